import type { Page } from '@playwright/test';

/** Kills the extension's service worker at once, as the browser does with an idle one; through any page of the browser. */
export async function stopBackground(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
