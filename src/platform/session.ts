import type { Events } from 'webextension-polyfill';
import { panelViewKey } from '#model/wire/requests.ts';
import { browser } from './browser.ts';

const KEY = 'browserSession';

/** A browser session: from one start of the browser, or one update of the extension, to the next. */
export interface BrowserSession {
  /** Random. */
  id: string;
  /** Whether it began with this start of the background. */
  isNew: boolean;
}

let current: Promise<BrowserSession> | undefined;

/** The present browser session: session storage forgets it when the browser ends, or the extension is updated. */
export function browserSession(): Promise<BrowserSession> {
  current ??= readOrBegin();
  return current;
}

async function readOrBegin(): Promise<BrowserSession> {
  const { [KEY]: known } = (await browser.storage.session.get(KEY)) as { [KEY]?: string };
  if (known) return { id: known, isNew: false };
  const id = crypto.randomUUID();
  await browser.storage.session.set({ [KEY]: id });
  return { id, isNew: true };
}

/**
 * Asks, before the browser puts the background to sleep, what to wait for. Firefox does so, for 5 s at most, and stays
 * awake when an event comes meanwhile; Chromium never asks. Call while the background starts.
 */
export function onSleep(whenDone: () => Promise<void>): void {
  const onSuspend: Events.Event<() => void | Promise<void>> = browser.runtime.onSuspend;
  onSuspend.addListener(whenDone);
}

/** Calls back when the browser has started. Call while the background starts. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** Where it is kept that the extension was installed once. */
const INSTALLED = 'installed';

/**
 * Calls back once the extension was installed, and never again: not after updates, nor for an extension that Chromium loads
 * from a folder, which it calls installed at each start, nor for an add-on that Firefox takes for one session only. Call while
 * the background starts.
 */
export function onInstalled(listener: () => void): void {
  const { local } = browser.storage;
  const look = async (): Promise<void> => {
    const { [INSTALLED]: before } = await local.get(INSTALLED);
    if (before) return;
    await local.set({ [INSTALLED]: true });
    listener();
  };
  browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
    if (reason === 'install' && !temporary) void look();
  });
}

/** How the panel of a tab was left while its DevTools is open, as it was kept; null when it was not shown before. */
export async function readPanelView<View>(tabId: number): Promise<View | null> {
  const key = panelViewKey(tabId);
  return ((await browser.storage.session.get(key))[key] as View | undefined) ?? null;
}

/** Keeps how the panel of a tab looks now. What cannot be kept is forgotten: it is a convenience. */
export function keepPanelView<View>(tabId: number, view: View): void {
  browser.storage.session.set({ [panelViewKey(tabId)]: view }).catch(() => {});
}
