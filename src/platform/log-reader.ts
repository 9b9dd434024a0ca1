import type { Connection, EndedConnection } from '#model/record/connection.ts';
import { hasEnded } from '#model/record/ending.ts';
import type { CloseLog } from '#model/wire/log-change.ts';
import { DROPPED_OF, type LossesByTab } from '#model/wire/losses.ts';
import { ask } from './browser.ts';
import { type Database, database, ofTab } from './database.ts';
import { onAnnouncement } from './log-channel.ts';
import { hasNoDatabase, privateRows, shownLosses, watchPrivate } from './private-log.ts';

/** The log of this browser session for a view. Only the background writes; clearing asks it to. */
export const closeLog: CloseLog = {
  async newest(tabId, limit) {
    // What waits while the background sleeps, as a handshake may, is told of when it is done.
    ask({ type: 'drain' }).catch(() => {});
    if (await isInMemory(tabId)) return (await privateCloses(tabId)).slice(-limit);
    const { store } = (await database()).transaction('connections');
    const newest: EndedConnection[] = [];
    const index = tabId === null ? store.index('end') : store.index('tab');
    let cursor = await index.openCursor(ofTab(tabId), 'prev');
    while (cursor && newest.length < limit) {
      newest.push(cursor.value.connection as EndedConnection);
      cursor = await cursor.continue();
    }
    return [...newest, ...(await privateCloses(tabId))].sort(byEnd).slice(-limit);
  },

  async *pages(tabId, size) {
    if (await isInMemory(tabId)) {
      const closes = await privateCloses(tabId);
      while (closes.length > 0) yield closes.splice(0, size);
      return;
    }
    const db = await database();
    const read = (from: number, limit: number) =>
      tabId === null
        ? db.getAllFromIndex('connections', 'end', IDBKeyRange.lowerBound(from), limit)
        : db.getAllFromIndex('connections', 'tab', IDBKeyRange.bound([tabId, from], [tabId, []]), limit);
    const unread = await privateCloses(tabId);
    let from = 0;
    // Closes that ended in the millisecond of the last one read: they come again with the next page.
    let again = new Set<string>();
    for (;;) {
      const limit = size + again.size;
      const connections = (await read(from, limit)).map(({ connection }) => connection as EndedConnection);
      const fresh = connections.filter(({ id }) => !again.has(id));
      const isLast = connections.length < limit;
      from = connections.at(-1)?.end.at ?? from;
      const between = unread.findIndex(({ end }) => !isLast && end.at > from);
      fresh.push(...unread.splice(0, between < 0 ? unread.length : between));
      if (fresh.length > 0) yield fresh.sort(byEnd);
      if (isLast) return;
      again = new Set(connections.filter(({ end }) => end.at === from).map(({ id }) => id));
    }
  },

  async records(ids) {
    const known = (await privateRows()).connections;
    const others = ids.filter((id) => !known.has(id));
    const read = new Map<string, Connection | undefined>();
    if (others.length > 0 && !hasNoDatabase) {
      const { store } = (await database()).transaction('connections');
      await Promise.all(others.map(async (id) => read.set(id, (await store.get(id))?.connection)));
    }
    const found = ids.map((id) => known.get(id) ?? read.get(id));
    return found.filter((each) => each !== undefined).filter(hasEnded);
  },

  live: openConnections,

  async navigations(tabId) {
    const known = [...(await privateRows()).navigations.values()].filter(
      (each) => tabId === null || each.tabId === tabId,
    );
    if (await isInMemory(tabId)) return known.sort((a, b) => a.at - b.at);
    const rows = await (await database()).getAllFromIndex('navigations', 'tab', ofTab(tabId));
    return rows
      .map(({ navigation }) => navigation)
      .concat(known)
      .sort((a, b) => a.at - b.at);
  },

  async losses() {
    return hasNoDatabase ? shownLosses() : readLosses(await database());
  },

  async clear(tabId) {
    await ask({ type: 'clear', tabId, at: Date.now() });
  },

  watch(listener) {
    const stops = [onAnnouncement(listener), watchPrivate(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  },
};

/** Whether all that there is to read of a tab lies in memory. */
async function isInMemory(tabId: number | null): Promise<boolean> {
  const { documents } = await privateRows();
  return hasNoDatabase || (tabId !== null && [...documents.values()].some(({ sender }) => sender?.tabId === tabId));
}

const byEnd = (a: EndedConnection, b: EndedConnection): number => a.end.at - b.end.at;

/** The closes of private windows in a tab (null: in all), in the order they ended. */
async function privateCloses(tabId: number | null): Promise<EndedConnection[]> {
  const { connections } = await privateRows();
  return [...connections.values()]
    .filter(({ sender }) => tabId === null || sender.tabId === tabId)
    .filter(hasEnded)
    .sort(byEnd);
}

/** The connections of a tab (null: of all tabs) that have not ended as far as the log knows. */
export async function openConnections(tabId: number | null): Promise<Connection[]> {
  const known = [...(await privateRows()).connections.values()].filter(
    (each) => !hasEnded(each) && (tabId === null || each.sender.tabId === tabId),
  );
  if (await isInMemory(tabId)) return known;
  const tab = tabId === null ? IDBKeyRange.bound([1], [1, []]) : IDBKeyRange.only([1, tabId]);
  const rows = await (await database()).getAllFromIndex('connections', 'open', tab);
  return rows.map(({ connection }) => connection).concat(known);
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
