import type { Request } from '#model/wire/requests.ts';
import { browser } from './browser.ts';

/** Asks the background and waits until it has done so. Rejects when it could not. */
export async function ask(request: Request): Promise<void> {
  await browser.runtime.sendMessage(request);
}
