import { HANDSHAKE, RECORDING, REPORT } from '../model/private-channel.ts';
import {
  dataOf,
  detailOf,
  dispatch,
  lastEventIdOf,
  listen,
  NativeCustomEvent,
  portsOf,
  stopImmediatePropagation,
} from './natives.ts';

let port: MessagePort | undefined;
let key: string | undefined;
let listener: RelayListener;

/** What the page script does when it hears of its relay. */
export interface RelayListener {
  /** The first relay has come: nothing was watched before. Late is where the page was there before the extension. */
  begin(isLate: boolean): void;
  /** The extension was reloaded or updated, and a new relay of the same document took over. */
  resume(): void;
  /** Whether to record has been decided. */
  record(on: boolean): void;
}

/** Takes the relay's private port. At document start the relay runs right after this script, before any of the page's. */
export function openChannel(then: RelayListener): void {
  listener = then;
  const options = { __proto__: null, capture: true, once: true } as AddEventListenerOptions;
  listen(window, HANDSHAKE, onHandshake, options);
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
  takePort(event);
  key = dataOf(event as MessageEvent) as string;
  listenForRelay();
  listener.begin(lastEventIdOf(event as MessageEvent) === 'false');
}

function onNextRelay(event: Event): void {
  takePort(event);
  listener.resume();
}

function takePort(event: Event): void {
  stopImmediatePropagation(event);
  port = portsOf(event as MessageEvent)[0];
  if (port) listen(port, RECORDING, (order) => listener.record(detailOf(order as CustomEvent) as boolean));
}
