import type { Connection, End, EndedConnection } from '#model/record/connection.ts';
import type { Navigation } from '#model/wire/log-change.ts';

/** The start of the sample log: 2026-11-22 21:10:05.000 UTC. */
export const SAMPLE_START = Date.UTC(2026, 10, 22, 21, 10, 5);

/** The tab of the sample log. */
export const SAMPLE_TAB = 7;

const SHOP = 'https://shop.example/orders?view=open';
const FRAME = 'https://chat.example/widget';

const stack = (script: string) =>
  `Error\n    at new Live (https://shop.example/assets/${script}?v=8f2c:214:19)\n` +
  `    at connect (https://shop.example/assets/${script}?v=8f2c:87:5)\n    at https://shop.example/orders?view=open:31:3`;

/** A page to which nothing happened. */
export const quietPage: Connection['page'] = {
  hidden: false,
  visibilityChangedAt: null,
  hiddenFor: 0,
  online: true,
  onlineChangedAt: null,
  cachedAt: null,
  frozenAt: null,
  resumedAt: null,
  longestGap: null,
};

type Overrides = Partial<Omit<Connection, 'end' | 'sender' | 'activity' | 'page'>> & {
  sender?: Partial<Connection['sender']>;
  activity?: Partial<Connection['activity']>;
  page?: Partial<Connection['page']>;
};

/** A connection of the sample tab that ended as given; it opened 40 ms after its creation unless told otherwise. */
export function sampleConnection(number: number, end: End, overrides: Overrides = {}): EndedConnection {
  const createdAt = overrides.createdAt ?? Math.max(0, end.at - 61_240);
  return {
    id: `d1.${number}`,
    api: 'WebSocket',
    beforeCapture: false,
    browser: 'chromium',
    url: 'wss://api.shop.example/live/orders?token=s3cr3t',
    protocols: [],
    createdAt,
    stack: stack('live.js'),
    opened: { at: createdAt + 40, protocol: '', extensions: 'permessage-deflate' },
    closeCall: null,
    erroredAt: null,
    handshake: null,
    goodbye: null,
    violation: null,
    syntheticClose: null,
    ...overrides,
    activity: {
      sent: { count: 3, size: 214, largest: 120, lastAt: createdAt + 1_200, longestGap: 0 },
      received: { count: 58, size: 18_402, largest: 2_048, lastAt: createdAt + 1_240, longestGap: 0 },
      bufferedAmount: 0,
      ...overrides.activity,
    },
    page: { ...quietPage, ...overrides.page },
    sender: { tabId: SAMPLE_TAB, frameId: 0, documentId: 'A1B2', url: SHOP, incognito: false, ...overrides.sender },
    end,
  };
}

/** A trusted close event. */
export const closed = (at: number, code: number, reason = '', wasClean = code !== 1006): End => ({
  type: 'closed',
  at,
  code,
  reason,
  wasClean,
});

/** Two page loads of one tab. */
export const sampleNavigations: Navigation[] = [
  { id: 'd1', tabId: SAMPLE_TAB, at: SAMPLE_START - 70_000, url: 'https://shop.example/orders?view=open' },
  { id: 'd2', tabId: SAMPLE_TAB, at: SAMPLE_START + 95_000, url: 'https://shop.example/orders/4711' },
];

const quiet = {
  sent: { count: 0, size: 0, largest: 0, lastAt: null, longestGap: 0 },
  received: { count: 0, size: 0, largest: 0, lastAt: null, longestGap: 0 },
};

/** One connection of every kind of ending, in the order they ended, over {@link sampleNavigations}. */
export function sampleConnections(start = SAMPLE_START): EndedConnection[] {
  return [
    sampleConnection(1, closed(start + 12, 1006), { erroredAt: null }),
    sampleConnection(2, closed(start + 1_840, 1006), {
      createdAt: start + 1_650,
      url: 'wss://api.shop.example/live/stock',
      opened: null,
      erroredAt: start + 1_839,
      activity: quiet,
      handshake: {
        source: 'devtools',
        status: 401,
        headers: [{ name: 'www-authenticate', value: 'Bearer realm="orders"' }],
        address: '203.0.113.7',
        error: 'HTTP Authentication failed; no valid credentials available',
        ambiguous: false,
      },
    }),
    sampleConnection(3, closed(start + 14_305, 1000, 'order delivered'), {
      protocols: ['orders.v2', 'orders.v1'],
      opened: { at: start - 46_895, protocol: 'orders.v2', extensions: '' },
      closeCall: {
        at: start + 14_290,
        code: 1000,
        reason: 'order delivered',
        readyState: 1,
        threw: null,
        by: 'page',
        during: 'unknown',
        eventType: '',
        stack: stack('order.js'),
      },
    }),
    sampleConnection(4, closed(start + 21_777, 4401, 'token expired'), {
      url: 'wss://chat.example/rt?user=17',
      sender: { frameId: 12, url: FRAME, documentId: 'C3D4' },
    }),
    sampleConnection(5, closed(start + 33_020, 1008, 'policy: too many connections for this account')),
    sampleConnection(
      6,
      { type: 'blocked', at: start + 40_004 },
      {
        url: 'wss://metrics.example/beacon',
        createdAt: start + 40_001,
        opened: null,
        erroredAt: start + 40_004,
        activity: quiet,
      },
    ),
    sampleConnection(
      7,
      {
        type: 'threw',
        at: start + 44_900,
        name: 'SyntaxError',
        message: "Failed to construct 'WebSocket': The URL 'wss://api.shop.example/live#top' contains a fragment.",
      },
      { url: 'wss://api.shop.example/live#top', createdAt: start + 44_900, opened: null, activity: quiet },
    ),
    sampleConnection(8, closed(start + 50_500, 1001), {
      syntheticClose: { at: start + 47_300, code: 4000, reason: 'made up', wasClean: false },
    }),
    sampleConnection(9, closed(start + 61_010, 1012, 'service restart, back in a minute')),
    sampleConnection(10, closed(start + 75_123, 1005)),
    sampleConnection(11, { type: 'left', at: start + 94_980, readyState: 1 }, { createdAt: start + 62_000 }),
    sampleConnection(12, closed(start + 401_500, 1006), {
      id: 'd2.1',
      createdAt: start + 98_450,
      sender: { documentId: 'E5F6', url: 'https://shop.example/orders/4711' },
      activity: { bufferedAmount: 5_120 },
      page: {
        hidden: true,
        visibilityChangedAt: start + 120_000,
        hiddenFor: 281_500,
        online: false,
        onlineChangedAt: start + 400_900,
      },
    }),
  ];
}
