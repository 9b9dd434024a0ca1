import type { Connection, EndedConnection } from './connection.ts';

/** Whether the connection has ended. */
export const hasEnded = (connection: Connection): connection is EndedConnection => connection.end !== null;

/**
 * Whether the ending needs no attention: a close event with `wasClean`, or a page that simply went away (`left`), which
 * every navigation causes.
 */
export function endedCleanly({ end }: EndedConnection): boolean {
  return end.type === 'left' || (end.type === 'closed' && end.wasClean);
}
