import { needsAttention } from '#model/diagnosis/attention.ts';
import { addressOf } from '#model/pairing/target.ts';
import type { Connection, Sender } from '#model/record/connection.ts';
import { hasEnded } from '#model/record/ending.ts';
import { isSpared, type Navigation, type Spared } from '#model/wire/log-change.ts';
import { addUp, DROPPED_OF, type LossesByTab } from '#model/wire/losses.ts';
import { database, ofTab } from './database.ts';
import { areCounted, countAnew, countNew } from './drop-oldest.ts';
import { readLosses } from './log-reader.ts';
import { browserSession } from './session.ts';

/**
 * Puts what pages reported, each in place of what the log had of it but for its handshake, which no page knows. Gives the
 * connections as they are now.
 */
export async function putReported(reported: Connection[]): Promise<Connection[]> {
  const { store } = (await database()).transaction('connections');
  const connections = await Promise.all(
    reported.map(async (each) => ({ ...each, handshake: (await store.get(each.id))?.connection.handshake ?? null })),
  );
  await putConnections(connections);
  return connections;
}

/** Puts connections, each in place of what the log had of it. */
export async function putConnections(put: Connection[]): Promise<void> {
  await changeLog({ put, remove: [], settle: [] });
}

/** What is to be changed together. */
export interface Changes {
  /** Connections, each in place of what the log had of it. */
  put: readonly Connection[];
  /** Ids of connections to delete. */
  remove: readonly string[];
  /**
   * What handshakes belong to from now on: the id of the connection, or of the record made of it; null for none so far,
   * undefined for none ever.
   */
  settle: readonly { handshake: string; connection: string | null | undefined }[];
}

/** Makes changes in one transaction. */
export async function changeLog({ put, remove, settle }: Changes): Promise<void> {
  const [db, session] = await Promise.all([database(), browserSession()]);
  const transaction = db.transaction(['connections', 'handshakes'], 'readwrite', { durability: 'relaxed' });
  const store = transaction.objectStore('connections');
  for (const connection of put) {
    const ended = hasEnded(connection);
    const troubled = ended && needsAttention(connection);
    if (areCounted()) void store.count(connection.id).then((known) => known === 0 && countNew(connection.sender.tabId));
    void store.put({
      session: session.id,
      connection,
      address: addressOf(connection.url),
      ...(troubled && { troubled: 1 }),
      ...(!ended && { open: 1 }),
    });
  }
  if (remove.length > 0) countAnew();
  for (const id of remove) void store.delete(id);
  const handshakes = transaction.objectStore('handshakes');
  for (const { handshake, connection } of settle) {
    const row = await handshakes.get(handshake);
    if (!row) continue;
    const { connection: _before, waiting: _waiting, ...rest } = row;
    void handshakes.put({ ...rest, ...(connection && { connection }), ...(connection === null && { waiting: 1 }) });
  }
  await transaction.done;
}

/** Adds to the losses of this browser session, and gives their sums. */
export async function addLosses(lost: LossesByTab): Promise<LossesByTab> {
  const db = await database();
  const losses = addUp(await readLosses(db), lost);
  const { store, done } = db.transaction('losses', 'readwrite');
  const { droppedOf, ...all } = losses;
  for (const [cause, count] of Object.entries(all)) void store.put(count, cause);
  for (const [tabId, count] of Object.entries(droppedOf)) void store.put(count, `${DROPPED_OF}${tabId}`);
  await done;
  return losses;
}

/** Binds a document's key to what the browser says of its sender, and to whether it is recorded. */
export async function bindDocument(key: string, sender: Sender, isRecorded: boolean): Promise<void> {
  const [db, session] = await Promise.all([database(), browserSession()]);
  await db.put('documents', { key, session: session.id, sender, isRecorded, boundAt: Date.now() });
}

/** The key a document was bound to first, null when it is new or the browser gives it no id. */
export async function keyOfDocument({ documentId }: Pick<Sender, 'documentId'>): Promise<string | null> {
  if (documentId === null) return null;
  return (await (await database()).getKeyFromIndex('documents', 'document', documentId)) ?? null;
}

/** Whether a document of a tab was ever bound. */
export async function hasDocuments(tabId: number): Promise<boolean> {
  return (await (await database()).getKeyFromIndex('documents', 'tab', tabId)) !== undefined;
}

/** The senders of documents: null for one that is not recorded or forgotten, undefined for one that is not (yet) bound. */
export async function sendersOf(keys: Iterable<string>): Promise<Map<string, Sender | null | undefined>> {
  const { store } = (await database()).transaction('documents');
  const senderOf = async (key: string) => {
    const row = await store.get(key);
    return [key, row && (row.isRecorded ? row.sender : null)] as const;
  };
  return new Map(await Promise.all([...keys].map(senderOf)));
}

/** Notes that a top-level document began. */
export async function putNavigation(navigation: Navigation): Promise<void> {
  const [db, session] = await Promise.all([database(), browserSession()]);
  await db.put('navigations', { session: session.id, navigation });
}

/** How many endings of a tab need attention. */
export async function countTroubled(tabId: number): Promise<number> {
  return (await database()).countFromIndex('connections', 'trouble', [tabId, 1]);
}

/** Deletes the ended connections and the navigations of a tab, but for what is spared; null means all tabs. */
export async function clearLog(tabId: number | null, spared: Spared): Promise<void> {
  countAnew();
  const transaction = (await database()).transaction(['connections', 'navigations', 'handshakes'], 'readwrite');
  const connections = transaction.objectStore('connections').index(tabId === null ? 'end' : 'tab');
  for await (const cursor of connections.iterate(ofTab(tabId))) {
    const { end } = cursor.value.connection;
    if (end && !isSpared(end.at, spared)) void cursor.delete();
  }
  const navigations = transaction.objectStore('navigations').index('tab');
  for await (const cursor of navigations.iterate(ofTab(tabId))) {
    if (!isSpared(cursor.value.navigation.at, spared)) void cursor.delete();
  }
  // Handshakes that still go on are kept: the browser will tell more of them, and that would look like new handshakes.
  const handshakes = transaction.objectStore('handshakes').index('address');
  for await (const cursor of handshakes.iterate(ofTab(tabId))) {
    const { isOver, seenAt } = cursor.value.seen;
    if (isOver && !isSpared(seenAt, spared)) void cursor.delete();
  }
  await transaction.done;
}

/**
 * Forgets a private tab: its connections, open ones too, its navigations and handshakes, and where its documents' reports
 * belong.
 */
export async function forgetPrivateTab(tabId: number): Promise<boolean> {
  countAnew();
  const db = await database();
  const documents = await db.getAllFromIndex('documents', 'tab', tabId);
  const isPrivate = documents.filter(({ sender }) => sender?.incognito);
  if (isPrivate.length === 0) return false;
  const transaction = db.transaction(['connections', 'documents', 'navigations', 'handshakes'], 'readwrite');
  for (const row of isPrivate) void transaction.objectStore('documents').put({ ...row, sender: null });
  for await (const cursor of transaction.objectStore('connections')) {
    if (cursor.value.connection.sender.tabId === tabId) void cursor.delete();
  }
  for await (const cursor of transaction.objectStore('navigations').index('tab').iterate(ofTab(tabId))) {
    void cursor.delete();
  }
  for await (const cursor of transaction.objectStore('handshakes').index('address').iterate(ofTab(tabId))) {
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
  countAnew();
  const [db, session] = await Promise.all([database(), browserSession()]);
  const stores = ['connections', 'documents', 'navigations', 'handshakes', 'losses'] as const;
  const transaction = db.transaction(stores, 'readwrite');
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
  for await (const cursor of transaction.objectStore('handshakes')) {
    if (isOld(cursor.value, cursor.value.seen.tabId)) void cursor.delete();
  }
  void transaction.objectStore('losses').clear();
  await transaction.done;
}
