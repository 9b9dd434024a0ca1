import { beginningOf, type SeenHandshake } from '#model/pairing/seen-handshake.ts';
import { addressOf, type Place } from '#model/pairing/target.ts';
import type { Connection } from '#model/record/connection.ts';
import { database, type HandshakeRow } from './database.ts';
import { privateRows, putPrivate, removePrivate } from './private-log.ts';
import { browserSession } from './session.ts';

/** How many handshakes are kept; the oldest go first. */
const MOST = 2_000;
/** The same of private windows, which are kept in memory. */
const MOST_PRIVATE = 500;
/** How many of the handshakes of one place that are paired already are paired anew when something changes there. */
const PAIRED = 50;
/** From how many connections of one place they are chosen at least; and from how many that were there before each. */
const CONNECTIONS = 200;
const EARLIER_CONNECTIONS = 20;
/** A page's clock may be so much ahead of the handshake's, in ms. */
const AHEAD = 1_000;

/** A handshake, and what it is known to belong to. */
export interface KnownHandshake {
  seen: SeenHandshake;
  /** The id of its connection, or of the record made of it; null while there is none. */
  connection: string | null;
  /** Whether it is to be paired, once or again. */
  isWaiting: boolean;
}

/** What there is in one place to be paired. */
export interface Group {
  handshakes: KnownHandshake[];
  /** Without those whose handshake is known for good. */
  connections: Connection[];
}

/** The handshake of an id, null when there is none. */
export async function getHandshake(id: string): Promise<SeenHandshake | null> {
  return ((await privateRows()).handshakes.get(id) ?? (await (await database()).get('handshakes', id)))?.seen ?? null;
}

/** Puts what is known of a handshake now; what it was found to belong to stays, and is to be told of it. */
export async function putHandshake(seen: SeenHandshake): Promise<void> {
  const row = { seen, address: addressOf(seen.url), at: beginningOf(seen), waiting: 1 as const };
  if (seen.incognito) {
    const { handshakes } = await privateRows();
    await putPrivate('handshakes', [[seen.id, { ...handshakes.get(seen.id), ...row }]]);
    await removePrivate('handshakes', [...handshakes.keys()].slice(0, -MOST_PRIVATE));
    return;
  }
  const [db, session] = await Promise.all([database(), browserSession()]);
  const { store, done } = db.transaction('handshakes', 'readwrite', { durability: 'relaxed' });
  void store.put({ ...(await store.get(seen.id)), ...row, session: session.id });
  let surplus = (await store.count()) - MOST;
  for (let cursor = await store.index('at').openCursor(); cursor && surplus > 0; cursor = await cursor.continue()) {
    void cursor.delete();
    surplus -= 1;
  }
  await done;
}

/** Whether any handshake is known in a place; without one, anywhere. */
export async function hasHandshakes(place?: Place): Promise<boolean> {
  const [db, known] = await Promise.all([database(), privateHandshakes(place)]);
  if (known.length > 0) return true;
  if (!place) return (await db.count('handshakes')) > 0;
  return (await db.countFromIndex('handshakes', 'address', within(place))) > 0;
}

/** The handshakes that are to be paired, once or again. */
export async function waitingHandshakes(): Promise<SeenHandshake[]> {
  const rows = await (await database()).getAllFromIndex('handshakes', 'waiting');
  return [...rows, ...(await privateHandshakes()).filter(({ waiting }) => waiting)].map(({ seen }) => seen);
}

/** Those of private windows in a place; without one, anywhere. */
async function privateHandshakes(place?: Place): Promise<Omit<HandshakeRow, 'session'>[]> {
  const rows = [...(await privateRows()).handshakes.values()];
  return place ? rows.filter(({ seen, address }) => seen.tabId === place.tabId && address === place.address) : rows;
}

/** What belongs together in a place, or may: the newest handshakes, and the connections they could be of. */
export async function groupAt(place: Place): Promise<Group> {
  const hidden = await privateHandshakes(place);
  // A tab is private or it is not.
  if (hidden.length > 0) {
    const { connections } = await privateRows();
    const there = [...connections.values()].filter(
      ({ sender, url }) => sender.tabId === place.tabId && addressOf(url) === place.address,
    );
    return groupOf(hidden, there);
  }
  const transaction = (await database()).transaction(['handshakes', 'connections']);
  const rows = await transaction.objectStore('handshakes').index('address').getAll(within(place));
  const paired = rows.filter(({ waiting }) => !waiting);
  const isOld = new Set(paired.slice(0, -PAIRED));
  const handshakes = rows.filter((row) => !isOld.has(row));

  const store = transaction.objectStore('connections');
  const connections = new Map<string, Connection>();
  const collect = async (until: number, count: number) => {
    let left = count;
    for await (const { value } of store.index('address').iterate(within(place, until), 'prev')) {
      connections.set(value.connection.id, value.connection);
      left -= 1;
      if (left === 0) break;
    }
    return left > 0;
  };
  const isAll = await collect(Number.MAX_VALUE, CONNECTIONS + handshakes.length);
  const times = [...connections.values()].map(({ createdAt }) => createdAt);
  for (const { at, waiting } of isAll ? [] : handshakes) {
    const earlier = times.filter((time) => time <= at + AHEAD).length;
    if (waiting && earlier < EARLIER_CONNECTIONS) await collect(at + AHEAD, EARLIER_CONNECTIONS);
  }
  const referred = new Set(handshakes.flatMap(({ connection }) => connection ?? []));
  for (const id of referred) {
    const row = connections.has(id) ? undefined : await store.get(id);
    if (row) connections.set(id, row.connection);
  }
  return groupOf(handshakes, [...connections.values()]);
}

function groupOf(handshakes: readonly Omit<HandshakeRow, 'session'>[], connections: readonly Connection[]): Group {
  const referred = new Set(handshakes.flatMap(({ connection }) => connection ?? []));
  return {
    handshakes: handshakes.map(({ seen, connection, waiting }) => ({
      seen,
      connection: connection ?? null,
      isWaiting: waiting === 1,
    })),
    connections: connections.filter(({ id, handshake }) => handshake === null || referred.has(id)),
  };
}

/** All that begins in a place until a time, in milliseconds since the Unix epoch. */
function within({ tabId, address }: Place, until = Number.MAX_VALUE): IDBKeyRange {
  return IDBKeyRange.bound([tabId, address, 0], [tabId, address, until]);
}
