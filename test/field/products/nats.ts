import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { refused, wentDown } from '../truths.ts';

/** Starts the server with a listener for WebSocket. */
async function nats(place: Place, lines = '', socket = '') {
  const [port, clients] = [await place.freePort(), await place.freePort()];
  const config = place.write(
    'nats.conf',
    `listen: "${place.address}:${clients}"\n${lines}\nwebsocket { listen: "${place.address}:${port}", no_tls: true\n${socket} }\n`,
  );
  return { ...(await place.run('/usr/sbin/nats-server', ['-c', config], { port })), port };
}

const connect = (more: object = {}) => `CONNECT ${JSON.stringify({ verbose: false, pedantic: false, ...more })}\r\n`;
const hex = (text: string) => Buffer.from(text).toString('hex');

/** What it says of a client that it sends away: an error in a message, then a code of its own. */
const sentAway = (...names: string[]): Ending['truth'] => ({
  causes: ['server-closed', 'service-code', 'message-too-big', 'heartbeat-timeout'],
  names,
  vague: ['connection-lost', 'browser-failed', 'server-going-away', 'gateway-closed', 'page-closed'],
});

const endings: readonly Ending[] = [
  {
    name: 'login refused',
    truth: sentAway('auth', 'violation|credentials|login'),
    async play(place) {
      const { port } = await nats(place, 'authorization { user: ann, password: secret }');
      await place.open(place.url(port), { first: { hex: hex(`${connect({ user: 'ann', pass: 'wrong' })}PING\r\n`) } });
    },
  },
  {
    name: 'login refused, its own client',
    truth: sentAway('auth', 'violation|credentials|login'),
    async play(place) {
      const { port } = await nats(place, 'authorization { user: ann, password: secret }');
      await place.client('nats', { servers: place.url(port), user: 'ann', pass: 'wrong', reconnect: false });
    },
  },
  {
    name: 'no login within 2 s',
    truth: sentAway('auth', '\\b2(\\.\\d)? s|timeout'),
    async play(place) {
      const { port } = await nats(place, 'authorization { user: ann, password: secret }');
      await place.open(place.url(port));
    },
  },
  {
    name: 'payload too large',
    truth: sentAway('too (big|large)|payload', '2,000,0|2000'),
    async play(place) {
      const { port } = await nats(place);
      await place.open(place.url(port), {
        first: { hex: hex(connect()) },
        later: { hex: hex(`PUB up 2000000\r\n${'x'.repeat(2_000_000)}\r\n`), after: 1_500 },
      });
    },
  },
  {
    name: 'more clients than allowed',
    truth: sentAway('max(imum)?|limit|too many'),
    async play(place) {
      const { port } = await nats(place, 'max_connections: 1');
      await place.open(place.url(port), { first: { hex: hex(connect()) } });
      await place.start(place.url(port), { first: { hex: hex(connect()) } });
    },
  },
  {
    name: 'not the protocol',
    truth: sentAway('protocol|parser|unknown'),
    async play(place) {
      const { port } = await nats(place);
      await place.open(place.url(port), { first: { text: '{"type":"hello"}\r\n' } });
    },
  },
  {
    name: 'pings not answered',
    // It says so in a message, and then closes with 1006, which no Close frame may carry.
    truth: {
      causes: ['heartbeat-timeout', 'service-code'],
      names: ['stale|ping|heartbeat'],
      vague: [
        'reserved-close-code',
        'browser-failed',
        'server-closed',
        'connection-lost',
        'server-going-away',
        'page-closed',
      ],
    },
    async play(place) {
      const { port } = await nats(place, 'ping_interval: "5s"\nping_max: 2');
      await place.open(place.url(port), { first: { hex: hex(connect()) } });
    },
  },
  {
    name: 'Origin not allowed',
    truth: refused(403, 'Origin'),
    async play(place) {
      const { port } = await nats(place, '', 'same_origin: true');
      await place.start(place.url(port));
    },
  },
  {
    name: 'stopped, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { port, signal } = await nats(place);
      await place.open(place.url(port), { first: { hex: hex(connect()) }, attempts: 3 });
      await place.pass(3);
      signal('SIGTERM');
    },
  },
  {
    name: 'killed, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { port, signal } = await nats(place);
      await place.client('nats', { servers: place.url(port), reconnectTimeWait: 1_000, maxReconnectAttempts: 5 });
      await place.opened();
      await place.pass(3);
      signal('SIGKILL');
    },
  },
];

export const natsProduct: Product = { name: 'nats', debian: ['nats-server'], endings };
