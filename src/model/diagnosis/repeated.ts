import type { EndedConnection } from '../connection.ts';
import { type Facts, gatherFacts, wasLost } from './facts.ts';

// Parsing a URL is the dear part of looking through neighbours.
const hosts = new WeakMap<EndedConnection, string>();

/** Host and port of a connection; the URL itself when it does not parse. */
export function hostOf(connection: EndedConnection): string {
  const { url } = connection;
  const known = hosts.get(connection);
  if (known !== undefined) return known;
  const host = URL.canParse(url) ? new URL(url).host : url;
  hosts.set(connection, host);
  return host;
}

/** When the last message passed either way, or else when it opened; 0 when neither happened. */
export const lastMessageOf = ({ opened, activity }: EndedConnection): number =>
  Math.max(opened?.at ?? 0, activity.sent.lastAt ?? 0, activity.received.lastAt ?? 0);

/** Neighbours of the same host that were lost, or closed with 1001, after the same time: within a second or 2 %. */
export function repeated(
  { connection, neighbours }: Facts,
  milliseconds: number,
  timeOf: (connection: EndedConnection) => number,
): EndedConnection[] {
  const host = hostOf(connection);
  const tolerance = Math.max(1_000, milliseconds * 0.02);
  return neighbours.filter((other) => {
    if (other.end.type !== 'closed' || other.opened === null) return false;
    if (Math.abs(timeOf(other) - milliseconds) > tolerance || hostOf(other) !== host) return false;
    const facts = gatherFacts(other, []);
    return wasLost(facts) || (other.end.code === 1001 && facts.closeCall === null);
  });
}
