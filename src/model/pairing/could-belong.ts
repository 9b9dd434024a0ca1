import type { Connection } from '#model/record/connection.ts';
import type { SeenHandshake } from './seen-handshake.ts';

/** How long after a connection's end DevTools may take to tell of it, in ms; milliseconds usually, more when it is busy. */
export const TOLD_WITHIN = 10_000;

/**
 * Whether a handshake could be that of a connection to the same address in the same tab: it is the same document where
 * the channel knows it, the outcome is the same, and the times fit.
 *
 * @param slack How far the clocks of page and browser may differ, in ms.
 */
export function couldBelong(seen: SeenHandshake, connection: Connection, slack: number): boolean {
  const { end, sender } = connection;
  // The constructor threw, or a policy blocked it: no request was made. `unseen` is a record made of a handshake.
  if (end?.type === 'threw' || end?.type === 'blocked' || end?.type === 'unseen') return false;
  // Firefox names the document of each; a worker has none.
  const namesDocument = seen.handshake.source === 'webRequest';
  if (namesDocument && (seen.documentId === null || seen.documentId !== sender.documentId)) return false;
  // A worker's; or it was opened before the page script came.
  if (seen.isWatched === false && !connection.beforeCapture) return false;
  // Policies upgrade ws: to wss:, and never the other way.
  if (seen.url.startsWith('ws:') && connection.url.startsWith('wss:')) return false;
  return isOneOutcome(seen, connection) && isOneTime(seen, connection, slack);
}

function isOneOutcome({ handshake, isOver }: SeenHandshake, { opened, closeCall, end }: Connection): boolean {
  const accepted = handshake.status === 101;
  if (opened) return accepted || !isOver;
  // Firefox tells of a 101 before it looks at the rest of it. A page that goes away, or calls close(), may miss `open`.
  return !accepted || handshake.source === 'webRequest' || end?.type !== 'closed' || closeCall !== null;
}

function isOneTime({ startedAt, seenAt }: SeenHandshake, connection: Connection, slack: number): boolean {
  const { beforeCapture, createdAt, opened, end } = connection;
  const began = startedAt ?? seenAt;
  if (!beforeCapture && createdAt > began + slack) return false;
  if (startedAt === null) return opened === null && (end === null || end.at >= seenAt - TOLD_WITHIN);
  if (opened && !beforeCapture) return startedAt <= opened.at + slack;
  return end === null || startedAt <= end.at + slack;
}
