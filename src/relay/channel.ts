import { HANDSHAKE } from '../model/private-channel.ts';

/** Hands the page script, which already listens, one end of a channel that no script of the page can see. */
export function openChannel(): MessagePort {
  const { port2 } = new MessageChannel();
  dispatchEvent(new MessageEvent(HANDSHAKE, { ports: [port2] }));
  return port2;
}
