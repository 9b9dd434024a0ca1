import type { TestInfo } from '@playwright/test';
import { openExtensionPage, type TestPage } from './test-browser.ts';

interface Extension {
  origin: string;
  newPage(): Promise<TestPage>;
}

/** The browser that this worker's tests share, once one of them asked for it. */
let shared: Extension | null = null;

/** The fixtures say here which browser is open; null when it closes. */
export function noteShared(extension: Extension | null): void {
  shared = extension;
}

/** A fixture that attaches to a test that failed what its log holds: whether a close was lost before the log or after it. */
// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
export async function explainFailure({}, use: (value: undefined) => Promise<void>, info: TestInfo): Promise<void> {
  await use(undefined);
  if (info.status === info.expectedStatus || !shared) return;
  const body = await readState(shared).catch((error: unknown) => `the log cannot be read: ${error}`);
  await info.attach('log', { body, contentType: 'text/plain' });
}

/** Short: Playwright prints the first 300 characters. */
async function readState(extension: Extension): Promise<string> {
  const page = await openExtensionPage(extension, 'popup.html?tab=0');
  const state = await page.evaluate(async () => {
    const request = indexedDB.open('wasclean');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const stores = [...request.result.objectStoreNames];
    const counted = stores.map((store) => request.result.transaction(store).objectStore(store).count());
    await Promise.all(counted.map((count) => new Promise((resolve) => count.addEventListener('success', resolve))));
    const all = request.result.transaction('connections').objectStore('connections').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    request.result.close();
    const rows = all.result as {
      connection: { url: string; sender: { tabId: number }; end: { type: string } | null };
    }[];
    const last = rows.at(-1)?.connection;
    return [
      ...stores.map((store, index) => `${store} ${counted[index]?.result}`),
      `storage ${Object.keys({ ...(await chrome.storage.session.get(null)), ...(await chrome.storage.local.get(null)) })}`,
      `tabs ${(await chrome.tabs.query({})).map(({ id }) => id)}`,
      last ? `one of them: tab ${last.sender.tabId}, ${last.end?.type ?? 'open'}, ${last.url.slice(-60)}` : '',
    ].join('; ');
  });
  await page.close();
  return state;
}
