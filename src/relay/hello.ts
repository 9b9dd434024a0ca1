import type { Order } from '#model/wire/page-channel.ts';
import type { ToRelay, Welcome } from '#model/wire/requests.ts';
import { after, api, ask } from './api.ts';
import { tellPage } from './channel.ts';
import { documentKey } from './outbox.ts';

/**
 * How long a frame that has nothing to report waits with its hello, in ms: a page loads many at once, most of which never
 * connect, and each costs the page and the background about as much as all else here.
 */
const FRAME_WAITS = 3_000;

let hasGreeted = false;
let isFirst = true;
let onWelcome: (welcome: Welcome) => void;

/** Says hello, and takes every answer. */
export function beginHello(isFirstRelay: boolean, then: (welcome: Welcome) => void): void {
  isFirst = isFirstRelay;
  onWelcome = then;
  if (isFirst && self !== top) void after(FRAME_WAITS).then(sayHello);
  else void sayHello();
}

/**
 * Lets the browser tell the background which tab, frame and document the key belongs to. Nothing happens when it knows
 * already; what failed before is tried again.
 */
export async function sayHello(): Promise<void> {
  if (hasGreeted) return;
  hasGreeted = true;
  // Not earlier: it makes the browser build its API, and the document. Adding them twice does nothing.
  api.runtime.onMessage.addListener(hearBackground);
  document.addEventListener('prerenderingchange', sayHelloAgain);
  const welcome = await ask({ type: 'hello', document: documentKey, at: performance.timeOrigin, isFirst });
  if (welcome) onWelcome(welcome as Welcome);
  else hasGreeted = false;
}

/** Something changed: a prerendered document has its place in the tab only now, or the settings are others. */
export function sayHelloAgain(): void {
  hasGreeted = false;
  void sayHello();
}

/** Answers the background's question whether this document still runs, and hears of other settings. */
function hearBackground(message: unknown, _sender: unknown, answer: (reply: unknown) => void): void {
  const { document, order } = message as ToRelay & { document?: string; order?: Order };
  if (!document) sayHelloAgain();
  else if (document === documentKey) {
    if (order) tellPage(order);
    else answer(true);
  }
}
