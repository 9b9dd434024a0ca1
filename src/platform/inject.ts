import type { LateWorld } from '#model/wire/page-channel.ts';
import { browser } from './browser.ts';

/**
 * Brings the content scripts into the pages that are open already, as Firefox does by itself. In a frame that has them the
 * second copies find that out and rest. Pages that no extension may enter are left alone.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  // Firefox has no need of it, and there the permission is not asked for.
  if (!browser.scripting) return;
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : inject(id))));
}

async function inject(tabId: number): Promise<void> {
  const target = { tabId, allFrames: true };
  try {
    await browser.scripting.executeScript({ target, files: ['page.js'], world: 'MAIN', injectImmediately: true });
    await browser.scripting.executeScript({ target, func: comeLate, injectImmediately: true });
    await browser.scripting.executeScript({ target, files: ['relay.js'], injectImmediately: true });
  } catch {
    // A page of the browser's own, or one that went away meanwhile.
  }
}

/** Runs in the relay's world, for which it is cheaper than to ask its document. */
function comeLate(): void {
  (globalThis as LateWorld).isLate = true;
}
