import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { said, wentDown } from '../truths.ts';

/** Starts the broker with a listener for WebSocket; the lines are those of its configuration. */
async function mosquitto(place: Place, lines = '', anonymous = true) {
  // Without a listener of plain MQTT beside it, this version starts none.
  const [port, plain] = [await place.freePort(), await place.freePort()];
  const config = place.write(
    'mosquitto.conf',
    `user root\nlistener ${plain} ${place.address}\nlistener ${port} ${place.address}\nsocket_domain ipv4\nprotocol websockets\nallow_anonymous ${anonymous}\n${lines}\n`,
  );
  return { ...(await place.run('/usr/sbin/mosquitto', ['-c', config], { port })), port };
}

/** MQTT.js as pages use it. */
async function client(place: Place, port: number, options: object = {}) {
  await place.client('mqtt', place.url(port, '/mqtt'), { clientId: 'dashboard', ...options });
}

const hex = (text: string) => Buffer.from(text).toString('hex');

/** CONNECT of MQTT 3.1.1, of a client that is called "page" (OASIS MQTT 3.1.1, 3.1), with a keep alive of so many seconds. */
const connect = (keepAlive: number): string =>
  `1010${'0004'}${hex('MQTT')}0402${keepAlive.toString(16).padStart(4, '0')}0004${hex('page')}`;

const endings: readonly Ending[] = [
  {
    name: 'two clients of one id',
    truth: {
      causes: ['takeover'],
      names: ['same (client )?(id|login)|replace|takes? over|each other'],
      vague: ['server-closed', 'connection-lost', 'service-code', 'browser-failed', 'page-closed', 'unknown'],
      misleads: ['VPN', 'crashes on'],
    },
    connections: 4,
    inQuestion: 1,
    async play(place) {
      const { port } = await mosquitto(place);
      await client(place, port, { reconnectPeriod: 1_500 });
      await place.opened();
      await place.pass(0.7);
      await client(place, port, { reconnectPeriod: 1_500 });
    },
  },
  {
    name: 'not authorized',
    truth: said('\\b5\\b', 'not authorized'),
    async play(place) {
      const { port } = await mosquitto(place, '', false);
      await client(place, port, { reconnectPeriod: 0 });
    },
  },
  {
    name: 'not authorized, MQTT 5',
    truth: said('\\b135\\b', 'not authorized'),
    async play(place) {
      const { port } = await mosquitto(place, '', false);
      await client(place, port, { reconnectPeriod: 0, protocolVersion: 5 });
    },
  },
  {
    name: 'session taken over, MQTT 5',
    truth: said('\\b142\\b', 'taken over'),
    async play(place) {
      const { port } = await mosquitto(place);
      await client(place, port, { reconnectPeriod: 0, protocolVersion: 5 });
      await place.opened();
      await place.pass(0.7);
      await client(place, port, { reconnectPeriod: 0, protocolVersion: 5 });
    },
  },
  {
    name: 'silent for longer than the keep alive',
    truth: {
      causes: ['heartbeat-timeout', 'idle-timeout'],
      names: ['keep.?alive', '7\\.\\d s|1\\.5'],
      vague: ['server-closed', 'connection-lost', 'unknown', 'browser-failed'],
      misleads: ['VPN'],
    },
    async play(place) {
      const { port } = await mosquitto(place);
      await place.open(place.url(port, '/mqtt'), { protocols: ['mqtt'], first: { hex: connect(5) } });
    },
  },
  {
    name: 'first message is not MQTT',
    truth: {
      causes: ['server-closed', 'connection-lost', 'protocol-violation'],
      names: ['MQTT|protocol', 'message'],
      vague: ['unknown', 'browser-failed'],
      misleads: ['VPN'],
    },
    async play(place) {
      const { port } = await mosquitto(place);
      await place.open(place.url(port, '/mqtt'), { protocols: ['mqtt'], first: { text: '{"type":"hello"}' } });
    },
  },
  {
    name: 'more clients than allowed',
    truth: {
      causes: ['server-closed', 'connection-lost', 'handshake-cut', 'http-status'],
      names: ['limit|too many'],
      vague: ['unknown', 'browser-failed', 'error-hidden'],
      noMore: 'the broker hangs up without a word of MQTT or of WebSocket',
    },
    connections: 1,
    async play(place) {
      const { port } = await mosquitto(place, 'max_connections 1');
      await place.open(place.url(port, '/mqtt'), { protocols: ['mqtt'], first: { hex: connect(60) } });
      await place.start(place.url(port, '/mqtt'), { protocols: ['mqtt'], first: { hex: connect(60) } });
    },
  },
  {
    name: 'killed, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { port, signal } = await mosquitto(place);
      await client(place, port, { reconnectPeriod: 1_000 });
      await place.opened();
      await place.pass(4);
      signal('SIGKILL');
    },
  },
  {
    name: 'stopped, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { port, signal } = await mosquitto(place);
      await client(place, port, { reconnectPeriod: 1_000 });
      await place.opened();
      await place.pass(4);
      signal('SIGTERM');
    },
  },
];

// Its library of WebSocket takes an address that no interface shows for all addresses of the machine.
export const mosquittoProduct: Product = { name: 'mosquitto', debian: ['mosquitto'], address: '127.0.0.1', endings };
