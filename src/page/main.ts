import { openChannel } from './channel.ts';
import { record, reportAll, watchPage } from './live.ts';
import { NativeWebSocket, NativeWebSocketStream } from './natives.ts';
import { adoptingListen, WatchedWebSocket, watchedClose, watchedSend } from './web-socket.ts';
import { watchedStream } from './web-socket-stream.ts';

/** Replaces the value of a property and nothing else about it. */
function replace(owner: object, key: string, value: unknown): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, key);
  Object.defineProperty(owner, key, { ...descriptor, value });
}

function begin(isLate: boolean): void {
  watchPage();
  replace(window, 'WebSocket', WatchedWebSocket);
  replace(NativeWebSocket.prototype, 'constructor', WatchedWebSocket);
  replace(NativeWebSocket.prototype, 'close', watchedClose);
  replace(NativeWebSocket.prototype, 'send', watchedSend);
  const stream = IN_FIREFOX ? null : watchedStream();
  if (stream && NativeWebSocketStream) {
    replace(window, 'WebSocketStream', stream.constructor);
    replace(NativeWebSocketStream.prototype, 'constructor', stream.constructor);
    replace(NativeWebSocketStream.prototype, 'close', stream.close);
  }
  if (isLate) replace(EventTarget.prototype, 'addEventListener', adoptingListen);
}

// Nothing is touched before a relay asks for it: a second copy of this script, which an update of the extension may bring, finds none.
openChannel({ begin, resume: reportAll, record });
