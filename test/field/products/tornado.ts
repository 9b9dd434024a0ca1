import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { closedBy, refused, tooBig, wentDown } from '../truths.ts';

const app = (place: Place, ...words: string[]) => place.app('tornado_app.py', ...words);

const at =
  (path: string, order: Parameters<Place['start']>[1] = {}) =>
  async (place: Place) => {
    const { port } = await app(place);
    await place.start(place.url(port, path), order);
  };

const endings: readonly Ending[] = [
  { name: 'Origin not allowed', truth: refused(403, 'Origin'), play: at('/sameorigin') },
  { name: 'wrong path', truth: refused(404, 'path'), play: at('/chat') },
  { name: 'not logged in', truth: refused(401, 'login|credentials'), play: at('/login') },
  { name: 'handshake throws', truth: refused(500, 'log'), play: at('/throws') },
  {
    name: 'handler throws',
    // Tornado aborts the connection without a Close frame.
    truth: {
      causes: ['connection-lost', 'server-closed'],
      names: ['log', 'just (been )?sent|after (a|the last) message|message'],
      vague: ['browser-failed'],
    },
    play: at('/upload', { first: { text: 'throw' } }),
  },
  {
    name: 'message too big',
    // Tornado cuts the connection without a Close frame.
    truth: tooBig('11,000,000|11000000'),
    play: at('/upload', { big: { size: 11_000_000, after: 500 } }),
  },
  { name: 'forbidden', truth: closedBy(4003, 'Forbidden'), play: at('/late') },
  {
    name: 'closed with no code',
    truth: { causes: ['server-closed'], names: ['1005'], vague: ['unknown', 'page-closed'] },
    play: at('/done'),
  },
  {
    name: 'stopped, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { port, signal } = await app(place);
      await place.open(place.url(port, '/feed'), { attempts: 3 });
      await place.pass(3);
      signal('SIGTERM');
    },
  },
];

export const tornadoProduct: Product = { name: 'tornado', debian: ['python3-tornado'], endings };
