import type { Navigation } from '../model/close-log.ts';
import type { Connection, Sender } from '../model/connection.ts';
import { endedCleanly, hasEnded } from '../model/ending.ts';
import type { Losses } from '../model/losses.ts';
import { readLosses } from './close-log.ts';
import { database, ofTab } from './database.ts';
import { browserSession } from './session.ts';

/** Puts connections, each in place of what the log had of it, in one transaction. */
export async function putConnections(connections: Connection[]): Promise<void> {
  const [db, session] = await Promise.all([database(), browserSession()]);
  const { store, done } = db.transaction('connections', 'readwrite', { durability: 'relaxed' });
  for (const connection of connections) {
    const ended = hasEnded(connection);
    const troubled = ended && !endedCleanly(connection);
    void store.put({ session: session.id, connection, ...(troubled && { troubled: 1 }), ...(!ended && { open: 1 }) });
  }
  await done;
}

/** Adds to the losses of this browser session, and gives their sums. */
export async function addLosses(lost: Losses): Promise<Losses> {
  const db = await database();
  const before = await readLosses(db);
  const losses: Losses = {
    invalid: before.invalid + lost.invalid,
    overflow: before.overflow + lost.overflow,
    unplaced: before.unplaced + lost.unplaced,
  };
  const { store, done } = db.transaction('losses', 'readwrite');
  for (const [cause, count] of Object.entries(losses)) void store.put(count, cause);
  await done;
  return losses;
}

/** Binds a document's key to what the browser says of its sender. */
export async function bindDocument(key: string, sender: Sender): Promise<void> {
  const [db, session] = await Promise.all([database(), browserSession()]);
  await db.put('documents', { key, session: session.id, sender });
}

/** The senders of documents: null for one that is forgotten, undefined for one that is not (yet) bound. */
export async function sendersOf(keys: Iterable<string>): Promise<Map<string, Sender | null | undefined>> {
  const { store } = (await database()).transaction('documents');
  return new Map(await Promise.all([...keys].map(async (key) => [key, (await store.get(key))?.sender] as const)));
}

/** Notes that a top-level document began. */
export async function putNavigation(navigation: Navigation): Promise<void> {
  const [db, session] = await Promise.all([database(), browserSession()]);
  await db.put('navigations', { session: session.id, navigation });
}

/** The connections of a tab (null: of all tabs) that have not ended as far as the log knows. */
export async function openConnections(tabId: number | null): Promise<Connection[]> {
  const tab = tabId === null ? IDBKeyRange.bound([1], [1, []]) : IDBKeyRange.only([1, tabId]);
  const rows = await (await database()).getAllFromIndex('connections', 'open', tab);
  return rows.map(({ connection }) => connection);
}

/** How many endings of a tab need attention. */
export async function countTroubled(tabId: number): Promise<number> {
  return (await database()).countFromIndex('connections', 'trouble', [tabId, 1]);
}

/** Deletes the ended connections and the navigations of a tab; null means all tabs. */
export async function clearLog(tabId: number | null): Promise<void> {
  const transaction = (await database()).transaction(['connections', 'navigations'], 'readwrite');
  const connections = transaction.objectStore('connections').index(tabId === null ? 'end' : 'tab');
  for await (const cursor of connections.iterate(ofTab(tabId))) void cursor.delete();
  const navigations = transaction.objectStore('navigations').index('tab');
  for await (const cursor of navigations.iterate(ofTab(tabId))) void cursor.delete();
  await transaction.done;
}

/** Forgets a private tab: its connections, open ones too, its navigations, and where its documents' reports belong. */
export async function forgetPrivateTab(tabId: number): Promise<boolean> {
  const db = await database();
  const documents = await db.getAllFromIndex('documents', 'tab', tabId);
  const isPrivate = documents.filter(({ sender }) => sender?.incognito);
  if (isPrivate.length === 0) return false;
  const transaction = db.transaction(['connections', 'documents', 'navigations'], 'readwrite');
  for (const row of isPrivate) void transaction.objectStore('documents').put({ ...row, sender: null });
  for await (const cursor of transaction.objectStore('connections')) {
    if (cursor.value.connection.sender.tabId === tabId) void cursor.delete();
  }
  for await (const cursor of transaction.objectStore('navigations').index('tab').iterate(ofTab(tabId))) {
    void cursor.delete();
  }
  await transaction.done;
  return true;
}

/**
 * Deletes what earlier sessions left, except what belongs to tabs that are still open: the browser ran on, and only the
 * extension was updated.
 */
export async function forgetEarlierSessions(openTabs: ReadonlySet<number>): Promise<void> {
  const [db, session] = await Promise.all([database(), browserSession()]);
  const transaction = db.transaction(['connections', 'documents', 'navigations', 'losses'], 'readwrite');
  const isOld = (row: { session: string }, tabId: number | undefined) =>
    row.session !== session.id && !(tabId !== undefined && openTabs.has(tabId));
  for await (const cursor of transaction.objectStore('connections')) {
    if (isOld(cursor.value, cursor.value.connection.sender.tabId)) void cursor.delete();
  }
  for await (const cursor of transaction.objectStore('documents')) {
    if (isOld(cursor.value, cursor.value.sender?.tabId)) void cursor.delete();
  }
  for await (const cursor of transaction.objectStore('navigations')) {
    if (isOld(cursor.value, cursor.value.navigation.tabId)) void cursor.delete();
  }
  void transaction.objectStore('losses').clear();
  await transaction.done;
}
