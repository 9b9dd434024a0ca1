import { Group } from '../check.ts';
import { known } from '../known.ts';
import { collected, describe, next, outcomeOf } from '../outcome.ts';

export const realms = new Group('HTML, realms, frames and documents');

type Realm = typeof globalThis & Window;
const URL_ = 'ws://127.0.0.1:1/';
const realmOf = (frame: HTMLIFrameElement) => frame.contentWindow as Realm;

/** Whose class an object's prototype is. */
function whose(object: object, other: Realm): string {
  const prototype = Object.getPrototypeOf(object);
  if (prototype === WebSocket.prototype) return 'own';
  return prototype === other.WebSocket.prototype ? 'other' : Object.prototype.toString.call(prototype);
}

/** Class and realm of what a call throws. */
function errorRealm(call: () => unknown, other: Realm): unknown {
  try {
    call();
    return 'returned';
  } catch (error) {
    const { name, message, constructor: type } = error as Error;
    const [ours, theirs] = [window, other].map((each) => Reflect.get(each, type.name) === type);
    return [name, message, ours ? 'own' : theirs ? 'other' : 'none'];
  }
}

function inFrame(name: string, run: (other: Realm, frame: HTMLIFrameElement, ws: string) => unknown): void {
  realms.same(name, async ({ addFrame, ws }) => {
    const frame = await addFrame();
    return run(realmOf(frame), frame, ws);
  });
}

inFrame('each realm has its own', (other) => [
  other.WebSocket === WebSocket,
  other.WebSocket.prototype === WebSocket.prototype,
  other.WebSocket.prototype.close === WebSocket.prototype.close,
  Object.getPrototypeOf(other.WebSocket) === other.EventTarget,
]);
inFrame('a connection of another realm', (other) => {
  const connection = new other.WebSocket(URL_);
  return [whose(connection, other), connection instanceof WebSocket, connection instanceof other.WebSocket];
});
inFrame('Reflect.construct of another realm', (other) => [
  whose(other.Reflect.construct(WebSocket, [URL_]), other),
  whose(Reflect.construct(other.WebSocket, [URL_]), other),
]);
inFrame('newTarget of another realm', (other) => [
  whose(Reflect.construct(WebSocket, [URL_], other.WebSocket), other),
  whose(Reflect.construct(other.WebSocket, [URL_], WebSocket), other),
  whose(Reflect.construct(WebSocket, [URL_], other.EventTarget), other),
]);
for (const prototype of [null, undefined, 5, 'x'])
  inFrame(`newTarget of another realm whose prototype is ${prototype}`, (other) => {
    const target = new other.Function();
    Reflect.set(target, 'prototype', prototype);
    const bound = Function.prototype.bind.call(target, null);
    const proxied = new other.Proxy(target, {});
    return [target, bound, proxied].map((each) =>
      outcomeOf(() => whose(Reflect.construct(WebSocket, [URL_], each), other)),
    );
  });
inFrame('a revoked Proxy of another realm as newTarget', (other) => {
  const { proxy, revoke } = other.Proxy.revocable(class {}, {});
  return errorRealm(() => {
    const target = new Proxy(proxy, {
      get(_, key) {
        revoke();
        return key === 'prototype' ? 5 : undefined;
      },
    });
    return Reflect.construct(WebSocket, [URL_], target);
  }, other);
});
for (const [what, call] of Object.entries<(from: Realm) => unknown>({
  'no argument': (from) => Reflect.construct(from.WebSocket, []),
  'a bad URL': (from) => new from.WebSocket('ftp://x/'),
  'bad subprotocols': (from) => new from.WebSocket(URL_, ['a', 'a']),
  'a symbol': (from) => Reflect.construct(from.WebSocket, [Symbol('s')]),
  'no new': (from) => (from.WebSocket as unknown as () => void)(),
  'bad code of close': (from) => new from.WebSocket(URL_).close(1),
  'bad reason of close': (from) => new from.WebSocket(URL_).close(4000, 'x'.repeat(200)),
  'symbol code of close': (from) =>
    Reflect.apply(from.WebSocket.prototype.close, new from.WebSocket(URL_), [Symbol('s')]),
  'send too early': (from) => new from.WebSocket(URL_).send('x'),
  'send of nothing': (from) => Reflect.apply(from.WebSocket.prototype.send, new from.WebSocket(URL_), []),
  'close on an object': (from) => from.WebSocket.prototype.close.call({} as WebSocket),
  'send on an object': (from) => from.WebSocket.prototype.send.call({} as WebSocket, 'x'),
  'getter on an object': (from) =>
    Object.getOwnPropertyDescriptor(from.WebSocket.prototype, 'url')?.get?.call({} as WebSocket),
  'a revoked newTarget': (from) => {
    const { proxy, revoke } = Proxy.revocable(class {}, {});
    revoke();
    return Reflect.construct(from.WebSocket, [URL_], proxy);
  },
  'a Proxy of an array that throws': (from) => Reflect.construct(from.WebSocket, [URL_, { [Symbol.iterator]: 5 }]),
})) {
  inFrame(`realm of the error: ${what}, in another realm`, (other) => errorRealm(() => call(other), other));
  inFrame(`realm of the error: ${what}, called by another realm`, (other) => {
    const callBy = other.Function('call', 'from', 'return call(from)') as (run: typeof call, from: Realm) => unknown;
    return errorRealm(() => callBy(call, window as Realm), other);
  });
}
realms.except(
  'firefox',
  'its message quotes the nearest source text',
  /Proxy of an array that throws, in another realm/,
);
inFrame('close of one realm on a connection of another', async (other, _, ws) => {
  const connection = new other.WebSocket(`${ws}/echo`);
  await next(connection, 'open');
  WebSocket.prototype.send.call(connection, 'x');
  WebSocket.prototype.close.call(connection, 4000, 'far');
  const event = await next(connection, 'close');
  return [event.code, event.reason, event instanceof CloseEvent, event instanceof other.CloseEvent];
});
inFrame('errors of one realm on a connection of another', (other) => {
  const connection = new other.WebSocket(URL_);
  return [
    errorRealm(() => WebSocket.prototype.close.call(connection, 1), other),
    errorRealm(() => WebSocket.prototype.send.call(connection, 'x'), other),
    errorRealm(() => other.WebSocket.prototype.close.call(new WebSocket(URL_), 1), other),
  ];
});
inFrame('a listener of another realm', async (other, _, ws) => {
  const connection = new WebSocket(`${ws}/close/4000`);
  const seen = new other.Array<unknown>();
  connection.addEventListener('close', other.Function('seen', 'return (event) => seen.push(event.code)')(seen));
  await next(connection, 'close');
  return [...seen];
});
inFrame('a subclass of another realm', (other) => {
  class Own extends other.WebSocket {}
  const own = new Own(URL_);
  return [own instanceof Own, own instanceof other.WebSocket, own instanceof WebSocket];
});
inFrame('the constructor of a removed frame', (other, frame) => {
  const { WebSocket: Far } = other;
  frame.remove();
  return [
    outcomeOf(() => new Far(URL_).url),
    outcomeOf(() => new Far('ftp://x/')),
    outcomeOf(() => Reflect.construct(Far, [])),
  ];
});
inFrame('methods of a connection of a removed frame', async (other, frame, ws) => {
  const connection = new other.WebSocket(`${ws}/echo`);
  await next(connection, 'open');
  frame.remove();
  return [
    connection.readyState,
    outcomeOf(() => connection.send('x')),
    outcomeOf(() => connection.close(1)),
    outcomeOf(() => connection.close(4000)),
    connection.readyState,
    outcomeOf(() => connection.dispatchEvent(new CloseEvent('close'))),
  ];
});
inFrame('methods of a removed frame on our own connection', async (other, frame, ws) => {
  const { close, send } = other.WebSocket.prototype;
  const connection = new WebSocket(`${ws}/echo`);
  await next(connection, 'open');
  frame.remove();
  const results = [outcomeOf(() => send.call(connection, 'x')), outcomeOf(() => close.call(connection, 4000))];
  return [...results, (await next(connection, 'close')).code];
});
inFrame('a frame removed while connecting', async (other, frame, ws) => {
  const connection = new other.WebSocket(`${ws}/echo`);
  const seen: string[] = [];
  for (const type of ['open', 'error', 'close']) connection.addEventListener(type, () => seen.push(type));
  frame.remove();
  await next(new WebSocket(`${ws}/close/4000`), 'close');
  return [connection.readyState, seen];
});
inFrame('a frame that removes itself in its close listener', async (other, frame, ws) => {
  const connection = new other.WebSocket(`${ws}/close/4000`);
  const seen: string[] = [];
  const removed = new Promise((resolve) => {
    connection.addEventListener('close', () => {
      seen.push('first');
      frame.remove();
      resolve(undefined);
    });
  });
  connection.addEventListener('close', () => seen.push('second'));
  await removed;
  await next(new WebSocket(`${ws}/close/4000`), 'close');
  return seen;
});
inFrame('a frame that removes itself in toString of the URL', (other, frame) => {
  const url = {
    toString: () => {
      frame.remove();
      return URL_;
    },
  };
  return outcomeOf(() => (Reflect.construct(other.WebSocket, [url]) as WebSocket).readyState);
});

const READ = 'return [typeof WebSocket, WebSocket.name, WebSocket.OPEN, String(WebSocket).includes("[native code]")]';
for (const [what, set] of Object.entries<(frame: HTMLIFrameElement) => void>({
  'without src': () => {},
  'of about:blank': (frame) => {
    frame.src = 'about:blank';
  },
  'of srcdoc': (frame) => {
    frame.srcdoc = '<p>x';
  },
  'of blob:': (frame) => {
    frame.src = URL.createObjectURL(new Blob(['<p>x'], { type: 'text/html' }));
  },
  'of javascript:': (frame) => {
    frame.src = 'javascript:"<p>x"';
  },
}))
  for (const when of ['at once', 'loaded'])
    realms.same(`a frame ${what}, ${when}`, async () => {
      const frame = document.createElement('iframe');
      set(frame);
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      document.body.append(frame);
      if (when === 'loaded') await loaded;
      const other = realmOf(frame);
      return [
        new other.Function(READ)(),
        new other.WebSocket(URL_).url,
        describe(Reflect.ownKeys(other.WebSocket).map(String)),
      ];
    });
realms.same('a frame whose initial document is used and then navigated', async ({ ws }) => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const before = realmOf(frame).WebSocket;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = '/suite-frame';
  await loaded;
  const other = realmOf(frame);
  await known(other);
  const { code } = await next(new other.WebSocket(`${ws}/close/4000`), 'close');
  return [before === other.WebSocket, code, new other.Function(READ)()];
});
realms.same('window.open', () => {
  const opened = window.open('about:blank', '', 'popup') as Realm | null;
  if (!opened) return 'blocked';
  const result = [new opened.WebSocket(URL_).url, Object.getOwnPropertyNames(opened.WebSocket)];
  opened.close();
  return result;
});
inFrame('document.open keeps connection and listeners', async (other, frame, ws) => {
  const connection = new other.WebSocket(`${ws}/echo`);
  await next(connection, 'open');
  const before = other.WebSocket;
  frame.contentDocument?.open();
  frame.contentDocument?.write('<p>written');
  frame.contentDocument?.close();
  const results: unknown[] = [other.WebSocket === before, connection.readyState, realmOf(frame) === other];
  connection.close(4000);
  results.push((await next(connection, 'close')).code);
  results.push((await next(new other.WebSocket(`${ws}/close/4001`), 'close')).code);
  return [...results, frame.contentDocument?.documentElement.outerHTML];
});
realms.same('a connection made while document.write parses', async ({ addFrame, ws }) => {
  const frame = await addFrame();
  const other = realmOf(frame);
  frame.contentDocument?.open();
  frame.contentDocument?.write(`<script>window.made = new WebSocket('${ws}/close/4002')</script>`);
  frame.contentDocument?.close();
  return (await next(Reflect.get(other, 'made') as WebSocket, 'close')).code;
});

for (const [what, path] of Object.entries({
  'that the server closed': 'close/4000',
  'that failed': 'reject/500',
  dropped: 'drop',
}))
  realms.is(`a connection ${what} is collected`, true, async ({ ws }) => {
    const make = async () => {
      const connection = new WebSocket(`${ws}/${path}`, ['a', 'b']);
      await next(connection, 'close');
      return new WeakRef(connection);
    };
    return collected(await make());
  });
realms.is('a connection that the page closed is collected', true, async ({ ws }) => {
  const make = async () => {
    const connection = new WebSocket(`${ws}/echo`);
    await next(connection, 'open');
    connection.close(4000);
    await next(connection, 'close');
    connection.dispatchEvent(new CloseEvent('close'));
    return new WeakRef(connection);
  };
  return collected(await make());
});
realms.is('a made-up close event before the real one keeps nothing', true, async ({ ws }) => {
  const make = async () => {
    const connection = new WebSocket(`${ws}/echo`);
    await next(connection, 'open');
    connection.dispatchEvent(new CloseEvent('close'));
    connection.close(4000);
    await next(connection, 'close');
    return new WeakRef(connection);
  };
  return collected(await make());
});
for (const [what, make] of Object.entries<(ws: string) => [string | URL, string[]]>({
  'a URL': (ws) => [new URL(`${ws}/close/4000`), []],
  'a list of subprotocols': (ws) => [`${ws}/close/4000`, ['a']],
}))
  realms.is(`an argument of the constructor is collected: ${what}`, true, async ({ ws }) => {
    const construct = async () => {
      const args = make(ws);
      await next(new WebSocket(...args), 'close');
      return new WeakRef(args[0] instanceof URL ? args[0] : args[1]);
    };
    return collected(await construct());
  });
