import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { refused, said, tooBig, wentDown } from '../truths.ts';

const app = (place: Place, what = 'plain') => place.app('socketio_app.mjs', what);

const ADDRESS = '/socket.io/?EIO=4&transport=websocket';

/** A page that speaks to it without a library, or with a wrong one. */
const raw =
  (path: string, order: Parameters<Place['start']>[1] = {}, what?: string) =>
  async (place: Place) => {
    const { port } = await app(place, what);
    await place.start(place.url(port, path), order);
  };

/** Socket.IO's own client. */
async function client(place: Place, what: string, options: object = {}) {
  const running = await app(place, what);
  await place.client('socket.io', `http://${place.host}:${running.port}`, { transports: ['websocket'], ...options });
  return running;
}

const endings: readonly Ending[] = [
  {
    name: 'client of version 2 at a server of version 4',
    // It accepts, and then says "400" in the stream of frames.
    truth: {
      causes: ['protocol-violation', 'bad-handshake'],
      names: ['HTTP', 'EIO|version'],
      vague: ['unknown', 'browser-failed', 'connection-lost'],
      misleads: ['VPN'],
    },
    play: raw('/socket.io/?EIO=3&transport=websocket'),
  },
  {
    name: 'session of another node',
    truth: refused(400, 'sticky|session', 'node|sticky'),
    play: raw(`${ADDRESS}&sid=lv_VI97HAXpY6yYWAAAC`),
  },
  { name: 'server takes polling only', truth: refused(400, 'transport'), play: raw(ADDRESS, {}, 'polling') },
  {
    name: 'server has another path',
    truth: {
      causes: ['handshake-cut'],
      names: ['path'],
      vague: ['error-hidden', 'browser-failed', 'connection-lost'],
    },
    play: raw(ADDRESS, {}, 'path'),
  },
  { name: 'request not allowed', truth: refused(400, 'Origin|allow'), play: raw(ADDRESS, {}, 'refuse') },
  {
    name: 'no CONNECT within 45 s',
    truth: {
      causes: ['idle-timeout', 'server-closed', 'lifetime-limit', 'heartbeat-timeout', 'service-code'],
      names: ['45(\\.\\d)? s', 'Socket\\.IO'],
      vague: ['unknown', 'page-closed'],
    },
    play: raw(ADDRESS),
  },
  {
    name: 'pings not answered',
    truth: {
      causes: ['heartbeat-timeout'],
      names: ['20(\\.\\d)? s', 'ping|pong'],
      vague: ['server-closed', 'unknown', 'connection-lost', 'idle-timeout', 'service-code'],
    },
    play: raw(ADDRESS, { first: { text: '40' } }),
  },
  {
    name: 'server disconnects the client',
    truth: said('io server disconnect'),
    play: async (place) => {
      await client(place, 'disconnect', { reconnection: false });
    },
  },
  {
    name: 'refused by a middleware',
    truth: said('connect_error', 'token expired'),
    play: async (place) => {
      await client(place, 'middleware', { reconnection: false });
    },
  },
  {
    name: 'message too big',
    truth: tooBig('2,000,002|2000002|2,000,0|2000'),
    play: raw(ADDRESS, { first: { text: '40' }, big: { size: 2_000_000, after: 2_000 } }),
  },
  {
    name: 'killed, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { signal } = await client(place, 'feed');
      await place.opened();
      await place.pass(4);
      signal('SIGKILL');
    },
  },
  {
    name: 'server stands still',
    truth: {
      causes: ['heartbeat-timeout'],
      names: ['45(\\.\\d)? s|ping', 'server|path'],
      vague: ['page-closed', 'closing-unanswered'],
      misleads: ['unmount', 'route change'],
    },
    async play(place) {
      const { signal } = await client(place, 'feed', { reconnection: false });
      await place.opened();
      await place.pass(4);
      signal('SIGSTOP');
    },
  },
  {
    name: 'two nodes without sticky sessions',
    truth: {
      causes: ['http-status', 'given-up-connecting', 'aborted-connecting', 'page-closed'],
      names: ['sticky|session', 'node|sticky'],
      vague: ['error-hidden'],
      misleads: ['StrictMode', 'unmount', 'route change'],
    },
    async play(place) {
      const [one, other] = [await app(place), await app(place)];
      const port = await place.freePort();
      const config = place.write(
        'haproxy.cfg',
        `defaults\n mode http\n timeout connect 5000\n timeout client 50000\n timeout server 50000
listen shop\n bind ${place.address}:${port}\n balance roundrobin
 server one ${place.address}:${one.port}\n server other ${place.address}:${other.port}\n`,
      );
      await place.run('haproxy', ['-db', '-f', config], { port });
      await place.client('socket.io', `http://${place.host}:${port}`, { transports: ['polling', 'websocket'] });
    },
  },
];

export const socketioProduct: Product = { name: 'socket.io', debian: ['haproxy'], endings };
