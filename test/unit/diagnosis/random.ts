import type { Connection, End, EndedConnection } from '../../../src/model/connection.ts';
import { CHROMIUM_STACK, END, FIREFOX_STACK } from './build.ts';

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const URLS = [
  'wss://api.shop.example/live?token=1',
  'ws://127.0.0.1:6667/',
  'ws://192.168.0.4/ws',
  'wss://a.execute-api.eu-west-1.amazonaws.com/prod',
  'wss://gateway.discord.gg/?v=10',
  'not a url',
  '',
];
const REASONS = [
  '',
  'token expired',
  'keepalive ping timeout',
  'nginx: upstream gone',
  'NOT_FOUND',
  '\u0000\ud800',
  '心跳超时',
];
const ERRORS = [
  null,
  '',
  'Error during WebSocket handshake: Unexpected response code: 403',
  'Error in connection establishment: net::ERR_CERT_DATE_INVALID',
  'NS_ERROR_UNKNOWN_HOST',
  'Could not decode a text frame as UTF-8.',
  'Received a broken close frame containing a reserved status code.',
  'WebSocket opening handshake timed out',
  'Page entered Back-Forward Cache.',
  'something new',
];
const SPANS = [0, 3, 900, 2_100, 20_010, 30_000, 55_100, 60_050, 100_200, 240_100, 300_000, 7_200_100, 86_400_000];
const CODES = [0, 1000, 1001, 1002, 1005, 1006, 1006, 1006, 1009, 1011, 1012, 1014, 1015, 3000, 4000, 4201, 65_535];

/** Valid records without end, the same for the same seed. Their times need not agree with each other. */
export function randomConnections(seed: number, count: number): EndedConnection[] {
  const next = generator(seed);
  const one = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
  const maybe = () => next() < 0.5;
  const before = (at: number) => Math.max(0, at - one(SPANS) - Math.floor(next() * 3) * 400);
  const stack = () => one(['', CHROMIUM_STACK, FIREFOX_STACK, 'no stack at all']);
  const readyState = () => one([0, 1, 2, 3] as const);

  const end = (at: number): End => {
    const kind = next();
    if (kind < 0.06) return { type: 'blocked', at };
    if (kind < 0.14)
      return { type: 'threw', at, name: one(['SyntaxError', 'SecurityError', 'Odd', '']), message: one(REASONS) };
    if (kind < 0.22) return { type: 'left', at, readyState: readyState() };
    if (kind < 0.25) return { type: 'unseen', at };
    const code = one(CODES);
    return {
      type: 'closed',
      at,
      code,
      reason: one(REASONS),
      wasClean: next() < (code === 1006 ? 0.1 : 0.8),
    };
  };
  const closeCall = (at: number): Connection['closeCall'] => ({
    at: maybe() ? before(at) : at + 5,
    code: one([null, 1000, 4000, 999, 1.5, -1]),
    reason: one([null, ...REASONS]),
    readyState: readyState(),
    threw: one([null, null, null, 'InvalidAccessError']),
    stack: stack(),
  });

  return Array.from({ length: count }, (_, index) => {
    const at = END + Math.floor(next() * 5_000);
    return {
      id: `d${index % 3}.${index}`,
      api: one(['WebSocket', 'WebSocket', 'WebSocketStream'] as const),
      beforeCapture: next() < 0.05,
      browser: one(['chromium', 'firefox'] as const),
      url: one(URLS),
      protocols: one([null, [], ['graphql-transport-ws'], ['v1', 'v2']]),
      createdAt: before(before(at)),
      stack: stack(),
      opened: next() < 0.6 ? { at: before(at), protocol: one(['', 'v1']), extensions: '' } : null,
      closeCall: next() < 0.3 ? closeCall(at) : null,
      activity: {
        sent: { count: 1, size: 9, largest: 9, lastAt: one([null, before(at)]) },
        received: { count: 0, size: 0, largest: 0, lastAt: one([null, before(at), at + 3]) },
        bufferedAmount: one([0, 0, 0, 17, 1_000_000]),
      },
      page: {
        hidden: maybe(),
        visibilityChangedAt: one([null, before(at)]),
        hiddenFor: one([0, 0, 90_000]),
        online: next() < 0.9,
        onlineChangedAt: one([null, null, before(at)]),
        cachedAt: one([null, null, null, before(at)]),
        frozenAt: one([null, null, null, before(at)]),
        resumedAt: one([null, before(at)]),
        longestGap: one([null, null, { duration: one(SPANS), until: before(at) }]),
      },
      erroredAt: one([null, at]),
      violation: one([null, null, null, { directive: 'connect-src', policy: "connect-src 'self'" }]),
      syntheticClose:
        next() < 0.95 ? null : { at: before(at), code: one(CODES), reason: one(REASONS), wasClean: maybe() },
      handshake: maybe()
        ? null
        : {
            source: one(['devtools', 'webRequest'] as const),
            status: one([null, 0, 101, 200, 403, 502, 999]),
            headers: one([[], [{ name: 'retry-after', value: '120' }]]),
            address: one([null, '203.0.113.7']),
            error: one(ERRORS),
            ambiguous: maybe(),
          },
      sender: {
        tabId: one([1, 2]),
        frameId: one([0, 5]),
        documentId: one([null, 'A', 'B']),
        url: one(['https://shop.example/', 'http://localhost/', '', 'about:blank']),
        incognito: false,
      },
      end: end(at),
    };
  });
}
