import { ORDER, type Order, REPORT } from '#model/wire/page-channel.ts';

let channel: EventTarget | undefined;

/**
 * Hands the page script, which already listens, a channel that no script of the page can see.
 *
 * @param type Type of the event by which it goes over: CHANNEL_OFFER, or the document's key where a page script knows it.
 */
export function openChannel(type: string, onReport: (event: Event) => void): void {
  channel = new EventTarget();
  channel.addEventListener(REPORT, onReport);
  dispatchEvent(new FocusEvent(type, { relatedTarget: channel }));
}

/** Tells the page script what to do; it records until it is told otherwise. */
export function tellPage(order: Order): void {
  // As text: Firefox keeps objects of one world from the other.
  channel?.dispatchEvent(new CustomEvent(ORDER, { detail: JSON.stringify(order) }));
}
