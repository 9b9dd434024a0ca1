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
const ABSENT =
  /ERR_CONNECTION_REFUSED|NS_ERROR_CONNECTION_REFUSED|Unexpected response code: (50[234]|52[123]|530)\b|ERR_TUNNEL_|via proxy server failed/;
/** What says that the browser's own proxy was not there. */
const NO_PROXY =
  /ERR_PROXY_CONNECTION_FAILED|NS_ERROR_PROXY_CONNECTION_REFUSED|NS_ERROR_UNKNOWN_PROXY_HOST|ERR_SOCKS_CONNECTION_FAILED/;
/** What says that there was no network; a name that is not resolved is no such thing, as a proxy that went away shows too. */
const NO_NETWORK =
  /ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED|NETWORK_IO_SUSPENDED|ADDRESS_UNREACHABLE)|NS_ERROR_(OFFLINE|NET_UNREACHABLE)/;

/** Whether a second channel said of a failed attempt that no server was there. */
export const sawNoServer = ({ handshake }: EndedConnection): boolean =>
  handshake !== null &&
  (ABSENT.test(handshake.error ?? '') || [502, 503, 504, 521, 522, 523, 530].includes(handshake.status ?? 0));

/** Whether a second channel said of a failed attempt that the browser's own proxy was not there. */
export const sawNoProxy = ({ handshake }: EndedConnection): boolean => NO_PROXY.test(handshake?.error ?? '');

/** Whether a second channel said of a failed attempt that there was no network. */
export const sawNoNetwork = ({ handshake }: EndedConnection): boolean => NO_NETWORK.test(handshake?.error ?? '');

/** How soon after an end, in ms, the next attempt tells of what was there then. */
const SOON = 30_000;

/** The attempts after an end, in their order; none where the next was not made soon. */
export function madeNext(facts: Facts): EndedConnection[] {
  const { end } = facts.connection;
  const later = atEndpoint(facts).filter(({ createdAt }) => createdAt >= end.at);
  const [next] = later;
  return next && next.createdAt - end.at <= SOON ? later : [];
}

/** The attempts after an end, the next made soon, that failed before one opened. */
export function failedNext(facts: Facts): EndedConnection[] {
  const later = madeNext(facts);
  const opened = later.findIndex((other) => other.opened !== null);
  return later.slice(0, opened < 0 ? later.length : opened).filter(failedAttempt);
}
