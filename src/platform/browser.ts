import browser from 'webextension-polyfill';
import type { Connection } from '#model/record/connection.ts';
import type { Request } from '#model/wire/requests.ts';

export { browser };

/** The browser this runs in. Only Firefox tells extensions about itself; what does not is built on Chromium. */
export const browserName: Connection['browser'] =
  typeof browser.runtime.getBrowserInfo === 'function' ? 'firefox' : 'chromium';

/** Asks the background and waits until it has done so. Rejects when it could not. */
export async function ask(request: Request): Promise<void> {
  await browser.runtime.sendMessage(request);
}
