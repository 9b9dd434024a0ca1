import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { closedBy, goingAway, lost, refused, tooBig, wentDown } from '../truths.ts';

const at =
  (path: string, order: Parameters<Place['start']>[1] = {}, ...options: string[]) =>
  async (place: Place) => {
    const { port } = await place.app('app.mjs', ...options);
    await place.start(place.url(port, path), order);
  };

const endings: readonly Ending[] = [
  {
    name: 'handler throws, the process ends',
    truth: wentDown(),
    connections: 3,
    play: at('/throws', { first: { text: 'hi' }, attempts: 3 }),
  },
  { name: 'terminated', truth: lost, play: at('/terminate') },
  {
    name: 'reset by the server',
    truth: lost,
    play: at('/reset'),
  },
  { name: 'token expired', truth: closedBy(1008, 'token expired'), play: at('/expired') },
  {
    name: 'refused in a 1000',
    truth: { ...closedBy(1000, 'access key required'), misleads: ['did the page call'] },
    play: at('/1000'),
  },
  { name: 'replaced by another login', truth: closedBy(4001, 'session replaced by another login'), play: at('/4001') },
  {
    name: 'closed with no code',
    truth: { causes: ['server-closed'], names: ['1005'], vague: ['unknown', 'page-closed'] },
    play: at('/done'),
  },
  {
    name: 'message too big',
    truth: tooBig('1009', '2,000,000|2000000'),
    play: at('/echo', { big: { size: 2_000_000, after: 500 } }, 'maxPayload=1048576'),
  },
  { name: 'not logged in', truth: refused(401, 'login|token|cookie'), play: at('/login') },
  { name: 'other path than the server has', truth: refused(400, 'path'), play: at('/chat', {}, 'path=/ws') },
  { name: 'no upgrade handler', truth: refused(404, 'path|upgrade'), play: at('/chat', {}, 'plain=1') },
  {
    name: 'two upgrade handlers',
    truth: {
      causes: ['protocol-violation', 'bad-handshake'],
      names: ['HTTP', 'two|second|another'],
      vague: ['browser-failed', 'connection-lost'],
      misleads: ['VPN'],
    },
    play: at('/one', {}, 'two=1'),
  },
  {
    name: 'wss where the server speaks ws',
    truth: {
      causes: ['tls'],
      names: ['ws://|no TLS|plain'],
      vague: ['handshake-cut', 'error-hidden', 'browser-failed'],
    },
    async play(place) {
      const { port } = await place.app('app.mjs');
      await place.start(place.url(port, '/echo', 'wss'));
    },
  },
  {
    name: 'nobody listens',
    truth: { causes: ['connection-refused'], names: ['running', 'port'], vague: ['error-hidden', 'browser-failed'] },
    async play(place) {
      await place.start(place.url(await place.freePort(), '/echo'));
    },
  },
  {
    name: 'stopped in order',
    truth: goingAway(1001, 'server shutting down'),
    async play(place) {
      const { port, signal } = await place.app('app.mjs');
      await place.open(place.url(port, '/feed'));
      await place.pass(3);
      signal('SIGTERM');
    },
  },
  {
    name: 'killed, and started again at once',
    truth: { ...lost, names: ['restart|crash'], misleads: ['VPN'] },
    connections: 2,
    async play(place) {
      const first = await place.app('app.mjs');
      await place.open(place.url(first.port, '/feed'), { attempts: 2, delay: 12_000 });
      await place.pass(3);
      first.signal('SIGKILL');
      await first.ended;
      const again = await place.appAt(first.port, 'app.mjs');
      await place.opened(2);
      again.signal('SIGKILL');
    },
  },
  {
    name: 'page gives up on a server that hangs',
    truth: {
      causes: ['given-up-connecting', 'aborted-connecting', 'handshake-timeout'],
      names: ['5\\.\\d s', 'timer|timeout|answer'],
      vague: ['error-hidden'],
      misleads: ['StrictMode'],
    },
    play: at('/hang', { giveUp: 5_000 }),
  },
  {
    name: 'closed by the page',
    truth: { causes: ['page-closed'], names: ['1000', 'logged out'] },
    play: at('/echo', { close: { after: 3_000, code: 1000, reason: 'logged out' } }),
  },
];

export const wsProduct: Product = { name: 'ws', debian: [], endings };
