import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { closedBy, goingAway, idle, refused, tooBig, wentDown } from '../truths.ts';

const app = (place: Place, ...words: string[]) => place.app('aiohttp_app.py', ...words);

const at =
  (path: string, order: Parameters<Place['start']>[1] = {}) =>
  async (place: Place) => {
    const { port } = await app(place);
    await place.start(place.url(port, path), order);
  };

const endings: readonly Ending[] = [
  { name: 'wrong path', truth: refused(404, 'path'), play: at('/chat') },
  { name: 'forbidden', truth: refused(403, 'rights|Origin'), play: at('/forbidden') },
  { name: 'handshake throws', truth: refused(500, 'log'), play: at('/throws') },
  {
    name: 'handler throws',
    truth: {
      causes: ['connection-lost', 'server-closed'],
      names: ['log', 'message'],
      vague: ['browser-failed'],
    },
    play: at('/upload', { first: { text: 'throw' } }),
  },
  {
    name: 'message too big',
    truth: tooBig('1009', '5,000,000|5000000'),
    play: at('/upload', { big: { size: 5_000_000, after: 500 } }),
  },
  { name: 'handler returns', truth: closedBy(1000), play: at('/returns') },
  { name: 'nothing received in time', truth: idle(10), play: at('/quiet') },
  {
    name: 'stopped in order',
    truth: goingAway(1001, 'Server shutdown'),
    async play(place) {
      const { port, signal } = await app(place);
      await place.open(place.url(port, '/feed'));
      await place.pass(3);
      signal('SIGTERM');
    },
  },
  {
    name: 'killed, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { port, signal } = await app(place);
      await place.open(place.url(port, '/feed'), { attempts: 3 });
      await place.pass(3);
      signal('SIGKILL');
    },
  },
];

export const aiohttpProduct: Product = { name: 'aiohttp', debian: ['python3-aiohttp'], endings };
