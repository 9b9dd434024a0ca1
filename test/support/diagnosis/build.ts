import type { Connection, End, EndedConnection } from '#model/record/connection.ts';
import { quietPage } from '../sample-log.ts';

/** When the connections of these tests end: 2026-11-22 21:10:05.000 UTC. */
export const END = Date.UTC(2026, 10, 22, 21, 10, 5);

export const CHROMIUM_STACK =
  'Error\n    at Object.construct (chrome-extension://abcdefgh/page.js:1:900)\n' +
  '    at connect (https://shop.example/assets/live.js:87:5)';
export const FIREFOX_STACK =
  'construct@moz-extension://1234/page.js:1:900\nconnect@https://shop.example/assets/live.js:87:5\n';

/** A record of Firefox. */
export const inFirefox = { browser: 'firefox', stack: FIREFOX_STACK } as const;

type Activity = Connection['activity'];
type Handshake = NonNullable<Connection['handshake']>;
type CloseCall = NonNullable<Connection['closeCall']>;

/** What differs from a connection in Chromium that lived for 613 s, no round time, with a message 3 s before it was lost. */
export interface Differences
  extends Partial<Omit<EndedConnection, 'activity' | 'page' | 'sender' | 'opened' | 'closeCall'>> {
  /** How long it was open, in ms; null when it never opened. */
  age?: number | null;
  /** How long before the end the last message came in, in ms; null when none ever did. */
  silence?: number | null;
  /** How long the handshake took, or the failed attempt, in ms. */
  attempt?: number;
  /** When it ended, if not at {@link END}. */
  at?: number;
  /** The subprotocol that was chosen. */
  protocol?: string;
  /** The page's `close()`, `ago` ms before the end. */
  closeCall?: (Partial<CloseCall> & { ago: number }) | null;
  activity?: Partial<Activity>;
  page?: Partial<Connection['page']>;
  sender?: Partial<Connection['sender']>;
}

let made = 0;

/** A connection that ended. */
export function ended(end: Differences['end'], differences: Differences = {}): EndedConnection {
  const { age = 613_000, silence = 3_000, attempt = 40, at: _, protocol = '', ...given } = differences;
  const { closeCall, activity, page, sender, ...rest } = given;
  const at = end?.at ?? END;
  const createdAt = at - (age ?? 0) - attempt;
  const call = closeCall ?? null;
  made += 1;
  return {
    id: `d1.${made}`,
    api: 'WebSocket',
    beforeCapture: false,
    browser: 'chromium',
    url: 'wss://api.shop.example/live',
    protocols: [],
    createdAt,
    stack: CHROMIUM_STACK,
    erroredAt: null,
    handshake: null,
    goodbye: null,
    violation: null,
    syntheticClose: null,
    ...rest,
    opened: age === null ? null : { at: at - age, protocol, extensions: '' },
    closeCall: call && {
      at: at - call.ago,
      code: call.code ?? null,
      reason: call.reason ?? null,
      readyState: call.readyState ?? 1,
      threw: call.threw ?? null,
      stack: call.stack ?? CHROMIUM_STACK,
      by: call.by ?? 'page',
      during: call.during ?? 'unknown',
      eventType: call.eventType ?? '',
    },
    activity: {
      sent: {
        count: 3,
        size: 214,
        largest: 120,
        lastAt: age === null || silence === null ? null : at - Math.max(silence, age - 200),
        longestGap: 0,
      },
      received: {
        count: 58,
        size: 18_402,
        largest: 2_048,
        lastAt: age === null || silence === null ? null : at - silence,
        longestGap: 0,
      },
      bufferedAmount: 0,
      ...activity,
    },
    page: { ...quietPage, ...page },
    sender: {
      tabId: 7,
      frameId: 0,
      documentId: 'A1',
      url: 'https://shop.example/orders',
      incognito: false,
      ...sender,
    },
    end: end ?? { type: 'left', at, readyState: 1 },
  };
}

/** One that ended with a close event. */
export function closedWith(code: number, reason: string, differences: Differences & { clean?: boolean } = {}) {
  const { clean = code !== 1006, ...rest } = differences;
  const end: End = { type: 'closed', at: rest.at ?? END, code, reason, wasClean: clean };
  return ended(end, rest);
}

/** One that was lost with 1006 while open. */
export const lost = (differences: Differences = {}): EndedConnection => closedWith(1006, '', differences);

/** One that never opened: 1006 with an error event. */
export function failed(differences: Differences = {}): EndedConnection {
  const at = differences.at ?? END;
  return closedWith(1006, '', { age: null, erroredAt: at - 1, attempt: 120, ...differences });
}

/** A worker's, whose end only the network saw. */
export const unseen = (differences: Differences = {}): EndedConnection =>
  ended(
    { type: 'unseen', at: END },
    { silence: null, stack: '', protocols: null, sender: { frameId: -1, documentId: null }, ...differences },
  );

/** What a second channel saw. */
export const seen = (handshake: Partial<Handshake>): Handshake => ({
  source: 'devtools',
  status: null,
  headers: [],
  address: null,
  error: null,
  ambiguous: false,
  ...handshake,
});

/** One that never opened and of which DevTools in Chromium says why. */
export const named = (error: string | null, status: number | null = null, differences: Differences = {}) =>
  failed({ handshake: seen({ status, error }), ...differences });

/** One that never opened and of which Firefox's webRequest says why. */
export const namedInFirefox = (error: string | null, status: number | null = null) =>
  failed({ handshake: seen({ source: 'webRequest', status, error }), ...inFirefox });
