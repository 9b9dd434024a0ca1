import fc, { type Arbitrary } from 'fast-check';
import { connectionSchema, type EndedConnection } from '#model/record/connection.ts';
import { TELLING_HEADERS } from '#model/record/telling-headers.ts';
import { arbitraryOf, type Hint } from './arbitrary.ts';
import { CHROMIUM_STACK, END, FIREFOX_STACK } from './build.ts';

const URLS = [
  'wss://api.shop.example/live?token=1',
  'ws://api.shop.example/live',
  'ws://127.0.0.1:6667/',
  'ws://192.168.0.4/ws',
  'wss://a.execute-api.eu-west-1.amazonaws.com/prod',
  'wss://gateway.discord.gg/?v=10',
  'wss://api.shop.example/socket.io/?EIO=4&transport=websocket&sid=a',
  'wss://api.shop.example/socket.io/?EIO=4&transport=websocket&sid=b',
  'not a url',
];
const REASONS = ['', 'token expired', 'keepalive ping timeout', 'nginx: upstream gone', 'NOT_FOUND', '心跳超时'];
const ERRORS = [
  '',
  'Error during WebSocket handshake: Unexpected response code: 403',
  "Error during WebSocket handshake: Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received",
  'Error in connection establishment: net::ERR_CERT_DATE_INVALID',
  'net::ERR_NETWORK_CHANGED',
  'NS_ERROR_UNKNOWN_HOST',
  'Could not decode a text frame as UTF-8.',
  'A server must not mask any frames that it sends to the client.',
  'Received a broken close frame containing a reserved status code.',
  'WebSocket opening handshake timed out',
  'WebSocket is closed before the connection is established.',
  'Page entered Back-Forward Cache.',
  'something new',
];
const SPANS = [0, 3, 900, 2_100, 9_000, 20_010, 30_000, 60_050, 100_200, 240_100, 300_000, 7_200_100, 86_400_000];
const CODES = [0, 1000, 1001, 1002, 1005, 1006, 1006, 1006, 1009, 1011, 1012, 1014, 1015, 3000, 4000, 4201, 65_535];

/** A time near the end of these records: so a span before it, give or take. */
const nearby = fc
  .tuple(fc.constantFrom(...SPANS), fc.integer({ min: -1_200, max: 1_200 }))
  .map(([span, offset]) => END - span + offset);

const HINTS: readonly [path: RegExp, values: Arbitrary<unknown>][] = [
  [/^end\.at$/, fc.integer({ min: END - 900, max: END + 900 })],
  [/(^|\.)(at|until)$|At$/, nearby],
  [/^(page\.)?(hiddenFor|longestGap\.duration)$/, fc.constantFrom(...SPANS)],
  [/^url$/, fc.constantFrom(...URLS)],
  [/^sender\.url$/, fc.constantFrom('https://shop.example/', 'http://localhost/', 'about:blank', '')],
  [/^sender\.(tabId|frameId)$/, fc.constantFrom(-1, 0, 1, 2)],
  [/^sender\.documentId$/, fc.constantFrom('A', 'B')],
  [/tack$/, fc.constantFrom('', CHROMIUM_STACK, FIREFOX_STACK, 'no stack at all')],
  [/^protocols\[\]$/, fc.constantFrom('v1', 'graphql-transport-ws')],
  [/(?<!goodbye)\.code$/, fc.constantFrom(...CODES)],
  [/\.reason$/, fc.constantFrom(...REASONS)],
  [/^end\.name$/, fc.constantFrom('SyntaxError', 'SecurityError', 'Odd', '')],
  [/^closeCall\.threw$/, fc.constantFrom('InvalidAccessError')],
  [/^handshake\.status$/, fc.constantFrom(0, 101, 200, 302, 401, 403, 407, 502, 999)],
  [/^handshake\.error$/, fc.constantFrom(...ERRORS)],
  [/^handshake\.headers\[\]\.name$/, fc.constantFrom(...TELLING_HEADERS)],
  [/^handshake\.headers\[\]\.value$/, fc.constantFrom('120', 'nginx/1.27.0', 'Bearer realm="x"', '/login', '')],
  [/during$/, fc.constantFrom('none', 'own', 'other', 'unknown')],
  [/eventType$/, fc.constantFrom('', 'message', 'open', 'click', 'offline')],
  [/(sent|received)\.longestGap$/, fc.constantFrom(0, 900, 2_000, 25_000)],
  [/(largest|size|bufferedAmount)$/, fc.constantFrom(0, 0, 17, 20_000, 70_000, 1_000_000)],
  [/count$/, fc.constantFrom(0, 1, 58)],
];

const hint: Hint = {
  values: (path) => HINTS.find(([pattern]) => pattern.test(path))?.[1],
  presence: (path) =>
    path === 'end' ? 1 : /^(syntheticClose|violation|goodbye)$/.test(path) ? 0.05 : /^closeCall/.test(path) ? 0.3 : 0.5,
};

/** Any valid record of an ended connection. Its facts need not agree with each other. */
const record = arbitraryOf(connectionSchema, hint).map((connection) => connection as EndedConnection);

/** Some of them, no two with the same id. */
export const records: Arbitrary<EndedConnection[]> = fc
  .array(record, { minLength: 1, maxLength: 8 })
  .map((all) => all.map((connection, index) => ({ ...connection, id: `d${index % 3}.${index}` })));
