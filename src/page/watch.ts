import { LIMITS } from '../model/limits.ts';
import { type ConnectionState, createState, openedNow, report, requestedUrl } from './connection-state.ts';
import {
  apply,
  bufferedAmountOf,
  codeOf,
  construct,
  dataOf,
  exceptionMessageOf,
  exceptionNameOf,
  listen,
  NativeProxy,
  NativeWebSocket,
  now,
  readyStateOf,
  reasonOf,
  setAdd,
  setDelete,
  setForEach,
  slice,
  timeout,
  urlOf,
  wasCleanOf,
  weakGet,
  weakSet,
} from './natives.ts';
import { payloadSize } from './payload-size.ts';
import { takeStack } from './stack.ts';

/** How long after an `error` event the `close` event may take before the connection counts as blocked, in ms. */
const CLOSE_AFTER_ERROR = 1_000;

const states = new WeakMap<object, ConnectionState>();
const live = new Set<ConnectionState>();

type End = NonNullable<ConnectionState['end']>;
type ReadyState = 0 | 1 | 2 | 3;

/** Whether the connection itself ended. */
const isOver = ({ end }: ConnectionState): boolean => end !== null && end.type !== 'left';

function end(state: ConnectionState, facts: End): void {
  state.end = facts;
  report(state);
  // A page in the back/forward cache comes back, and its connections then close.
  if (facts.type === 'left') return;
  setDelete(live, state);
  state.socket = null;
}

function onOpen(state: ConnectionState, event: Event): void {
  if (!event.isTrusted || !state.socket) return;
  state.opened = openedNow(state.socket);
  report(state);
}

function onMessage(state: ConnectionState, event: Event): void {
  if (!event.isTrusted) return;
  state.receivedCount += 1;
  state.receivedSize += payloadSize(dataOf(event as MessageEvent));
  state.receivedAt = now();
}

function onError(state: ConnectionState, event: Event): void {
  if (!event.isTrusted) return;
  const at = now();
  state.erroredAt = at;
  report(state);
  listen(timeout(CLOSE_AFTER_ERROR), 'abort', () => {
    if (!isOver(state) && state.socket && readyStateOf(state.socket) === 3)
      end(state, { __proto__: null, type: 'blocked', at } as End);
  });
}

function onClose(state: ConnectionState, event: Event): void {
  if (state.socket === null || isOver(state)) return;
  let facts: NonNullable<ConnectionState['syntheticClose']>;
  try {
    facts = {
      __proto__: null,
      at: now(),
      code: codeOf(event as CloseEvent),
      reason: slice(reasonOf(event as CloseEvent), 0, LIMITS.reason),
      wasClean: wasCleanOf(event as CloseEvent),
    } as NonNullable<ConnectionState['syntheticClose']>;
  } catch {
    return; // An event of the page's own that only bears the name.
  }
  if (event.isTrusted) return end(state, { __proto__: null, type: 'closed', ...facts } as End);
  state.syntheticClose = facts;
  report(state);
}

function watch(socket: WebSocket, args: unknown[], stack: string): void {
  // No listener may hold the connection itself: what waits for a timeout would keep a closed one alive.
  const state = createState(socket, urlOf(socket), args, stack);
  weakSet(states, socket, state);
  setAdd(live, state);
  listen(socket, 'open', (event) => onOpen(state, event));
  listen(socket, 'message', (event) => onMessage(state, event));
  listen(socket, 'error', (event) => onError(state, event));
  listen(socket, 'close', (event) => onClose(state, event));
  watchPage(); // Again each time: document.open() removes every listener of the window; adding one twice does nothing.
  report(state);
}

/** Hears of the page's going and coming before any listener of its own. */
export function watchPage(): void {
  listen(window, 'pagehide', onPageHide, true);
  listen(window, 'pageshow', onPageShow, true);
}

/** The page came back from the back/forward cache: what lives on has not ended, the rest will now close. */
function onPageShow(event: Event): void {
  if (!event.isTrusted) return;
  setForEach(live, (state) => {
    if (state.end?.type !== 'left') return;
    state.end = null;
    report(state);
  });
}

function onPageHide(event: Event): void {
  if (!event.isTrusted) return;
  setForEach(live, (state) => {
    if (!state.socket) return;
    const readyState = readyStateOf(state.socket) as ReadyState;
    if (state.erroredAt !== null && readyState === 3)
      end(state, { __proto__: null, type: 'blocked', at: state.erroredAt } as End);
    else end(state, { __proto__: null, type: 'left', at: now(), readyState } as End);
  });
}

function reportThrow(exception: unknown, args: unknown[], stack: string): void {
  let name: string;
  let message: string;
  try {
    name = exceptionNameOf(exception as DOMException);
    message = exceptionMessageOf(exception as DOMException);
  } catch {
    return; // Not the browser's refusal but an exception of the page's own arguments.
  }
  const state = createState(null, requestedUrl(args), args, stack);
  state.end = {
    __proto__: null,
    type: 'threw',
    at: now(),
    name: slice(name, 0, LIMITS.text),
    message: slice(message, 0, LIMITS.text),
  } as End;
  report(state);
}

function noteClose(state: ConnectionState, args: unknown[], readyState: ReadyState, threw: string | null): void {
  if (isOver(state) || (state.closeCall && state.closeCall.threw === null)) return;
  const code = args.length > 0 ? args[0] : undefined;
  const reason = args.length > 1 ? args[1] : undefined;
  state.closeCall = {
    __proto__: null,
    at: now(),
    code: typeof code === 'number' && code - code === 0 ? code : null,
    reason: typeof reason === 'string' ? slice(reason, 0, LIMITS.reason) : null,
    readyState,
    threw,
    stack: takeStack(LIMITS.stack),
  } as NonNullable<ConnectionState['closeCall']>;
  report(state);
}

/** Whatever went wrong here, out of room on the stack above all, is not the page's to catch. */
function quietly(act: () => void): void {
  try {
    act();
  } catch {}
}

/** The constructor as the page will see it. */
export const WatchedWebSocket = new NativeProxy(NativeWebSocket, {
  __proto__: null, // or the engine would look for further traps on the page's Object.prototype
  construct(target, args: unknown[], newTarget) {
    const stack = takeStack(LIMITS.stack);
    let socket: WebSocket;
    try {
      socket = construct(target, args, newTarget) as WebSocket;
    } catch (exception) {
      quietly(() => reportThrow(exception, args, stack));
      throw exception;
    }
    quietly(() => watch(socket, args, stack));
    return socket;
  },
} as ProxyHandler<typeof NativeWebSocket>);

/** `close` as the page will see it. */
export const watchedClose = new NativeProxy(NativeWebSocket.prototype.close, {
  __proto__: null, // or the engine would look for further traps on the page's Object.prototype
  apply(target, self: WebSocket, args: unknown[]) {
    const state = weakGet(states, self) as ConnectionState | undefined;
    if (!state) return apply(target, self, args);
    const readyState = readyStateOf(self) as ReadyState;
    try {
      apply(target, self, args);
    } catch (exception) {
      let name = '';
      try {
        name = exceptionNameOf(exception as DOMException);
      } catch {}
      quietly(() => noteClose(state, args, readyState, name));
      throw exception;
    }
    quietly(() => noteClose(state, args, readyState, null));
  },
} as ProxyHandler<typeof NativeWebSocket.prototype.close>);

/** `send` as the page will see it. */
export const watchedSend = new NativeProxy(NativeWebSocket.prototype.send, {
  __proto__: null, // or the engine would look for further traps on the page's Object.prototype
  apply(target, self: WebSocket, args: unknown[]) {
    const state = weakGet(states, self) as ConnectionState | undefined;
    if (!state) return apply(target, self, args);
    const before = bufferedAmountOf(self);
    apply(target, self, args);
    state.sentCount += 1;
    // What the browser queued is the payload in bytes, whatever was passed.
    state.sentSize += bufferedAmountOf(self) - before;
    state.sentAt = now();
  },
} as ProxyHandler<typeof NativeWebSocket.prototype.send>);
