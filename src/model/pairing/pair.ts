import type { Connection } from '#model/record/connection.ts';
import { distanceOf, pairByEnd } from './by-end.ts';
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
 * after its connection's end, and gets one that lies near; see {@link pairByEnd}.
 */
export function pair(handshakes: readonly SeenHandshake[], connections: readonly Connection[]): Pair[] {
  const candidates: Candidates = new Map();
  for (const seen of handshakes) candidates.set(seen, candidatesFor(seen, connections));
  const pairs = pairCertain(candidates);
  const timed = [...candidates.keys()].filter(({ startedAt }) => startedAt !== null).sort(byBeginning);
  const timeless = [...candidates.keys()].filter(({ startedAt }) => startedAt === null).sort(byBeginning);
  for (const seen of timed) {
    let connection: Connection | undefined;
    for (const each of candidates.get(seen) ?? []) {
      if (!connection || byCreation(each, connection) < 0) connection = each;
    }
    if (!connection) continue;
    pairs.push({ seen, connection, ambiguous: true });
    candidates.delete(seen);
    for (const others of candidates.values()) others.delete(connection);
  }
  const left = new Set(timeless.flatMap((seen) => [...(candidates.get(seen) ?? [])]));
  const fits = (seen: SeenHandshake, connection: Connection) => candidates.get(seen)?.has(connection) === true;
  for (const [seen, connection] of pairByEnd(timeless, [...left].sort(byEnd), fits))
    pairs.push({ seen, connection, ambiguous: true });
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
    if (rivals.some((rival) => only(rival) || isNearer(rival, seen, connection))) continue;
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

const byEnd = (a: Connection, b: Connection): number =>
  (a.end?.at ?? Number.MAX_VALUE) - (b.end?.at ?? Number.MAX_VALUE) || byCreation(a, b);

/** Whether another handshake was told of nearer to the end than one without a time of its own, whose record may yet come. */
const isNearer = (rival: SeenHandshake, seen: SeenHandshake, connection: Connection): boolean =>
  seen.startedAt === null && rival.seenAt < seen.seenAt && distanceOf(rival, connection) < distanceOf(seen, connection);
