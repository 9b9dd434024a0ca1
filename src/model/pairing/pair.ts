import type { Connection } from '#model/record/connection.ts';
import { couldBelong } from './could-belong.ts';
import { beginningOf, type SeenHandshake } from './seen-handshake.ts';

/** A handshake and the connection it belongs to. */
export interface Pair {
  seen: SeenHandshake;
  connection: Connection;
  /** Whether it could belong to another connection to the same address as well. */
  ambiguous: boolean;
}

/** How far the clocks of page and browser differ, in ms: by rounding; and in Firefox with `resistFingerprinting`. */
const SLACKS = [2, 100];

/**
 * Pairs handshakes with connections, all to one address from one tab. The order of either list, and so the order in which
 * they became known, does not matter.
 *
 * First goes what has one possibility only. Of the rest, which is marked ambiguous, the oldest handshake gets the oldest
 * connection: browsers connect to one address in the order asked. A handshake without a time of its own was told of right
 * after its connection's end; so the newest goes first and gets the nearest end, for DevTools may not have been there
 * for older ones.
 */
export function pair(handshakes: readonly SeenHandshake[], connections: readonly Connection[]): Pair[] {
  const candidates: Candidates = new Map();
  for (const seen of handshakes) candidates.set(seen, candidatesFor(seen, connections));
  const pairs = pairCertain(candidates);
  const timed = [...candidates.keys()].filter(({ startedAt }) => startedAt !== null).sort(byBeginning);
  const timeless = [...candidates.keys()].filter(({ startedAt }) => startedAt === null).sort(byBeginning);
  for (const seen of [...timed, ...timeless.reverse()]) {
    const comesFirst = seen.startedAt === null ? byEnd(seen.seenAt) : byCreation;
    let connection: Connection | undefined;
    for (const each of candidates.get(seen) ?? []) {
      if (!connection || comesFirst(each, connection) < 0) connection = each;
    }
    if (!connection) continue;
    pairs.push({ seen, connection, ambiguous: true });
    candidates.delete(seen);
    for (const others of candidates.values()) others.delete(connection);
  }
  return pairs;
}

type Candidates = Map<SeenHandshake, Set<Connection>>;

function candidatesFor(seen: SeenHandshake, connections: readonly Connection[]): Set<Connection> {
  for (const slack of SLACKS) {
    const fitting = connections.filter((connection) => couldBelong(seen, connection, slack));
    const exact = fitting.filter(({ url }) => url === seen.url);
    if (fitting.length > 0) return new Set(exact.length > 0 ? exact : fitting);
  }
  return new Set();
}

/** Takes out what has one possibility only, which leaves fewer to the others. */
function pairCertain(candidates: Candidates): Pair[] {
  const claims = new Map<Connection, SeenHandshake[]>();
  for (const [seen, connections] of candidates) {
    for (const connection of connections) {
      const those = claims.get(connection);
      if (those) those.push(seen);
      else claims.set(connection, [seen]);
    }
  }
  const pairs: Pair[] = [];
  const only = (seen: SeenHandshake) => candidates.get(seen)?.size === 1;
  const next = [...candidates.keys()].filter(only);
  for (let seen = next.shift(); seen; seen = next.shift()) {
    const [connection] = candidates.get(seen) ?? [];
    if (!connection) continue;
    const rivals =
      claims.get(connection)?.filter((other) => other !== seen && candidates.get(other)?.has(connection)) ?? [];
    if (rivals.some(only)) continue;
    pairs.push({ seen, connection, ambiguous: false });
    candidates.delete(seen);
    for (const rival of rivals) {
      candidates.get(rival)?.delete(connection);
      if (only(rival)) next.push(rival);
    }
  }
  return pairs;
}

const byBeginning = (a: SeenHandshake, b: SeenHandshake): number =>
  beginningOf(a) - beginningOf(b) || (a.id < b.id ? -1 : 1);

const byCreation = (a: Connection, b: Connection): number =>
  a.createdAt - b.createdAt || numberOf(a) - numberOf(b) || (a.id < b.id ? -1 : 1);

const numberOf = ({ id }: Connection): number => Number(id.slice(id.lastIndexOf('.') + 1));

function byEnd(at: number): (a: Connection, b: Connection) => number {
  const distance = ({ end }: Connection) => (end ? Math.abs(end.at - at) : Number.MAX_VALUE);
  return (a, b) => distance(a) - distance(b) || byCreation(b, a);
}
