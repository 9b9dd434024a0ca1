import type { ToRelay } from '#model/wire/requests.ts';
import { browser } from './browser.ts';

/** Calls back with the id of a tab that was closed. Call while the background starts. */
export function onTabClosed(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
}

/** Calls back with the id of a tab whose page the browser unloaded to save memory. Call while the background starts. */
export function onTabDiscarded(listener: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, { discarded }) => {
    if (discarded) listener(tabId);
  });
  // Chromium gives the unloaded tab another id.
  browser.tabs.onReplaced?.addListener((_newId, oldId) => listener(oldId));
}

/** The id of the active tab of the present window, null when there is none. */
export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/** What the browser says of a tab. */
export interface TabDescription {
  /** The URL of its page; empty where the browser does not say. */
  url: string;
  /** Whether it is in a private window. */
  incognito: boolean;
}

/** What the browser says of a tab, null when there is none of that id. */
export async function describeTab(tabId: number): Promise<TabDescription | null> {
  try {
    const { url = '', incognito } = await browser.tabs.get(tabId);
    return { url, incognito };
  } catch {
    return null;
  }
}

/** The ids of all open tabs. */
export async function allTabIds(): Promise<number[]> {
  return (await browser.tabs.query({})).flatMap(({ id }) => id ?? []);
}

/** Tells the relays of a tab something; those that do not listen are left out. */
export async function tellRelay(tabId: number, message: ToRelay): Promise<void> {
  await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
}

/** Tells the relays of every tab something. */
export async function tellRelays(message: ToRelay): Promise<void> {
  await Promise.all((await allTabIds()).map((tabId) => tellRelay(tabId, message)));
}

/** Opens a page of the extension in a new tab. In a page of DevTools, which has no tabs API, call it in a click. */
export async function openTab(url: string): Promise<void> {
  if (browser.tabs) await browser.tabs.create({ url });
  else window.open(url);
}
