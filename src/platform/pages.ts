import { browser } from './browser.ts';

/** The address of the panel for a tab as a page of its own. */
export function panelUrl(tabId: number): string {
  return browser.runtime.getURL(`panel.html?tab=${tabId}`);
}

/** The address of the page that asks for access to sites. */
export const accessUrl: string = browser.runtime.getURL('access.html');

/** Shows the settings page. In a page of DevTools, which has no call for it, call it in a click. */
export function openSettingsPage(): void {
  if (typeof browser.runtime.openOptionsPage === 'function') void browser.runtime.openOptionsPage();
  else window.open(browser.runtime.getURL('options.html'));
}

/** The tab an extension page was opened for (`?tab=ID`), null when the address names none. */
export function tabInAddress(): number | null {
  const tab = new URLSearchParams(location.search).get('tab');
  return tab !== null && /^\d+$/.test(tab) ? Number(tab) : null;
}

/** The extension's version, as in its manifest. */
export function version(): string {
  return browser.runtime.getManifest().version;
}

/** The origin of the extension's own pages and scripts, with the slash at its end. */
export const ownOrigin = browser.runtime.getURL('');

/** Starts the worker that writes and reads files (`src/files`). */
export const startFileWorker = (): Worker => new Worker(browser.runtime.getURL('files.js'));
