import { LIMITS } from '#model/record/sizes.ts';
import { argument, requestedProtocols, requestedUrl } from './arguments.ts';
import { type CloseArguments, callClose } from './close-call.ts';
import { countMessage, createState } from './connection-state.ts';
import { isRecording, neverBegan, type ReadyState, stateOf } from './live.ts';
import {
  apply,
  bufferedAmountOf,
  construct,
  eventTarget,
  NativeProxy,
  NativeWebSocket,
  readyStateOf,
  slice,
} from './natives.ts';
import { quietly } from './quietly.ts';
import { takeStack } from './stack.ts';
import { adopt, watchSocket } from './watch-socket.ts';

/** The state of a WebSocket that the page uses; one not seen before is adopted. */
function stateInUse(socket: WebSocket) {
  return stateOf(socket) ?? (isRecording() ? quietly(() => adopt(socket)) : undefined);
}

function closeArguments(args: unknown[]): CloseArguments {
  const code = argument(args, 0);
  const reason = argument(args, 1);
  return {
    code: typeof code === 'number' && code - code === 0 ? code : null,
    reason: typeof reason === 'string' ? slice(reason, 0, LIMITS.reason) : null,
  };
}

// A handler without prototype, or the engine would look for further traps on the page's Object.prototype.

/** The constructor as the page will see it. */
export const WatchedWebSocket = new NativeProxy(NativeWebSocket, {
  __proto__: null,
  construct(target, args: unknown[], newTarget) {
    if (!isRecording()) return construct(target, args, newTarget) as WebSocket;
    const stack = takeStack(LIMITS.stack);
    let socket: WebSocket;
    try {
      socket = construct(target, args, newTarget) as WebSocket;
    } catch (exception) {
      quietly(() => neverBegan(createState(requestedUrl(args), null, requestedProtocols(args), stack), exception));
      throw exception;
    }
    quietly(() => watchSocket(socket, args, stack));
    return socket;
  },
} as ProxyHandler<typeof NativeWebSocket>);

/** `close` as the page will see it. */
export const watchedClose = new NativeProxy(NativeWebSocket.prototype.close, {
  __proto__: null,
  apply(target, self: WebSocket, args: unknown[]) {
    const state = stateInUse(self);
    if (!state) return apply(target, self, args);
    callClose(target, self, args, state, readyStateOf(self) as ReadyState, closeArguments(args));
  },
} as ProxyHandler<typeof NativeWebSocket.prototype.close>);

/** `send` as the page will see it. */
export const watchedSend = new NativeProxy(NativeWebSocket.prototype.send, {
  __proto__: null,
  apply(target, self: WebSocket, args: unknown[]) {
    const state = stateInUse(self);
    if (!state) return apply(target, self, args);
    const before = bufferedAmountOf(self);
    apply(target, self, args);
    // What the browser queued is the payload in bytes, whatever was passed.
    countMessage(state.record.activity.sent, bufferedAmountOf(self) - before);
  },
} as ProxyHandler<typeof NativeWebSocket.prototype.send>);

const EVENTS = { __proto__: null, open: true, message: true, error: true, close: true } as Record<string, unknown>;

/** `addEventListener` in a page that was there before this script: whose own connections it shows. */
export const adoptingListen = new NativeProxy(eventTarget.addEventListener, {
  __proto__: null,
  apply(target, self: EventTarget, args: unknown[]) {
    const type = argument(args, 0);
    if (typeof type === 'string' && EVENTS[type] && isRecording()) quietly(() => stateInUse(self as WebSocket));
    return apply(target, self, args);
  },
} as ProxyHandler<EventTarget['addEventListener']>);
