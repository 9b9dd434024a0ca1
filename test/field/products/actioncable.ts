import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { refused, said, wentDown } from '../truths.ts';

async function cable(place: Place, what = 'plain') {
  const port = await place.freePort();
  const args = ['-b', `tcp://${place.address}:${port}`, '-t', '1:5', '-e', 'production', place.appFile('cable.ru')];
  return { ...(await place.run('/usr/bin/puma', args, { port, env: { CABLE: what } })), port };
}

/** Rails' own client. */
async function client(place: Place, what?: string) {
  const running = await cable(place, what);
  await place.client('actioncable', place.url(running.port, '/cable'));
  return running;
}

const PROTOCOLS = ['actioncable-v1-json', 'actioncable-unsupported'];

const endings: readonly Ending[] = [
  {
    name: 'unauthorized',
    truth: said('unauthorized'),
    play: (place) => client(place, 'unauthorized'),
  },
  {
    name: 'Origin not allowed',
    truth: refused(404, 'Origin|allowed_request_origins'),
    async play(place) {
      const { port } = await cable(place, 'origin');
      await place.start(place.url(port, '/cable'), { protocols: PROTOCOLS });
    },
  },
  {
    name: 'wrong path',
    truth: refused(404, 'path'),
    async play(place) {
      const { port } = await cable(place);
      await place.start(place.url(port, '/chat'), { protocols: PROTOCOLS });
    },
  },
  {
    name: 'server stands still',
    truth: {
      causes: ['heartbeat-timeout'],
      names: ['without a (message|word)|silen|ping|stale', 'server|path'],
      vague: ['page-closed', 'closing-unanswered'],
      misleads: ['unmount', 'route change'],
    },
    async play(place) {
      const { signal } = await client(place);
      await place.opened();
      await place.pass(8);
      signal('SIGSTOP');
    },
  },
  {
    name: 'server restarts its connections',
    truth: said('server_restart'),
    play: (place) => client(place, 'restart'),
  },
  {
    name: 'killed, and stays down',
    truth: wentDown(),
    connections: 2,
    async play(place) {
      const { signal } = await client(place);
      await place.opened();
      await place.pass(5);
      signal('SIGKILL');
    },
  },
];

export const actioncableProduct: Product = { name: 'actioncable', debian: ['ruby-actioncable', 'puma'], endings };
