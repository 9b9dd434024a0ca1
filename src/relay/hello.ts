import type { Order } from '#model/wire/page-channel.ts';
import type { Hello, ToRelay, Welcome } from '#model/wire/requests.ts';
import { api } from './api.ts';
import { tellPage } from './channel.ts';
import { documentKey } from './outbox.ts';

/** Waits before each further try, in ms: a background that starts, or is just being stopped, answers nothing. */
const RETRIES = [0, 100, 500, 2_000, 8_000];

/** How long an answer may take, in ms: Firefox never settles what it asked of a background that was stopped meanwhile. */
const ANSWER_WITHIN = 3_000;

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
  else sayHello();
}

/**
 * Lets the browser tell the background which tab, frame and document the key belongs to. Nothing happens when it knows
 * already; what failed before is tried again.
 */
export function sayHello(): void {
  if (hasGreeted) return;
  hasGreeted = true;
  // Not earlier: it makes the browser build its API, and the document. Adding them twice does nothing.
  api.runtime.onMessage.addListener(hearBackground);
  document.addEventListener('prerenderingchange', sayHelloAgain);
  void tryHello();
}

/** Something changed: a prerendered document has its place in the tab only now, or the settings are others. */
export function sayHelloAgain(): void {
  hasGreeted = false;
  sayHello();
}

async function tryHello(): Promise<void> {
  const hello: Hello = { type: 'hello', document: documentKey, at: performance.timeOrigin, isFirst };
  for (const wait of RETRIES) {
    try {
      // No answer in time is none that can be taken.
      onWelcome((await Promise.race([api.runtime.sendMessage(hello), after(ANSWER_WITHIN)])) as Welcome);
      return;
    } catch {
      await after(wait);
    }
  }
  hasGreeted = false;
}

/** A timer of the window would take an id, which the page would miss. */
function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => AbortSignal.timeout(milliseconds).addEventListener('abort', () => resolve()));
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
