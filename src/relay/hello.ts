import type { Hello, StillThere } from '../model/request.ts';
import { api, documentKey } from './api.ts';

/** Waits before each further try, in ms: a background that is just being stopped answers nothing. */
const RETRIES = [0, 100, 500, 2_000];

/** Lets the browser tell the background which tab, frame and document the key belongs to. */
export async function sayHello(): Promise<void> {
  const hello: Hello = { type: 'hello', document: documentKey, at: performance.timeOrigin };
  for (const wait of RETRIES) {
    try {
      await api.runtime.sendMessage(hello);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Answers the background's question whether this document still runs. */
export function answerWhetherThere(): void {
  api.runtime.onMessage.addListener((message, _sender, answer) => {
    if ((message as StillThere).document === documentKey) answer(true);
  });
}
