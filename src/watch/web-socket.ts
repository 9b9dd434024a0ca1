import { SIZES } from '#model/record/sizes.ts';
import { argument, requestedProtocols, requestedUrl } from './arguments.ts';
import { type CloseArguments, standInForClose } from './close-call.ts';
import { createState } from './connection-state.ts';
import { neverBegan, type ReadyState } from './ends.ts';
import { withoutTrap } from './exceptions.ts';
import { hold } from './last-words.ts';
import { apply, bufferedAmountOf, construct, eventTarget, NativeWebSocket, readyStateOf, slice } from './natives.ts';
import { quietly } from './quietly.ts';
import { isRecording, stateOf } from './registry.ts';
import { takeStack } from './stack.ts';
import { standIn } from './stand-in.ts';
import { countMessage } from './traffic.ts';
import { adopt, watchSocket } from './watch-socket.ts';

/** The state of a WebSocket that the page uses; one not seen before is adopted. */
function stateInUse(socket: WebSocket) {
  return stateOf(socket) ?? (isRecording ? quietly(() => adopt(socket)) : undefined);
}

function closeArguments(args: unknown[]): CloseArguments {
  const code = argument(args, 0);
  const reason = argument(args, 1);
  return {
    code: typeof code === 'number' && code - code === 0 ? code : null,
    reason: typeof reason === 'string' ? slice(reason, 0, SIZES.reason) : null,
  };
}

/** The constructor as the page will see it. */
export const WatchedWebSocket = standIn(NativeWebSocket, {
  __proto__: null,
  construct(target, args: unknown[], newTarget) {
    const isWatched = isRecording;
    const stack = isWatched ? takeStack(SIZES.stack) : '';
    let socket: WebSocket;
    try {
      socket = construct(target, args, newTarget) as WebSocket;
    } catch (exception) {
      if (isWatched)
        quietly(() => neverBegan(createState(requestedUrl(args), null, requestedProtocols(args), stack), exception));
      throw withoutTrap(exception, args, this.construct);
    }
    if (isWatched) quietly(() => watchSocket(socket, args, stack));
    return socket;
  },
} as ProxyHandler<typeof NativeWebSocket>);

/** `close` as the page will see it. */
export const watchedClose = standInForClose(NativeWebSocket.prototype.close, (self: WebSocket, args) => {
  const state = stateInUse(self);
  return state && { state, readyState: readyStateOf(self) as ReadyState, passed: closeArguments(args) };
});

/** `send` as the page will see it. */
export const watchedSend = standIn(NativeWebSocket.prototype.send, {
  __proto__: null,
  apply(target, self: WebSocket, args: unknown[]) {
    const state = stateInUse(self);
    const before = state ? bufferedAmountOf(self) : 0;
    try {
      apply(target, self, args);
    } catch (exception) {
      throw withoutTrap(exception, args, this.apply);
    }
    if (!state) return;
    // What the browser queued is the payload in bytes, whatever was passed.
    const size = bufferedAmountOf(self) - before;
    const at = countMessage(state.record.activity.sent, size);
    if (state.rules?.[4].length) quietly(() => hold(state, argument(args, 0), size, at, true));
  },
} as ProxyHandler<typeof NativeWebSocket.prototype.send>);

const EVENTS = { __proto__: null, open: true, message: true, error: true, close: true } as Record<string, unknown>;

/** `addEventListener` in a page that was there before this script: whose own connections it shows. */
export const adoptingListen = standIn(eventTarget.addEventListener, {
  __proto__: null,
  apply(target, self: EventTarget, args: unknown[]) {
    const type = argument(args, 0);
    if (typeof type === 'string' && EVENTS[type] && isRecording) quietly(() => stateInUse(self as WebSocket));
    return apply(target, self, args);
  },
} as ProxyHandler<EventTarget['addEventListener']>);
