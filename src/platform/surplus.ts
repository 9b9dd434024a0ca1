import type { Sender } from '#model/record/connection.ts';
import { database } from './database.ts';

/** How many documents are kept beside those that are needed. */
const MOST_DOCUMENTS = 2_000;
/** How many documents are looked at together: each may have to be asked whether it is still there. */
const AT_A_TIME = 500;

/** A document that goes unless it is needed. */
export interface SurplusDocument {
  /** Its random key. */
  key: string;
  /** What it was bound to; null once it was forgotten. */
  sender: Sender | null;
}

/** The documents that were bound longest ago, at most 500, when there are more than 2,000. */
export async function surplusDocuments(): Promise<SurplusDocument[]> {
  const db = await database();
  const surplus = (await db.count('documents')) - MOST_DOCUMENTS;
  if (surplus <= 0) return [];
  return db.getAllFromIndex('documents', 'boundAt', null, Math.min(surplus, AT_A_TIME));
}

/** Deletes documents. Those that are needed are looked at again only after all others. */
export async function dropDocuments(gone: Iterable<string>, needed: Iterable<string>): Promise<void> {
  const { store, done } = (await database()).transaction('documents', 'readwrite', { durability: 'relaxed' });
  for (const key of gone) void store.delete(key);
  for (const key of needed) {
    const row = await store.get(key);
    if (row) void store.put({ ...row, boundAt: Date.now() });
  }
  await done;
}

/**
 * Deletes the oldest navigations until there are no more than so many. The last of each open tab stays, and so does each
 * that the log has a connection of, or one of its tab that ended before the next.
 *
 * @returns The ids of those it deleted.
 */
export async function dropNavigations(keep: number, openTabs: ReadonlySet<number>): Promise<string[]> {
  const db = await database();
  const surplus = (await db.count('navigations')) - keep;
  if (surplus <= 0) return [];
  const transaction = db.transaction(['navigations', 'connections'], 'readwrite', { durability: 'relaxed' });
  const navigations = transaction.objectStore('navigations');
  const connections = transaction.objectStore('connections');
  const ends = connections.index('tab');
  const dropped: string[] = [];
  for (
    let cursor = await navigations.index('at').openCursor();
    cursor && dropped.length < surplus;
    cursor = await cursor.continue()
  ) {
    const { id, tabId, at } = cursor.value.navigation;
    const later = IDBKeyRange.bound([tabId, at], [tabId, []], true);
    const next = (await navigations.index('tab').openKeyCursor(later))?.key;
    if (!next && openTabs.has(tabId)) continue;
    const until = next ?? [tabId, []];
    if ((await ends.getKey(IDBKeyRange.bound([tabId, at], until, false, next !== undefined))) !== undefined) continue;
    // What the page left open ended when the next had begun.
    if ((await connections.getKey(IDBKeyRange.bound(`${id}.`, `${id}/`))) !== undefined) continue;
    void cursor.delete();
    dropped.push(id);
  }
  await transaction.done;
  return dropped;
}
