import type { HarEntry } from '#model/pairing/har-entry.ts';
import { browser } from './browser.ts';

/**
 * Calls back with every request of the inspected tab when it has finished; a WebSocket connection's when that has ended.
 * Only in a page of DevTools, and while DevTools is open.
 */
export function onRequestFinished(listener: (entry: HarEntry) => void): void {
  browser.devtools.network.onRequestFinished.addListener((entry) => listener(entry as object as HarEntry));
}
