/** A line of a stack, of which only what names its code. */
export interface Frame {
  /** The function as the engine prints it, such as `WS.doClose`; empty outside of any. */
  readonly name: string;
  /** The path of its script without scheme and host, which say whose site it is and not whose code. */
  readonly path: string;
}

// What eval made has a place in a place; its function has a name all the same.
const V8 = /^\s*at (?:(?:async )?(.*?) \()?(.*?):\d+:\d+\)?$/;
const SPIDERMONKEY = /^(?:[\w ]+\*)?(.*?)@((?:[a-z][a-z0-9+.-]*:|\/).*):\d+:\d+$/i;

/** The frames of a stack of V8 or SpiderMonkey, the innermost first; those of extensions left out. */
export function framesOf(stack: string): Frame[] {
  return stack.split('\n').flatMap((line) => {
    const [, name = '', url] = V8.exec(line) ?? SPIDERMONKEY.exec(line) ?? [];
    if (url === undefined || url.includes('-extension://')) return [];
    return [{ name, path: url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '').replace(/[?#].*$/s, '') }];
  });
}

/**
 * Whether a timer called what the stack is of. Firefox says so while its developer tools are open (`setTimeout handler*`
 * before the frame that set the timer, measured: 22); Chromium never does. Only the first such mark tells who called.
 */
export function isOfTimer(stack: string): boolean {
  return /^(?:[\w ]+)\*/m.exec(stack)?.[0].match(/^set(Timeout|Interval) handler\*$/) != null;
}

/** Words in the names of functions that watch over a connection's life. */
const WATCHING = new Set(
  'ping pong pings pongs heartbeat keepalive alive timeout timedout stale watchdog liveness deadline'.split(' '),
);
/** Words in the names of those that watch over somebody's. */
const OTHERWISE = new Set('session token idle user auth login logout connect connack set clear'.split(' '));

/** The function of a stack whose name says that it watches over a connection's life, as `onPingTimeout`; null for none. */
export function watcherIn(stack: string): string | null {
  const watches = (name: string) => {
    const words = wordsOf(name.slice(name.lastIndexOf('.') + 1));
    return words.some((word) => WATCHING.has(word)) && !words.some((word) => OTHERWISE.has(word));
  };
  return framesOf(stack).find(({ name }) => watches(name))?.name ?? null;
}

/** `_onKeepAlive2` as `on`, `keep`, `alive`, with what two of them make. */
function wordsOf(name: string): string[] {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return [...words, ...words.map((word, index) => word + (words[index + 1] ?? ''))];
}
