import type { EndedConnection } from '../model/connection.ts';

/** How many closes before and after one are looked at: what matters ended close by, and each costs time. */
export const REACH = 300;

/**
 * The closes around one, itself among them.
 *
 * @param closes In the order they ended.
 */
export function neighboursOf(connection: EndedConnection, closes: readonly EndedConnection[]): EndedConnection[] {
  const index = placeOf(connection, closes);
  return closes.slice(Math.max(0, index - REACH), index + REACH + 1);
}

/** Its index; where it is not there, that of the first close that ended no earlier. */
function placeOf({ id, end }: EndedConnection, closes: readonly EndedConnection[]): number {
  let low = 0;
  let high = closes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((closes[middle]?.end.at ?? 0) < end.at) low = middle + 1;
    else high = middle;
  }
  for (let index = low; closes[index]?.end.at === end.at; index += 1) if (closes[index]?.id === id) return index;
  return low;
}
