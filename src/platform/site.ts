import { hostnameOf } from '#model/settings/host-name.ts';
import { browser } from './browser.ts';

/** Calls back with the host of a tab's page, now and whenever it changes, until the returned function is called. */
export function watchSite(tabId: number, listener: (host: string) => void): () => void {
  return watchUrl(tabId, (url) => listener(siteOf(url)));
}

/** Hears the URL of a tab's page, empty where the browser does not say, and whether the page was loaded since it last heard. */
type UrlListener = (url: string, isNewPage: boolean) => void;

/**
 * Calls back with the URL of a tab's page, now and whenever another page is loaded, or the same again, until the returned
 * function is called.
 */
export function watchUrl(tabId: number, listener: UrlListener): () => void {
  return browser.tabs ? watchTab(tabId, listener) : watchInspectedPage(listener);
}

function watchTab(tabId: number, listener: UrlListener): () => void {
  const onUpdated = (id: number, { url, status }: { url?: string; status?: string }, tab: { url?: string }) => {
    if (id !== tabId) return;
    if (url !== undefined || status === 'loading') listener(tab.url ?? '', true);
    // Of a page whose URL is hidden it is all that tells that the page before is gone.
    else if (status === 'complete') listener(tab.url ?? '', false);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  // A tab that is gone has no page.
  browser.tabs.get(tabId).then(
    ({ url = '' }) => listener(url, false),
    () => listener('', false),
  );
  return () => browser.tabs.onUpdated.removeListener(onUpdated);
}

// Pages of DevTools have no tabs API.
function watchInspectedPage(listener: UrlListener): () => void {
  const { inspectedWindow, network } = browser.devtools;
  const onNavigated = (url: string) => listener(url, true);
  const tell = (url: unknown) => listener(typeof url === 'string' ? url : '', false);
  network.onNavigated.addListener(onNavigated);
  // Firefox gives a promise, Chromium wants a callback and gives null.
  const answer: Promise<[unknown, unknown]> | null = inspectedWindow.eval('location.href');
  if (answer) void answer.then(([url]) => tell(url));
  else Reflect.apply(inspectedWindow.eval, inspectedWindow, ['location.href', tell]);
  return () => network.onNavigated.removeListener(onNavigated);
}

/** The host of a page of the web; empty for other pages, where nothing is recorded. */
function siteOf(url: string): string {
  return /^https?:/.test(url) ? hostnameOf(url) : '';
}
