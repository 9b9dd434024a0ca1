import type { Connection } from '../model/connection.ts';
import { addressOf, type Place } from '../model/pairing/place.ts';
import { beginningOf, type SeenHandshake } from '../model/pairing/seen-handshake.ts';
import { database, type HandshakeRow } from './database.ts';
import { browserSession } from './session.ts';

/** How many handshakes are kept; the oldest go first. */
const MOST = 2_000;
/** How many handshakes of one place are paired anew when something changes there. */
const HANDSHAKES = 50;
/** From how many connections of one place they are chosen, and how many more for each handshake that waits. */
const CONNECTIONS = 200;
const OLDER_CONNECTIONS = 20;
/** A page's clock may be so much ahead of the handshake's, in ms. */
const AHEAD = 1_000;

/** A handshake, and what it is known to belong to. */
export interface KnownHandshake {
  seen: SeenHandshake;
  /** The id of its connection, or of the record made of it; null while there is none. */
  connection: string | null;
}

/** What there is in one place to be paired. */
export interface Group {
  handshakes: KnownHandshake[];
  /** Without those whose handshake is known for good. */
  connections: Connection[];
}

/** The handshake of an id, null when there is none. */
export async function getHandshake(id: string): Promise<SeenHandshake | null> {
  return (await (await database()).get('handshakes', id))?.seen ?? null;
}

/** Puts what is known of a handshake now; what it was found to belong to stays. */
export async function putHandshake(seen: SeenHandshake): Promise<void> {
  const [db, session] = await Promise.all([database(), browserSession()]);
  const { store, done } = db.transaction('handshakes', 'readwrite', { durability: 'relaxed' });
  const known = await store.get(seen.id);
  const state = known ?? ({ waiting: 1 } as const);
  void store.put({ ...state, session: session.id, seen, address: addressOf(seen.url), at: beginningOf(seen) });
  let surplus = (await store.count()) - MOST;
  for (let cursor = await store.index('at').openCursor(); cursor && surplus > 0; cursor = await cursor.continue()) {
    void cursor.delete();
    surplus -= 1;
  }
  await done;
}

/** Whether any handshake is known in a place; without one, anywhere. */
export async function hasHandshakes(place?: Place): Promise<boolean> {
  const db = await database();
  if (!place) return (await db.count('handshakes')) > 0;
  return (await db.countFromIndex('handshakes', 'address', within(place))) > 0;
}

/** The handshakes that belong to nothing so far, and may yet. */
export async function waitingHandshakes(): Promise<SeenHandshake[]> {
  return (await (await database()).getAllFromIndex('handshakes', 'waiting')).map(({ seen }) => seen);
}

/** What belongs together in a place, or may: the newest handshakes, and the connections they could be of. */
export async function groupAt(place: Place): Promise<Group> {
  const transaction = (await database()).transaction(['handshakes', 'connections']);
  const rows: HandshakeRow[] = [];
  const index = transaction.objectStore('handshakes').index('address');
  for await (const cursor of index.iterate(within(place), 'prev')) {
    if (rows.push(cursor.value) === HANDSHAKES) break;
  }
  const store = transaction.objectStore('connections');
  const connections = new Map<string, Connection>();
  const collect = async (until: number, count: number) => {
    let left = count;
    for await (const { value } of store.index('address').iterate(within(place, until), 'prev')) {
      connections.set(value.connection.id, value.connection);
      left -= 1;
      if (left === 0) break;
    }
  };
  await collect(Number.MAX_VALUE, CONNECTIONS);
  for (const { at, waiting } of rows) if (waiting) await collect(at + AHEAD, OLDER_CONNECTIONS);
  const referred = new Set(rows.flatMap(({ connection }) => connection ?? []));
  for (const id of referred) {
    const row = connections.has(id) ? undefined : await store.get(id);
    if (row) connections.set(id, row.connection);
  }
  return {
    handshakes: rows.map(({ seen, connection }) => ({ seen, connection: connection ?? null })),
    connections: [...connections.values()].filter(({ id, handshake }) => handshake === null || referred.has(id)),
  };
}

/** All that begins in a place until a time, in milliseconds since the Unix epoch. */
function within({ tabId, address }: Place, until = Number.MAX_VALUE): IDBKeyRange {
  return IDBKeyRange.bound([tabId, address, 0], [tabId, address, until]);
}
