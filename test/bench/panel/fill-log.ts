import type { Page } from '@playwright/test';
import { closed, sampleConnection } from '../../support/sample-log.ts';

/** When the first connection of a filled log ended. */
const START = Date.UTC(2026, 10, 22, 8);

/** What the ids of a filled log begin with; then comes a number, the lower the older. */
export const filledPrefix = (tabId: number): string => `document-${tabId}.`;

/** Writes closes of realistic shape into the built extension's log, as the background writes them. */
export async function fillLog(inside: Page, tabId: number, count: number): Promise<void> {
  const templates = [
    sampleConnection(1, closed(START, 1006)),
    sampleConnection(2, closed(START, 1000, 'done')),
    sampleConnection(3, closed(START, 1001, 'going away')),
    sampleConnection(4, closed(START, 4401, 'token expired')),
    sampleConnection(5, { type: 'left', at: START, readyState: 1 }),
  ];
  await inside.evaluate(
    async ([records, tab, prefix, all, start]) => {
      const request = indexedDB.open('wasclean');
      await new Promise((resolve) => request.addEventListener('success', resolve));
      const db = request.result;
      for (let from = 0; from < all; from += 2_000) {
        const store = db.transaction('connections', 'readwrite').objectStore('connections');
        for (let number = from; number < Math.min(all, from + 2_000); number += 1) {
          // In no order that comes again: rows that follow each other have little in common.
          const record = structuredClone(records[((number * 48_271) % 65_537) % records.length]);
          if (!record) continue;
          const at = start + number * 300;
          record.id = `${prefix}${number}`;
          record.url = `wss://api-${number % 7}.shop.example/live/${number % 40}?token=${number.toString(36)}-${tab}`;
          record.sender.tabId = tab;
          record.createdAt = at - 61_240;
          if (record.opened) record.opened.at = record.createdAt + 40;
          record.end.at = at;
          store.put({ session: 'bench', connection: record, address: record.url });
        }
        await new Promise((resolve) => store.transaction.addEventListener('complete', resolve));
      }
      db.close();
    },
    [templates, tabId, filledPrefix(tabId), count, START] as const,
  );
}
