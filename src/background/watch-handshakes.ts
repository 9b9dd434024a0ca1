import type { SeenHandshake } from '#model/pairing/seen-handshake.ts';
import { LIMITS } from '#model/record/sizes.ts';
import { tellingHeaders } from '#model/record/telling-headers.ts';
import { hostIn } from '#model/settings/host-name.ts';
import { getHandshake } from '#platform/handshake-store.ts';
import { browserSession } from '#platform/session.ts';
import { type HandshakeEvent, onHandshakeEvent } from '#platform/web-requests.ts';
import { takeHandshake } from './take-handshake.ts';

/**
 * Follows every opening handshake in Firefox. What is known of one is kept in the log's database after each event, for
 * the background may sleep between two, and the last may never come: Firefox is silent when the server does not answer
 * in time, or when the page calls `close()` before.
 *
 * @param enqueue Runs the keeping of an event, one after another.
 */
export function watchHandshakes(enqueue: (take: () => Promise<void>) => Promise<void>): void {
  onHandshakeEvent((event) => {
    if (isOfPages(event)) void enqueue(() => take(event));
  });
}

/** Other extensions' own connections are no page's. */
const isOfPages = ({ openers: [opener = ''] }: HandshakeEvent): boolean =>
  !/^(moz-extension|chrome|resource):/.test(opener);

async function take(event: HandshakeEvent): Promise<void> {
  const id = `${(await browserSession()).id}-${event.requestId}`;
  const known = await getHandshake(id);
  const hosts = event.openers.map(hostIn).filter(Boolean);
  await takeHandshake(known ? withMore(known, event) : begin(id, event), hosts);
}

function begin(id: string, event: HandshakeEvent): SeenHandshake {
  const { tabId, documentId, url, timeStamp, incognito } = event;
  const seen: SeenHandshake = {
    id,
    tabId,
    documentId,
    // That of the first event: the page knows no other where a policy upgrades ws: to wss:.
    url: url.slice(0, LIMITS.url),
    startedAt: timeStamp,
    seenAt: timeStamp,
    isOver: false,
    opener: event.openers[0]?.slice(0, LIMITS.url) ?? '',
    stack: '',
    isWatched: null,
    incognito,
    handshake: { source: 'webRequest', status: null, headers: [], address: null, error: null, ambiguous: false },
  };
  return withMore(seen, event);
}

function withMore(seen: SeenHandshake, { isLast, timeStamp, statusCode, headers, ip, error }: HandshakeEvent) {
  const { handshake } = seen;
  return {
    ...seen,
    seenAt: timeStamp,
    isOver: seen.isOver || isLast,
    handshake: {
      ...handshake,
      status: statusCode ?? handshake.status,
      headers: headers.length > 0 ? tellingHeaders(headers) : handshake.headers,
      address: ip ?? handshake.address,
      error: error?.slice(0, LIMITS.text) ?? handshake.error,
    },
  };
}
