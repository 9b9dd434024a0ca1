import type { SeenHandshake } from '#model/pairing/seen-handshake.ts';
import { SIZES } from '#model/record/sizes.ts';
import { tellingHeaders } from '#model/record/telling-headers.ts';
import { hostnameOf } from '#model/settings/host-name.ts';
import { getHandshake } from '#platform/handshake-store.ts';
import { browserSession } from '#platform/session.ts';
import { type HandshakeEvent, onHandshakeEvent } from '#platform/web-requests.ts';
import { type Taken, takeHandshakes } from './take-handshake.ts';

/** Events that wait to be kept. */
const waiting: HandshakeEvent[] = [];

/**
 * Follows every opening handshake in Firefox. What is known of one is kept in the log's database after each event, for
 * the background may sleep between two, and the last may never come: Firefox is silent when the server does not answer
 * in time, or when the page calls `close()` before. What came while the background was busy is kept together: what it has
 * not kept 5 s after it began to fall asleep is lost.
 *
 * @param onWaiting Has {@link keepWaiting} run before long.
 */
export function watchHandshakes(onWaiting: () => Promise<void>): void {
  onHandshakeEvent((event) => {
    if (!isOfPages(event)) return;
    waiting.push(event);
    void onWaiting();
  });
}

/** Other extensions' own connections are no page's. */
const isOfPages = ({ openers: [opener = ''] }: HandshakeEvent): boolean =>
  !/^(moz-extension|chrome|resource):/.test(opener);

/** Keeps what events told since it last ran. */
export async function keepWaiting(): Promise<void> {
  const events = waiting.splice(0);
  const session = (await browserSession()).id;
  const taken = new Map<string, Taken>();
  for (const event of events) {
    const id = `${session}-${event.requestId}`;
    const known = taken.get(id)?.seen ?? (await getHandshake(id));
    const hosts = event.openers.map(hostnameOf).filter(Boolean);
    taken.set(id, { seen: known ? withMore(known, event) : begin(id, event), hosts });
  }
  await takeHandshakes([...taken.values()]);
}

function begin(id: string, event: HandshakeEvent): SeenHandshake {
  const { tabId, documentId, url, timeStamp, incognito } = event;
  const seen: SeenHandshake = {
    id,
    tabId,
    documentId,
    // That of the first event: the page knows no other where a policy upgrades ws: to wss:.
    url: url.slice(0, SIZES.url),
    startedAt: timeStamp,
    seenAt: timeStamp,
    isOver: false,
    opener: event.openers[0]?.slice(0, SIZES.url) ?? '',
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
      error: error?.slice(0, SIZES.text) ?? handshake.error,
    },
  };
}
