import type { EndedConnection } from '#model/record/connection.ts';
import { effectiveCloseCall } from '#model/record/ending.ts';

/** From the end of one connection to the creation of the next, in ms, for each but the first. */
export function gapsOf(connections: readonly EndedConnection[]): number[] {
  return connections.slice(1).map((next, index) => {
    const before = connections[index] ?? next;
    return Math.max(0, next.createdAt - before.end.at);
  });
}

/** The middle one of the sorted values, 0 for none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Whether the page had no part in the end: a real close event, no `close()` of its own that took effect. */
export const endedByOthers = (connection: EndedConnection): boolean =>
  connection.end.type === 'closed' && effectiveCloseCall(connection) === null;

/** The largest set of values within `tolerance` (a share, such as 0.02) of its smallest, as indexes into `values`. */
export function clusterOf(values: readonly number[], tolerance: number, floor: number): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  let best: number[] = [];
  let start = 0;
  for (let stop = 0; stop < order.length; stop += 1) {
    const high = values[order[stop] ?? 0] ?? 0;
    const low = () => values[order[start] ?? 0] ?? 0;
    while (high - low() > Math.max(floor, low() * tolerance)) start += 1;
    if (stop - start + 1 > best.length) best = order.slice(start, stop + 1);
  }
  return best.sort((a, b) => a - b);
}
