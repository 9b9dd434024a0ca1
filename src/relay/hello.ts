import type { Hello, StillThere } from '../model/request.ts';
import { api, documentKey } from './api.ts';

/** Waits before each further try, in ms: a background that starts, or is just being stopped, answers nothing. */
const RETRIES = [0, 100, 500, 2_000, 8_000];

let hasGreeted = false;

/**
 * Lets the browser tell the background which tab, frame and document the key belongs to. Nothing happens when it knows
 * already; what failed before is tried again.
 */
export function sayHello(): void {
  if (hasGreeted) return;
  hasGreeted = true;
  tryHello().catch(() => {
    hasGreeted = false;
  });
}

/** A prerendered document has been activated, and only now has its place in the tab. */
export function sayHelloAgain(): void {
  hasGreeted = false;
  sayHello();
}

async function tryHello(): Promise<void> {
  const hello: Hello = { type: 'hello', document: documentKey, at: performance.timeOrigin };
  for (const wait of RETRIES) {
    try {
      await api.runtime.sendMessage(hello);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  throw new Error('no answer');
}

/** Answers the background's question whether this document still runs. */
export function answerWhetherThere(): void {
  api.runtime.onMessage.addListener((message, _sender, answer) => {
    if ((message as StillThere).document === documentKey) answer(true);
  });
}
