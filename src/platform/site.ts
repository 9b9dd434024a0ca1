import { browser } from './browser.ts';

/** Calls back with the host of a tab's page, now and whenever it changes, until the returned function is called. */
export function watchSite(tabId: number, listener: (host: string) => void): () => void {
  return browser.tabs ? watchTab(tabId, listener) : watchInspectedPage(listener);
}

function watchTab(tabId: number, listener: (host: string) => void): () => void {
  const tell = (url: string | undefined) => listener(siteOf(url));
  const onUpdated = (id: number, { url }: { url?: string }) => {
    if (id === tabId && url !== undefined) tell(url);
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  // A tab that is gone has no site.
  browser.tabs.get(tabId).then(
    ({ url }) => tell(url),
    () => tell(undefined),
  );
  return () => browser.tabs.onUpdated.removeListener(onUpdated);
}

// Pages of DevTools have no tabs API.
function watchInspectedPage(listener: (host: string) => void): () => void {
  const { inspectedWindow, network } = browser.devtools;
  const tell = (url: unknown) => listener(siteOf(typeof url === 'string' ? url : ''));
  network.onNavigated.addListener(tell);
  // Firefox gives a promise, Chromium wants a callback and gives null.
  const answer: Promise<[unknown, unknown]> | null = inspectedWindow.eval('location.href');
  if (answer) void answer.then(([url]) => tell(url));
  else Reflect.apply(inspectedWindow.eval, inspectedWindow, ['location.href', tell]);
  return () => network.onNavigated.removeListener(tell);
}

/** The host of a page of the web; empty for other pages, where nothing is recorded. */
function siteOf(url = ''): string {
  return /^https?:/.test(url) && URL.canParse(url) ? new URL(url).hostname : '';
}
