import { CHANNEL_OFFER, ORDER, REPORT } from '#model/wire/page-channel.ts';
import { listen } from '#watch/natives.ts';
import { detailOf, dispatch, NativeCustomEvent, relatedTargetOf, stopImmediatePropagation } from './natives.ts';

let channel: EventTarget | null = null;
let key: string | undefined;
let listener: RelayListener;

/** What the page script does when it hears of its relay. */
export interface RelayListener {
  /** The extension was reloaded or updated, and a new relay of the same document took over. */
  resume(): void;
  /** An order came, as JSON. */
  obey(order: string): void;
}

/** Takes the relay's private channel. At document start the relay runs right after this script, before any of the page's. */
export function openChannel(then: RelayListener): void {
  listener = then;
  listen(window, CHANNEL_OFFER, onHandshake, true);
}

/** Takes the name by which a later relay comes, to be listened for: only the extension knows it. */
export function takeKey(name: string): void {
  key = name;
}

/** Hears of a later relay. */
export function listenForRelay(): void {
  if (key !== undefined) listen(window, key, onNextRelay, true);
}

/** Hands reports to the relay, synchronously. */
export function send(reports: string): void {
  if (channel)
    dispatch(channel, new NativeCustomEvent(REPORT, { __proto__: null, detail: reports } as CustomEventInit));
}

function onHandshake(event: Event): void {
  if (!channel) takeChannel(event); // Any other is the page's own.
}

function onNextRelay(event: Event): void {
  takeChannel(event);
  listener.resume();
}

function takeChannel(event: Event): void {
  stopImmediatePropagation(event);
  channel = relatedTargetOf(event as FocusEvent);
  if (channel) listen(channel, ORDER, (order) => listener.obey(detailOf(order as CustomEvent) as string));
}
