import { openChannel } from './channel.ts';
import { NativeWebSocket } from './natives.ts';
import { WatchedWebSocket, watchedClose, watchedSend, watchPage } from './watch.ts';

/** Replaces the value of a property and nothing else about it. */
function replace(owner: object, key: string, value: unknown): void {
  const descriptor = Object.getOwnPropertyDescriptor(owner, key);
  Object.defineProperty(owner, key, { ...descriptor, value });
}

openChannel();
watchPage();
replace(window, 'WebSocket', WatchedWebSocket);
replace(NativeWebSocket.prototype, 'constructor', WatchedWebSocket);
replace(NativeWebSocket.prototype, 'close', watchedClose);
replace(NativeWebSocket.prototype, 'send', watchedSend);
