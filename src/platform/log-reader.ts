import type { Connection, EndedConnection } from '#model/record/connection.ts';
import { hasEnded } from '#model/record/ending.ts';
import type { CloseLog } from '#model/wire/log-change.ts';
import { DROPPED_OF, type LossesByTab } from '#model/wire/losses.ts';
import { ask } from './browser.ts';
import { type Database, database, ofTab } from './database.ts';
import { onAnnouncement } from './log-channel.ts';

/** The log of this browser session for a view. Only the background writes; clearing asks it to. */
export const closeLog: CloseLog = {
  async newest(tabId, limit) {
    // What waits while the background sleeps, as a handshake may, is told of when it is done.
    ask({ type: 'drain' }).catch(() => {});
    const { store } = (await database()).transaction('connections');
    const newest: EndedConnection[] = [];
    const index = tabId === null ? store.index('end') : store.index('tab');
    let cursor = await index.openCursor(ofTab(tabId), 'prev');
    while (cursor && newest.length < limit) {
      newest.push(cursor.value.connection as EndedConnection);
      cursor = await cursor.continue();
    }
    return newest.reverse();
  },

  async *pages(tabId, size) {
    const db = await database();
    const read = (from: number, limit: number) =>
      tabId === null
        ? db.getAllFromIndex('connections', 'end', IDBKeyRange.lowerBound(from), limit)
        : db.getAllFromIndex('connections', 'tab', IDBKeyRange.bound([tabId, from], [tabId, []]), limit);
    let from = 0;
    // Closes that ended in the millisecond of the last one read: they come again with the next page.
    let again = new Set<string>();
    for (;;) {
      const limit = size + again.size;
      const connections = (await read(from, limit)).map(({ connection }) => connection as EndedConnection);
      const fresh = connections.filter(({ id }) => !again.has(id));
      if (fresh.length > 0) yield fresh;
      if (connections.length < limit) return;
      from = connections.at(-1)?.end.at ?? from;
      again = new Set(connections.filter(({ end }) => end.at === from).map(({ id }) => id));
    }
  },

  async records(ids) {
    const { store } = (await database()).transaction('connections');
    const rows = await Promise.all(ids.map((id) => store.get(id)));
    return rows.flatMap((row) => (row && hasEnded(row.connection) ? [row.connection] : []));
  },

  live: openConnections,

  async navigations(tabId) {
    const rows = await (await database()).getAllFromIndex('navigations', 'tab', ofTab(tabId));
    return rows.map(({ navigation }) => navigation);
  },

  async losses() {
    return readLosses(await database());
  },

  async clear(tabId) {
    await ask({ type: 'clear', tabId, at: Date.now() });
  },

  watch: onAnnouncement,
};

/** The connections of a tab (null: of all tabs) that have not ended as far as the log knows. */
export async function openConnections(tabId: number | null): Promise<Connection[]> {
  const tab = tabId === null ? IDBKeyRange.bound([1], [1, []]) : IDBKeyRange.only([1, tabId]);
  const rows = await (await database()).getAllFromIndex('connections', 'open', tab);
  return rows.map(({ connection }) => connection);
}

/** What was lost in this browser session. */
export async function readLosses(db: Database): Promise<LossesByTab> {
  const { store } = db.transaction('losses');
  const [causes, counts] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const droppedOf: Record<number, number> = {};
  const sums: Record<string, number> = {};
  for (const [index, cause] of causes.entries()) {
    const count = counts[index] ?? 0;
    if (cause.startsWith(DROPPED_OF)) droppedOf[Number(cause.slice(DROPPED_OF.length))] = count;
    else sums[cause] = count;
  }
  const { invalid = 0, overflow = 0, unplaced = 0, dropped = 0 } = sums;
  return { invalid, overflow, unplaced, dropped, droppedOf };
}
