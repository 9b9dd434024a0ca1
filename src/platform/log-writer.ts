import { needsAttention } from '#model/diagnosis/attention.ts';
import { addressOf } from '#model/pairing/target.ts';
import type { Connection, Sender } from '#model/record/connection.ts';
import { hasEnded, isOutOfDate } from '#model/record/ending.ts';
import { isSpared, type Navigation, type Spared } from '#model/wire/log-change.ts';
import { addUp, DROPPED_OF, type LossesByTab } from '#model/wire/losses.ts';
import { database, type HandshakeRow, ofTab } from './database.ts';
import { areCounted, countAnew, countNew } from './drop-oldest.ts';
import { readLosses } from './log-reader.ts';
import { privateRows, putPrivate, removePrivate } from './private-log.ts';
import { browserSession } from './session.ts';

/**
 * Puts what pages reported, each in place of what the log had of it but for its handshake, which no page knows. Gives the
 * connections as they are now.
 */
export async function putReported(reported: Connection[]): Promise<Put> {
  const [{ connections: known }, db] = await Promise.all([privateRows(), database()]);
  const { store } = db.transaction('connections');
  const connections = await Promise.all(
    reported.map(async (each) => {
      const before = each.sender.incognito ? known.get(each.id) : (await store.get(each.id))?.connection;
      return before && isOutOfDate(each, before) ? before : { ...each, handshake: before?.handshake ?? null };
    }),
  );
  return { connections, dropped: await putConnections(connections) };
}

/** Connections that were put. */
export interface Put {
  /** As they are now. */
  connections: Connection[];
  /** Private ones that were deleted for want of room, perhaps of those that were put. */
  dropped: Connection[];
}

/** Puts connections, each in place of what the log had of it, and gives those that were deleted for want of room. */
export async function putConnections(put: Connection[]): Promise<Connection[]> {
  return changeLog({ put, remove: [], settle: [] });
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

/** Makes changes, those to the database in one transaction, and gives the connections that were deleted for want of room. */
export async function changeLog(changes: Changes): Promise<Connection[]> {
  const rows = await privateRows();
  const isPrivate = { put: [] as Connection[], settle: [] as Changes['settle'][number][] };
  const others = { put: [] as Connection[], settle: [] as Changes['settle'][number][] };
  for (const each of changes.put) (each.sender.incognito ? isPrivate : others).put.push(each);
  for (const each of changes.settle) (rows.handshakes.has(each.handshake) ? isPrivate : others).settle.push(each);
  await removePrivate(
    'connections',
    changes.remove.filter((id) => rows.connections.has(id)),
  );
  const settled = isPrivate.settle.flatMap(({ handshake, connection }) => {
    const row = rows.handshakes.get(handshake);
    return row ? [[handshake, settledRow(row, connection)] as const] : [];
  });
  const dropped = [
    ...(await putPrivate('handshakes', settled)),
    ...(await putPrivate(
      'connections',
      isPrivate.put.map((each) => [each.id, each]),
    )),
  ];
  if (others.put.length + others.settle.length + changes.remove.length > 0)
    await changeDatabase({ ...others, remove: changes.remove });
  return dropped;
}

function settledRow<Row extends Omit<HandshakeRow, 'session'>>(row: Row, connection: string | null | undefined): Row {
  const { connection: _before, waiting: _waiting, ...rest } = row;
  return { ...rest, ...(connection && { connection }), ...(connection === null && { waiting: 1 }) } as Row;
}

async function changeDatabase({ put, remove, settle }: Changes): Promise<void> {
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
    if (row) void handshakes.put(settledRow(row, connection));
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
  const row = { key, sender, isRecorded, boundAt: Date.now() };
  if (sender.incognito) {
    await putPrivate('documents', [[key, row]]);
    return;
  }
  const [db, session] = await Promise.all([database(), browserSession()]);
  await db.put('documents', { ...row, session: session.id });
}

/** The key a document was bound to first, null when it is new or the browser gives it no id. */
export async function keyOfDocument({ documentId }: Pick<Sender, 'documentId'>): Promise<string | null> {
  if (documentId === null) return null;
  const { documents } = await privateRows();
  for (const { key, sender } of documents.values()) if (sender?.documentId === documentId) return key;
  return (await (await database()).getKeyFromIndex('documents', 'document', documentId)) ?? null;
}

/** Whether a document of a tab was ever bound. */
export async function hasDocuments(tabId: number): Promise<boolean> {
  const { documents } = await privateRows();
  for (const { sender } of documents.values()) if (sender?.tabId === tabId) return true;
  return (await (await database()).getKeyFromIndex('documents', 'tab', tabId)) !== undefined;
}

/** The senders of documents: null for one that is not recorded or forgotten, undefined for one that is not (yet) bound. */
export async function sendersOf(keys: Iterable<string>): Promise<Map<string, Sender | null | undefined>> {
  const [{ documents }, db] = await Promise.all([privateRows(), database()]);
  const { store } = db.transaction('documents');
  const senderOf = async (key: string) => {
    const row = documents.get(key) ?? (await store.get(key));
    return [key, row && (row.isRecorded ? row.sender : null)] as const;
  };
  return new Map(await Promise.all([...keys].map(senderOf)));
}

/** Notes that a top-level document began, perhaps in a private window. */
export async function putNavigation(navigation: Navigation, isPrivate: boolean): Promise<void> {
  if (isPrivate) {
    await putPrivate('navigations', [[navigation.id, navigation]]);
    return;
  }
  const [db, session] = await Promise.all([database(), browserSession()]);
  await db.put('navigations', { session: session.id, navigation });
}

/** How many endings of a tab need attention. */
export async function countTroubled(tabId: number): Promise<number> {
  const { connections } = await privateRows();
  const troubled = [...connections.values()].filter(
    (each) => each.sender.tabId === tabId && hasEnded(each) && needsAttention(each),
  );
  return troubled.length + (await (await database()).countFromIndex('connections', 'trouble', [tabId, 1]));
}

/** Deletes the ended connections and the navigations of a tab, but for what is spared; null means all tabs. */
export async function clearLog(tabId: number | null, spared: Spared): Promise<void> {
  await clearPrivate(tabId, spared);
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

async function clearPrivate(tabId: number | null, spared: Spared): Promise<void> {
  const { connections, navigations, handshakes } = await privateRows();
  const goes = (tab: number, at: number | undefined) =>
    (tabId === null || tab === tabId) && at !== undefined && !isSpared(at, spared);
  const gone = <Row>(rows: ReadonlyMap<string, Row>, isGone: (row: Row) => boolean) =>
    [...rows].filter(([, row]) => isGone(row)).map(([id]) => id);
  await removePrivate(
    'connections',
    gone(connections, ({ sender, end }) => goes(sender.tabId, end?.at)),
  );
  await removePrivate(
    'navigations',
    gone(navigations, ({ tabId: tab, at }) => goes(tab, at)),
  );
  await removePrivate(
    'handshakes',
    gone(handshakes, ({ seen }) => seen.isOver && goes(seen.tabId, seen.seenAt)),
  );
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
