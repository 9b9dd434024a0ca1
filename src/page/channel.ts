import { HANDSHAKE, REPORT } from '../model/private-channel.ts';
import { dispatch, listen, NativeCustomEvent, portsOf, stopImmediatePropagation } from './natives.ts';

let port: MessagePort | undefined;

/** Takes the relay's private port. The relay runs right after this script and before any of the page's. */
export function openChannel(): void {
  listen(
    window,
    HANDSHAKE,
    (event) => {
      stopImmediatePropagation(event);
      port = portsOf(event as MessageEvent)[0];
    },
    { __proto__: null, capture: true, once: true } as AddEventListenerOptions,
  );
}

/** Hands one report to the relay, synchronously: it arrives even when the page goes away next. */
export function send(number: number, json: string): void {
  if (port)
    dispatch(port, new NativeCustomEvent(REPORT, { __proto__: null, detail: `${number} ${json}` } as CustomEventInit));
}
