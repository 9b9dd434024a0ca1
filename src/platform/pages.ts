import { isSampleClose, SAMPLE_FILE, type SampleClose } from '#model/log-file/sample.ts';
import { browser } from './browser.ts';

/** The address of the panel for a tab as a page of its own. */
export function panelUrl(tabId: number): string {
  return browser.runtime.getURL(`panel.html?tab=${tabId}`);
}

/** The address of the panel over the recorded log of the playground, with one of its closes selected. */
export function sampleUrl(tabId: number, close: SampleClose): string {
  return `${panelUrl(tabId)}&sample=${close}`;
}

/** The close of the sample log that an extension page was opened for, null when its address names none. */
export function sampleInAddress(): SampleClose | null {
  const close = new URLSearchParams(location.search).get('sample');
  return isSampleClose(close) ? close : null;
}

/** The recorded log of the playground, as a file that could have been chosen. */
export async function sampleFile(): Promise<File> {
  const answer = await fetch(browser.runtime.getURL(SAMPLE_FILE));
  return new File([await answer.blob()], SAMPLE_FILE, { type: 'application/json' });
}

/** The address of the page that opens after installing. */
export const welcomeUrl: string = browser.runtime.getURL('welcome.html');

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

/** Where more is written of the extension: pages of its own, and the place that its manifest names. */
export const links = {
  documentation: browser.runtime.getURL('README.txt'),
  privacy: browser.runtime.getURL('PRIVACY.txt'),
  welcome: welcomeUrl,
  issues: browser.runtime.getManifest().homepage_url ?? null,
};

/** The origin of the extension's own pages and scripts, with the slash at its end. */
export const ownOrigin = browser.runtime.getURL('');

/** Starts the worker that writes and reads files (`src/files`). */
export const startFileWorker = (): Worker => new Worker(browser.runtime.getURL('files.js'));
