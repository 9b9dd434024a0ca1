import type { Page, Worker } from '@playwright/test';
import { closed, SAMPLE_START, sampleConnection } from '../../support/sample-log.ts';
import { filledPrefix, fillLog } from './fill-log.ts';
import type { PanelPage } from './panel-page.ts';

const SECONDS = 20;
const PER_SECOND = 500;
/** How many come together, as the background announces them. */
const LOT = 50;

/**
 * Lets closes end in a tab, written and announced by the background, which has a thread of its own.
 *
 * @param dropped The closes that the log drops meanwhile, as many with each lot as came, until there are no more.
 */
function blow(background: Worker, tabId: number, dropped: readonly string[]): Promise<void> {
  return background.evaluate(
    async ([template, tab, lots, lot, pause, dropped]) => {
      const request = indexedDB.open('wasclean');
      await new Promise((resolve) => request.addEventListener('success', resolve));
      const db = request.result;
      const channel = new BroadcastChannel('log');
      const start = performance.now();
      for (let round = 0; round < lots; round += 1) {
        const connections = Array.from({ length: lot }, (_, index) => {
          const record = structuredClone(template);
          const number = round * lot + index;
          record.id = `storm.${number}`;
          record.url = `wss://api-${number % 5}.shop.example/storm?attempt=${number}`;
          record.sender.tabId = tab;
          record.createdAt = Date.now() - 400;
          record.end.at = Date.now();
          return record;
        });
        const store = db.transaction('connections', 'readwrite').objectStore('connections');
        for (const connection of connections) store.put({ session: 'bench', connection, address: connection.url });
        const ids = dropped.slice(round * lot, (round + 1) * lot);
        for (const id of ids) store.delete(id);
        await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
        channel.postMessage({ type: 'ended', connections });
        if (ids.length > 0) channel.postMessage({ type: 'removed', ids });
        await new Promise((resolve) => setTimeout(resolve, start + (round + 1) * pause - performance.now()));
      }
      channel.close();
      db.close();
    },
    [
      sampleConnection(1, closed(SAMPLE_START, 1006), { opened: null }),
      tabId,
      (SECONDS * PER_SECOND) / LOT,
      LOT,
      (1_000 * LOT) / PER_SECOND,
      dropped,
    ] as const,
  );
}

/** As many of the oldest closes as a storm brings. */
const oldest = ({ tabId, count }: PanelPage) =>
  Array.from({ length: SECONDS * PER_SECOND }, (_, number) =>
    number < count ? `${filledPrefix(tabId)}${number}` : `storm.${number - count}`,
  );

/** Deletes what a storm left. */
function calm(inside: Page): Promise<void> {
  return inside.evaluate(async () => {
    const request = indexedDB.open('wasclean');
    await new Promise((resolve) => request.addEventListener('success', resolve));
    const store = request.result.transaction('connections', 'readwrite').objectStore('connections');
    store.delete(IDBKeyRange.bound('storm.', 'storm.\uffff'));
    await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
    request.result.close();
  });
}

/**
 * The longest time between two frames of the panel while 500 closes a second end for 20 s; each of them must be listed,
 * and where the log is full those that it drops must not.
 */
export async function storm(panel: PanelPage, isFull = false): Promise<number> {
  const page = await panel.ready();
  const watching = page.evaluate(async (seconds) => {
    let longest = 0;
    let last = performance.now();
    const end = last + seconds * 1_000;
    while (last < end) {
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  }, SECONDS);
  const [background] = page.context().serviceWorkers();
  if (!background) throw new Error('the background does not run');
  await blow(background, panel.tabId, isFull ? oldest(panel) : []);
  const longest = await watching;
  const added = isFull ? 0 : SECONDS * PER_SECOND;
  const all = `${(panel.count + added).toLocaleString('en')} closes`;
  await page.waitForFunction((text) => document.querySelector('[role=status]')?.textContent?.startsWith(text), all);
  await calm(panel.inside);
  if (isFull) await fillLog(panel.inside, panel.tabId, panel.count);
  await page.goto('about:blank');
  return longest;
}
