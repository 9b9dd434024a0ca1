import type { EndedConnection } from '../model/connection.ts';

/** How many closes before and after one are looked at: what matters ended close by, and each costs time. */
const REACH = 300;

/** The closes around one, in the order they ended. */
export function neighboursOf(connection: EndedConnection, closes: readonly EndedConnection[]): EndedConnection[] {
  const index = closes.findIndex(({ id }) => id === connection.id);
  return closes.slice(Math.max(0, index - REACH), index + REACH + 1);
}
