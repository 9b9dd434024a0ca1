import type { Connection } from '#model/record/connection.ts';
import { TOLD_WITHIN } from './could-belong.ts';
import type { SeenHandshake } from './seen-handshake.ts';

/** How far apart the end of a connection and what was told of it lie, in ms; the most where the end is not reported yet. */
export function distanceOf({ seenAt }: SeenHandshake, { end }: Connection): number {
  return end ? Math.min(Math.abs(end.at - seenAt), TOLD_WITHIN) : TOLD_WITHIN;
}

/**
 * Pairs handshakes without a time of their own: of all ways that keep the order in which they were told of and that of the
 * ends, the one with the smallest distances. A handshake that is left alone counts as a little more than the most of them: its
 * connection's report may still come, and what was taken from attempts before would then have to be given back.
 *
 * @param handshakes In the order they were told of.
 * @param connections In the order of their ends.
 * @param fits Whether the two could belong together.
 */
export function pairByEnd(
  handshakes: readonly SeenHandshake[],
  connections: readonly Connection[],
  fits: (seen: SeenHandshake, connection: Connection) => boolean,
): [SeenHandshake, Connection][] {
  interface Way {
    cost: number;
    last: [SeenHandshake, Connection] | null;
    before: Way | null;
  }
  /** The best way with the handshakes so far, by how many of the connections it may use. */
  let ways: Way[] = Array.from({ length: connections.length + 1 }, () => ({ cost: 0, last: null, before: null }));
  for (const seen of handshakes) {
    const next: Way[] = [];
    for (const [count, way] of ways.entries()) {
      const choices: Way[] = [{ ...way, cost: way.cost + TOLD_WITHIN + 1 }];
      const connection = connections[count - 1];
      const [shorter, without] = [next[count - 1], ways[count - 1]];
      if (shorter) choices.push(shorter);
      if (connection && without && fits(seen, connection))
        choices.push({ cost: without.cost + distanceOf(seen, connection), last: [seen, connection], before: without });
      next.push(choices.reduce((best, each) => (each.cost < best.cost ? each : best)));
    }
    ways = next;
  }
  const pairs: [SeenHandshake, Connection][] = [];
  for (let way: Way | null | undefined = ways.at(-1); way; way = way.before) if (way.last) pairs.push(way.last);
  return pairs;
}
