import { ORDER, type Order } from '../model/private-channel.ts';
import { documentKey } from './document-key.ts';

let port: MessagePort | undefined;

/**
 * Hands the page script, which already listens, one end of a channel that no script of the page can see.
 *
 * @param type Type of the event by which it goes over: HANDSHAKE, or the document's key where a page script knows it.
 * @param isFirst Whether no script of the page has run yet.
 */
export function openChannel(type: string, isFirst: boolean): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port = port2;
  const ports = isFirst ? [port2] : [port2, port1];
  dispatchEvent(new MessageEvent(type, { ports, data: documentKey }));
  return port2;
}

/** Tells the page script what to do; it records until it is told otherwise. */
export function tellPage(order: Order): void {
  // As text: Firefox keeps objects of one world from the other.
  port?.dispatchEvent(new CustomEvent(ORDER, { detail: JSON.stringify(order) }));
}
