import { endpointOf } from '#model/patterns/group.ts';
import type { Connection } from '#model/record/connection.ts';
import { effectiveCloseCall, hasEnded } from '#model/record/ending.ts';

/** One connection of a chain: each is made to take the place of the one before. */
export interface Attempt {
  readonly connection: Connection;
  /** From the moment the one before was given up to this one's constructor, in ms; null for the first. */
  readonly wait: number | null;
}

/** The longest wait, in ms, after which a connection still takes the place of another. */
const LONGEST_WAIT = 600_000;

/**
 * The connections of a document to one endpoint that follow one another: each is the first that was made after the one
 * before it ended, or after the page closed that. Where a page holds several at once, each is followed by the nearest.
 *
 * @param connections - Of any tab and endpoint, in any order, also such as live.
 */
export function chainOf(connection: Connection, connections: readonly Connection[]): Attempt[] {
  const own = clientOf(connection);
  const ofClient = connections.filter((other) => other.id !== connection.id && clientOf(other) === own);
  const inOrder = [...ofClient, connection].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const chains: Attempt[][] = [];
  for (const next of inOrder) {
    let before: Attempt[] | null = null;
    let wait = Number.POSITIVE_INFINITY;
    for (const chain of chains) {
      const since = next.createdAt - goneAt(chain.at(-1)?.connection ?? next);
      if (since >= 0 && since <= LONGEST_WAIT && since < wait) [before, wait] = [chain, since];
    }
    if (before) before.push({ connection: next, wait });
    else chains.push([{ connection: next, wait: null }]);
  }
  return chains.find((chain) => chain.some((attempt) => attempt.connection.id === connection.id)) ?? [];
}

/** What makes connections that may follow one another: the endpoint as used by one document. */
export const clientOf = (connection: Connection): string =>
  `${connection.sender.tabId} ${connection.sender.frameId} ${connection.sender.documentId} ${endpointOf(connection)}`;

/** When the page could see to another one: it ended, or the page closed it; never while it lives. */
export function goneAt(connection: Connection): number {
  if (!hasEnded(connection)) return Number.POSITIVE_INFINITY;
  const call = effectiveCloseCall(connection);
  // Of a close() from the panel the page hears by its event only.
  return call?.by === 'page' ? call.at : connection.end.at;
}
