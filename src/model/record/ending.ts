import type { Connection, EndedConnection } from './connection.ts';

/** Whether the connection has ended. */
export const hasEnded = (connection: Connection): connection is EndedConnection => connection.end !== null;

/**
 * Whether a report of a connection was made before what is known of it: a report that found no room is written once more,
 * perhaps behind later ones. What `left` may live on, in the back/forward cache; nothing else lives again.
 */
export const isOutOfDate = ({ end }: Connection, known: Connection | undefined): boolean =>
  end === null && known !== undefined && known.end !== null && known.end.type !== 'left' && known.end.type !== 'unseen';

/**
 * Whether the ending counts as clean: a close event with `wasClean`; a page that simply went away (`left`), which
 * every navigation causes; or one that no page saw and that the second channel knows nothing against.
 */
export function endedCleanly({ end, handshake }: EndedConnection): boolean {
  if (end.type === 'unseen') return handshake?.status === 101 && handshake.error === null;
  return end.type === 'left' || (end.type === 'closed' && end.wasClean);
}

/**
 * The page's own `close()` that began the end: one that threw nothing, while the connection was connecting or open (WHATWG
 * WebSockets, `close()`; later calls do nothing). Null when there was none: some libraries call it between `error` and `close`.
 */
export function effectiveCloseCall({ closeCall, end }: EndedConnection): EndedConnection['closeCall'] {
  return closeCall && closeCall.threw === null && closeCall.readyState <= 1 && closeCall.at <= end.at
    ? closeCall
    : null;
}
