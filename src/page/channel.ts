import { HANDSHAKE, ORDER, REPORT } from '../model/private-channel.ts';
import { dataOf, detailOf, dispatch, listen, NativeCustomEvent, portsOf, stopImmediatePropagation } from './natives.ts';

let port: MessagePort | undefined;
let key: string | undefined;
let listener: RelayListener;

/** What the page script does when it hears of its relay. */
export interface RelayListener {
  /** The first relay has come: nothing was watched before. Late is where the page was there before the extension. */
  begin(isLate: boolean): void;
  /** The extension was reloaded or updated, and a new relay of the same document took over. */
  resume(): void;
  /** An order came, as JSON. */
  obey(order: string): void;
}

/** Takes the relay's private port. At document start the relay runs right after this script, before any of the page's. */
export function openChannel(then: RelayListener): void {
  listener = then;
  listen(window, HANDSHAKE, onHandshake, true);
}

/** Hears of a later relay; only the extension knows the key that names the event. */
export function listenForRelay(): void {
  if (key !== undefined) listen(window, key, onNextRelay, true);
}

/** Hands reports to the relay, synchronously. */
export function send(reports: string): void {
  if (port) dispatch(port, new NativeCustomEvent(REPORT, { __proto__: null, detail: reports } as CustomEventInit));
}

function onHandshake(event: Event): void {
  if (key !== undefined) return; // The page's own.
  takePort(event);
  key = dataOf(event as MessageEvent) as string;
  listenForRelay();
  listener.begin(portsOf(event as MessageEvent)[1] !== undefined);
}

function onNextRelay(event: Event): void {
  takePort(event);
  listener.resume();
}

function takePort(event: Event): void {
  stopImmediatePropagation(event);
  port = portsOf(event as MessageEvent)[0];
  if (port) listen(port, ORDER, (order) => listener.obey(detailOf(order as CustomEvent) as string));
}
