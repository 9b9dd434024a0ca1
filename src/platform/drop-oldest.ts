import { fairShares } from '#model/record/shares.ts';
import { type Database, database, ofTab } from './database.ts';

/** How many connections the log holds of each tab, once they were counted in this run of the background, its only writer. */
let sizes: Map<number, number> | null = null;

/** Forgets how many connections there are: some were deleted. */
export function countAnew(): void {
  sizes = null;
}

/** Whether connections that are put are to be counted. */
export const areCounted = (): boolean => sizes !== null;

/** Counts a connection that the log did not hold before. */
export function countNew(tabId: number): void {
  sizes?.set(tabId, (sizes.get(tabId) ?? 0) + 1);
}

/** Connections that were deleted. */
export interface Dropped {
  /** Their ids. */
  ids: string[];
  /** How many they are of each tab, by its id. */
  byTab: ReadonlyMap<number, number>;
}

/**
 * Deletes connections until the log holds no more than so many: of the tabs that have most, and of each those that ended
 * first.
 */
export async function dropOldest(keep: number): Promise<Dropped> {
  const db = await database();
  sizes ??= await countByTab(db);
  const byTab = new Map<number, number>();
  const ids: string[] = [];
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (total <= keep) return { ids, byTab };
  const { store, done } = db.transaction('connections', 'readwrite', { durability: 'relaxed' });
  for (const [tabId, share] of fairShares(sizes, keep)) {
    const surplus = (sizes.get(tabId) ?? 0) - share;
    byTab.set(tabId, surplus);
    const until = ids.length + surplus;
    // What lives goes only when nothing else is left.
    for (const cursors of [store.index('tab').openCursor(ofTab(tabId)), store.index('open').openCursor([1, tabId])]) {
      for (let cursor = await cursors; cursor && ids.length < until; cursor = await cursor.continue()) {
        void cursor.delete();
        ids.push(cursor.primaryKey);
      }
    }
    sizes.set(tabId, share);
  }
  await done;
  return { ids, byTab };
}

/** The index of addresses holds every connection, and begins with its tab. */
async function countByTab(db: Database): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  const index = db.transaction('connections').store.index('address');
  let cursor = await index.openKeyCursor();
  while (cursor) {
    const [tabId] = cursor.key;
    const all = IDBKeyRange.bound([tabId], [tabId, []]);
    counts.set(tabId, await index.count(all));
    cursor = await index.openKeyCursor(IDBKeyRange.lowerBound(all.upper, true));
  }
  return counts;
}
