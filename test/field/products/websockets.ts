import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { closedBy, goingAway, lost, refused, tooBig, wentDown } from '../truths.ts';

const app = (place: Place, ...words: string[]) => place.app('websockets_app.py', ...words);

/** Connects to an app started so; a handshake that is refused needs no more. */
const at =
  (path: string, order: Parameters<Place['start']>[1] = {}, ...words: string[]) =>
  async (place: Place) => {
    const { port } = await app(place, ...words);
    await place.start(place.url(port, path), order);
  };

const endings: readonly Ending[] = [
  { name: 'handler throws', truth: closedBy(1011, 'log|exception'), play: at('/throws', { first: { text: 'hi' } }) },
  { name: 'handler returns', truth: closedBy(1000), play: at('/returns') },
  { name: 'token expired', truth: closedBy(1008, 'Token has expired'), play: at('/expired') },
  { name: 'replaced by another', truth: closedBy(4409, 'replaced by a newer'), play: at('/replaced') },
  {
    name: 'handler reads nothing while the page sends',
    truth: {
      causes: ['heartbeat-timeout'],
      names: ['server (did not|does not|stopped) read|not read'],
      vague: ['server-closed', 'service-code', 'connection-lost'],
      misleads: ['VPN', 'throttl'],
    },
    play: at('/deaf', { every: 100 }),
  },
  {
    name: 'message too big',
    truth: tooBig('1009', '1,100,000|1100000|1\\.1'),
    play: at('/echo', { big: { size: 1_100_000, after: 500 } }),
  },
  { name: 'Origin not allowed', truth: refused(403, 'Origin'), play: at('/feed', {}, 'origins') },
  { name: 'not logged in', truth: refused(401, 'login|credentials'), play: at('/feed', {}, 'basic') },
  { name: 'too many connections', truth: refused(503, 'limit|too many|busy'), play: at('/feed', {}, 'refuse') },
  { name: 'handshake throws', truth: refused(500, 'log'), play: at('/feed', {}, 'broken') },
  {
    name: 'subprotocol that the server does not choose',
    truth: { causes: ['subprotocol-mismatch'], names: ['chat\\.v2'], vague: ['browser-failed', 'bad-handshake'] },
    // Firefox opens the connection all the same.
    only: 'chromium',
    play: at('/feed', { protocols: ['chat.v2'] }),
  },
  {
    name: 'stopped in order',
    truth: goingAway(1001, 'restart|deploy|stop|shut'),
    async play(place) {
      const { port, signal } = await app(place);
      await place.open(place.url(port, '/feed'));
      await place.pass(3);
      signal('SIGTERM');
    },
  },
  {
    name: 'stopped in order, and stays down',
    truth: wentDown('1001'),
    connections: 3,
    async play(place) {
      const { port, signal } = await app(place);
      await place.open(place.url(port, '/feed'), { attempts: 3 });
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
  {
    name: 'killed, with nothing tried after it',
    truth: lost,
    async play(place) {
      const { port, signal } = await app(place);
      await place.open(place.url(port, '/feed'));
      await place.pass(3);
      signal('SIGKILL');
    },
  },
];

export const websocketsProduct: Product = { name: 'websockets', debian: ['python3-websockets'], endings };
