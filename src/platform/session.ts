import { browser } from './browser.ts';

/** A browser session: from one start of the browser to the next. */
export interface BrowserSession {
  /** Random. */
  id: string;
  /** When the extension first ran in it, milliseconds since the Unix epoch. */
  startedAt: number;
}

let current: Promise<BrowserSession> | undefined;

/** The present browser session: session storage forgets it when the browser ends. */
export function browserSession(): Promise<BrowserSession> {
  current ??= readOrBegin();
  return current;
}

async function readOrBegin(): Promise<BrowserSession> {
  const { browserSession: known } = (await browser.storage.session.get('browserSession')) as {
    browserSession?: BrowserSession;
  };
  if (known) return known;
  const begun = { id: crypto.randomUUID(), startedAt: Date.now() };
  await browser.storage.session.set({ browserSession: begun });
  return begun;
}

/** Calls back when the browser has started. Call while the background starts. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
