import { RECORDING } from '../model/private-channel.ts';
import { documentKey } from './document-key.ts';

let port: MessagePort | undefined;

/**
 * Hands the page script, which already listens, one end of a channel that no script of the page can see.
 *
 * @param type Type of the event by which it goes over: HANDSHAKE, or the document's key where a page script knows it.
 * @param isFirst Whether no script of the page has run yet.
 */
export function openChannel(type: string, isFirst: boolean): MessagePort {
  const { port2 } = new MessageChannel();
  port = port2;
  dispatchEvent(new MessageEvent(type, { ports: [port2], data: documentKey, lastEventId: String(isFirst) }));
  return port2;
}

/** Tells the page script whether to record; it does until it is told otherwise. */
export function setRecording(on: boolean): void {
  port?.dispatchEvent(new CustomEvent(RECORDING, { detail: on }));
}
