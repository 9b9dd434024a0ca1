import { defineProperty, eventTarget, getOwnPropertyDescriptor, NativeWebSocket, scope } from './natives.ts';
import { adoptingListen, WatchedWebSocket, watchedClose, watchedSend } from './web-socket.ts';
import { NativeWebSocketStream, watchedStream } from './web-socket-stream.ts';

/** Replaces the value of a property and nothing else about it. */
function replace(owner: object, key: string, value: unknown): void {
  defineProperty(owner, key, { ...getOwnPropertyDescriptor(owner, key), value });
}

/** Puts what watches in the place of what the page would use. Late is where the page was there before the extension. */
export function patch(isLate: boolean): void {
  replace(scope, 'WebSocket', WatchedWebSocket);
  replace(NativeWebSocket.prototype, 'constructor', WatchedWebSocket);
  replace(NativeWebSocket.prototype, 'close', watchedClose);
  replace(NativeWebSocket.prototype, 'send', watchedSend);
  if (!IN_FIREFOX && NativeWebSocketStream) {
    const stream = watchedStream(NativeWebSocketStream);
    replace(scope, 'WebSocketStream', stream.constructor);
    replace(NativeWebSocketStream.prototype, 'constructor', stream.constructor);
    replace(NativeWebSocketStream.prototype, 'close', stream.close);
  }
  if (isLate) replace(eventTarget, 'addEventListener', adoptingListen);
}
