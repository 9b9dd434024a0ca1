import type { TestPage } from './test-browser.ts';

/** Everything the extension holds, as one text: all of IndexedDB and of extension storage. Ask one of its own pages. */
export function everythingStored(page: Pick<TestPage, 'evaluate'>): Promise<string> {
  return page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const stored: unknown[] = [await chrome.storage.session.get(null), await chrome.storage.local.get(null)];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        stored.push(store, await done(db.transaction(store).objectStore(store).getAll()));
      }
      db.close();
    }
    return JSON.stringify(stored);
  });
}
