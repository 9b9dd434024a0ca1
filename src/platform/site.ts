import { hostIn } from '#model/settings/host-name.ts';
import { browser } from './browser.ts';

/** Calls back with the host of a tab's page, now and whenever it changes, until the returned function is called. */
export function watchSite(tabId: number, listener: (host: string) => void): () => void {
  return watchUrl(tabId, (url) => listener(siteOf(url)));
}

/**
 * Calls back with the URL of a tab's page, now and whenever another page is loaded, or the same again, until the returned
 * function is called. It is empty where the browser does not say.
 */
export function watchUrl(tabId: number, listener: (url: string) => void): () => void {
  return browser.tabs ? watchTab(tabId, listener) : watchInspectedPage(listener);
}

function watchTab(tabId: number, listener: (url: string) => void): () => void {
  const onUpdated = (id: number, { url, status }: { url?: string; status?: string }, tab: { url?: string }) => {
    if (id === tabId && (url !== undefined || status === 'loading')) listener(tab.url ?? '');
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  // A tab that is gone has no page.
  browser.tabs.get(tabId).then(
    ({ url = '' }) => listener(url),
    () => listener(''),
  );
  return () => browser.tabs.onUpdated.removeListener(onUpdated);
}

// Pages of DevTools have no tabs API.
function watchInspectedPage(listener: (url: string) => void): () => void {
  const { inspectedWindow, network } = browser.devtools;
  const tell = (url: unknown) => listener(typeof url === 'string' ? url : '');
  network.onNavigated.addListener(tell);
  // Firefox gives a promise, Chromium wants a callback and gives null.
  const answer: Promise<[unknown, unknown]> | null = inspectedWindow.eval('location.href');
  if (answer) void answer.then(([url]) => tell(url));
  else Reflect.apply(inspectedWindow.eval, inspectedWindow, ['location.href', tell]);
  return () => network.onNavigated.removeListener(tell);
}

/** The host of a page of the web; empty for other pages, where nothing is recorded. */
function siteOf(url: string): string {
  return /^https?:/.test(url) ? hostIn(url) : '';
}
