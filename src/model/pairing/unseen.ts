import type { Connection, EndedConnection } from '#model/record/connection.ts';
import type { SeenHandshake } from './seen-handshake.ts';

/** The id of the record made of a handshake that no page's record came for. */
export const unseenId = ({ id }: SeenHandshake): string => `${id}.0`;

const NO_TRAFFIC = { count: 0, size: 0, largest: 0, lastAt: null, longestGap: 0 };

/** The record of a connection that only a second channel saw, as of one in a worker. What nobody saw stays empty. */
export function unseenConnection(seen: SeenHandshake, browser: Connection['browser']): EndedConnection {
  const { startedAt, seenAt, handshake } = seen;
  return {
    id: unseenId(seen),
    browser,
    api: 'WebSocket',
    beforeCapture: false,
    url: seen.url,
    protocols: null,
    createdAt: startedAt ?? seenAt,
    stack: seen.stack,
    opened: handshake.status === 101 && startedAt !== null ? openedBy(handshake, startedAt) : null,
    closeCall: null,
    activity: { sent: NO_TRAFFIC, received: NO_TRAFFIC, bufferedAmount: 0 },
    page: {
      hidden: false,
      visibilityChangedAt: null,
      hiddenFor: 0,
      online: true,
      onlineChangedAt: null,
      cachedAt: null,
      frozenAt: null,
      resumedAt: null,
      longestGap: null,
    },
    erroredAt: null,
    violation: null,
    syntheticClose: null,
    goodbye: null,
    end: { type: 'unseen', at: seenAt },
    sender: { tabId: seen.tabId, frameId: -1, documentId: null, url: seen.opener, incognito: seen.incognito },
    handshake,
  };
}

/** The answer came soon after the request; the channel gives no time of its own for it. */
function openedBy({ headers }: SeenHandshake['handshake'], at: number): NonNullable<Connection['opened']> {
  const named = (name: string) => headers.find((header) => header.name === name)?.value ?? '';
  return { at, protocol: named('sec-websocket-protocol'), extensions: named('sec-websocket-extensions') };
}
