import type { Facts } from '#model/diagnosis/facts.ts';
import { endpointOf } from '#model/patterns/group.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { effectiveCloseCall } from '#model/record/ending.ts';

// Several causes ask for them.
const known = new WeakMap<Facts, readonly EndedConnection[]>();

/** Neighbours at the same endpoint, in the order in which they were created. */
export function atEndpoint(facts: Facts): readonly EndedConnection[] {
  const before = known.get(facts);
  if (before) return before;
  const endpoint = endpointOf(facts.connection);
  const found = facts.neighbours
    .filter((other) => endpointOf(other) === endpoint)
    .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  known.set(facts, found);
  return found;
}

/** Whether it failed to open without a `close()` of the page. */
export const failedAttempt = (connection: EndedConnection): boolean =>
  connection.opened === null && connection.end.type === 'closed' && effectiveCloseCall(connection) === null;

/** What says that no server was there: nothing listens, or a proxy does not reach it. */
const ABSENT = /ERR_CONNECTION_REFUSED|NS_ERROR_CONNECTION_REFUSED|Unexpected response code: 50[234]\b/;

/** Whether a second channel said of a failed attempt that no server was there. */
export const sawNoServer = ({ handshake }: EndedConnection): boolean =>
  handshake !== null && (ABSENT.test(handshake.error ?? '') || [502, 503, 504].includes(handshake.status ?? 0));
