import { closedWith, END, failed, inFirefox, lost, named, namedInFirefox, seen } from './build.ts';
import type { Case } from './case.ts';

const ENGINE = 'wss://shop.example/socket.io/?EIO=4&transport=websocket';
const onFirstBytes = { age: 6, silence: null, erroredAt: END - 1 };
const nothing = { count: 0, size: 0, largest: 0, lastAt: null, longestGap: 0 };
const sent = (ago: number, largest = 40) => ({
  count: 2,
  size: largest + 9,
  largest,
  lastAt: END - ago,
  longestGap: 0,
});
const received = (ago: number) => ({ count: 58, size: 1_840, largest: 90, lastAt: END - ago, longestGap: 25_000 });

/** What the browser, the server or the traffic says, and must be used. */
export const heardCases: Case[] = [
  [
    'an HTTP answer in the frames',
    'protocol-violation',
    'likely',
    lost({
      ...onFirstBytes,
      activity: { received: nothing },
      handshake: seen({ status: 101, error: 'Invalid frame header' }),
    }),
  ],
  [
    'an HTTP answer in the frames, by its reserved bit',
    'protocol-violation',
    'likely',
    lost({
      ...onFirstBytes,
      activity: { received: nothing },
      handshake: seen({
        status: 101,
        error: 'One or more reserved bits are on: reserved1 = 1, reserved2 = 0, reserved3 = 0',
      }),
    }),
  ],
  [
    'a frame header that breaks after messages',
    'protocol-violation',
    'certain',
    lost({ erroredAt: END - 1, handshake: seen({ status: 101, error: 'Invalid frame header' }) }),
  ],
  [
    'failed on the first bytes, in Firefox',
    'browser-failed',
    'possible',
    lost({ ...onFirstBytes, activity: { received: nothing }, ...inFirefox }),
  ],

  [
    'no pong was read, though messages came in',
    'heartbeat-timeout',
    'likely',
    closedWith(1011, 'keepalive ping timeout', { activity: { received: received(900) } }),
  ],
  [
    'Engine.IO without a pong',
    'heartbeat-timeout',
    'likely',
    closedWith(1005, '', { url: ENGINE, activity: { received: received(20_040), sent: sent(30_000) } }),
  ],
  [
    'Engine.IO without a ping',
    'heartbeat-timeout',
    'likely',
    lost({ url: ENGINE, activity: { received: received(45_100), sent: sent(45_200) } }),
  ],
  [
    'Engine.IO at another time',
    'connection-lost',
    'likely',
    lost({ url: ENGINE, activity: { received: received(33_000), sent: sent(33_100) } }),
  ],
  [
    'MQTT without a packet for 1.5 times a minute',
    'heartbeat-timeout',
    'likely',
    lost({ protocol: 'mqtt', activity: { received: received(700), sent: sent(90_900) } }),
  ],
  [
    'MQTT a moment after a packet',
    'connection-lost',
    'likely',
    lost({ protocol: 'mqtt', activity: { received: received(700), sent: sent(7_000) } }),
  ],

  ['a tunnel of a proxy', 'proxy-failed', 'certain', named('Establishing a tunnel via proxy server failed.')],
  ["a proxy's login", 'proxy-failed', 'certain', named('Proxy authentication failed')],
  ['a client certificate', 'tls', 'likely', named('WebSocket opening handshake was canceled')],
  [
    'cancelled without TLS',
    'unknown',
    'possible',
    named('WebSocket opening handshake was canceled', null, {
      url: 'ws://shop.example:8080/',
      sender: { url: 'http://shop.example/' },
    }),
  ],
  [
    'a cut behind the words on the handshake',
    'handshake-cut',
    'certain',
    named('Error during WebSocket handshake: net::ERR_CONNECTION_RESET'),
  ],
  [
    'another cut behind those words',
    'handshake-cut',
    'certain',
    named('Error during WebSocket handshake: net::ERR_HTTP2_PROTOCOL_ERROR'),
  ],
  ['1006 with a reason', 'reserved-close-code', 'certain', closedWith(1006, 'oops', { clean: false, ...inFirefox })],
  [
    '1011 before it opened, in Firefox',
    'server-closed',
    'certain',
    closedWith(1011, 'boom', { clean: false, age: null, erroredAt: END - 1, ...inFirefox }),
  ],
  [
    'refused after 20 s in Firefox',
    'handshake-timeout',
    'likely',
    { ...namedInFirefox('NS_ERROR_CONNECTION_REFUSED'), createdAt: END - 20_010 },
  ],
  ['refused after 10 ms in Firefox', 'connection-refused', 'certain', namedInFirefox('NS_ERROR_CONNECTION_REFUSED')],
  [
    'refused after a delay of Firefox',
    'connection-refused',
    'certain',
    { ...namedInFirefox('NS_ERROR_CONNECTION_REFUSED'), createdAt: END - 20_010 },
    [failed({ at: END - 21_000, ...inFirefox })],
  ],
  [
    'too big and reset, in Firefox',
    'message-too-big',
    'likely',
    lost({ erroredAt: END - 1, silence: null, activity: { sent: sent(40, 1_048_576) }, ...inFirefox }),
  ],
  [
    'too big and still being sent',
    'message-too-big',
    'certain',
    closedWith(1009, '', { silence: null, activity: { sent: sent(7_000, 20_000_000), bufferedAmount: 2_000_000 } }),
  ],

  [
    'refused in a 1000',
    'server-refused',
    'likely',
    closedWith(1000, 'access key required', { age: 40, silence: null }),
  ],
  [
    'refused in a 1000, in JSON',
    'server-refused',
    'likely',
    closedWith(1000, '{"server_error_msg":"4400: Connection initialization failed: access key required"}', {
      age: 40,
      silence: null,
      protocol: 'graphql-transport-ws',
    }),
  ],
  ['refused in Chinese', 'server-refused', 'likely', closedWith(1000, '登录失败，请重新登录', { age: 40 })],
  ['no refusal in a 1000', 'server-closed', 'certain', closedWith(1000, 'match over', { age: 40 })],
  ['a refusal long after', 'server-closed', 'certain', closedWith(1000, 'access key required')],
];
