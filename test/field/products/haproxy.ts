import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { idle, refused, wentDown } from '../truths.ts';

/** The section that Debian's package ships, but for its sockets and its log. */
const DEFAULTS = `defaults
  mode http
  option dontlognull
  timeout connect 5000
  timeout client 50000
  timeout server 50000
`;

interface Options {
  /** Lines of the global section. */
  global?: string;
  /** Lines of the frontend. */
  frontend?: string;
  /** What stands behind the server's address. */
  server?: string;
  /** Lines of the backend. */
  backend?: string;
}

async function haproxy(place: Place, backend: number, options: Options = {}) {
  const { global = '', frontend = '', server = '', backend: lines = '' } = options;
  const port = await place.freePort();
  const config = place.write(
    'haproxy.cfg',
    `global
  maxconn 100
  ${global}
${DEFAULTS}
frontend shop
  bind ${place.address}:${port}
  ${frontend}
  default_backend apps
backend apps
  ${lines}
  server app1 ${place.address}:${backend} ${server}
`,
  );
  return { ...(await place.run('haproxy', ['-db', '-f', config], { port })), port, config };
}

async function inFront(place: Place, options: Options = {}) {
  const app = await place.app('app.mjs');
  return { app, ...(await haproxy(place, app.port, options)) };
}

const endings: readonly Ending[] = [
  {
    name: 'idle since it opened',
    truth: idle(50, 'HAProxy'),
    async play(place) {
      const { port } = await inFront(place);
      await place.open(place.url(port, '/quiet'));
    },
  },
  {
    name: 'idle after a welcome',
    truth: idle(50, 'HAProxy'),
    async play(place) {
      const { port } = await inFront(place);
      await place.open(place.url(port, '/welcome'));
    },
  },
  {
    name: 'idle after messages',
    truth: idle(50, 'HAProxy'),
    async play(place) {
      const { port } = await inFront(place);
      await place.open(place.url(port, '/echo'), { every: 3_000, for: 20_000 });
    },
  },
  {
    name: 'stopped, and stays down',
    truth: wentDown(),
    connections: 4,
    async play(place) {
      const { port, signal } = await inFront(place);
      await place.open(place.url(port, '/feed'), { attempts: 4 });
      await place.pass(6);
      signal('SIGTERM');
    },
  },
  {
    name: 'reloaded, with hard-stop-after',
    truth: {
      causes: ['connection-lost'],
      names: ['restart|deploy|reload'],
      vague: ['browser-failed', 'lifetime-limit'],
      noMore: 'the old process ends with the connection; the next attempt reaches the new one at once',
    },
    async play(place) {
      const { port, config, pid } = await inFront(place, { global: 'hard-stop-after 3s' });
      await place.open(place.url(port, '/feed'));
      await place.pass(5);
      await place.run('haproxy', ['-db', '-f', config, '-sf', `${pid}`], { port });
    },
  },
  {
    name: 'backend down',
    truth: refused(503, 'behind|backend|upstream'),
    async play(place) {
      const port = await haproxy(place, await place.freePort());
      await place.start(place.url(port.port, '/chat'));
    },
  },
  {
    name: 'backend hangs',
    truth: refused(504, '50(\\.\\d)? s', 'behind|backend|upstream'),
    truthIn: {
      firefox: {
        causes: ['handshake-timeout'],
        names: ['\\b20(\\.\\d)? s'],
        vague: ['error-hidden', 'browser-failed'],
      },
    },
    async play(place) {
      const { port } = await inFront(place);
      await place.start(place.url(port, '/hang'));
    },
  },
  {
    name: 'backend cuts the handshake',
    truth: refused(502, 'behind|backend|upstream'),
    async play(place) {
      const { port } = await inFront(place);
      await place.start(place.url(port, '/cut'));
    },
  },
  {
    name: 'backend full, queue timed out',
    truth: refused(503, 'limit|full|too many', '5(\\.\\d)? s'),
    async play(place) {
      const { port } = await inFront(place, { server: 'maxconn 1' });
      await place.open(place.url(port, '/feed'));
      await place.start(place.url(port, '/feed'));
    },
  },
  {
    name: 'backend crashes, then 503',
    truth: wentDown('503'),
    connections: 3,
    async play(place) {
      const { port, app } = await inFront(place);
      await place.open(place.url(port, '/feed'), { attempts: 3 });
      await place.pass(4);
      app.signal('SIGKILL');
    },
  },
  {
    name: 'denied by a rule',
    truth: refused(403, 'firewall|rule|Origin|allow'),
    async play(place) {
      const { port } = await inFront(place, { frontend: 'http-request deny if { path_beg /admin }' });
      await place.start(place.url(port, '/admin/feed'));
    },
  },
  {
    name: 'too many attempts',
    truth: refused(429, 'too many|often|limit'),
    async play(place) {
      const { port } = await inFront(place, { frontend: 'http-request deny deny_status 429' });
      await place.start(place.url(port, '/feed'));
    },
  },
  {
    name: 'redirected to https',
    truth: refused(302, 'redirect', 'https|wss'),
    async play(place) {
      const { port } = await inFront(place, { frontend: 'http-request redirect scheme https' });
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'backend refuses the login',
    truth: refused(401, 'login|token|cookie'),
    async play(place) {
      const { port } = await inFront(place);
      await place.start(place.url(port, '/login'));
    },
  },
];

export const haproxyProduct: Product = { name: 'haproxy', debian: ['haproxy'], endings };
