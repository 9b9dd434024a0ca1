import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { idle, lost, refused, wentDown } from '../truths.ts';

/** What every guide tells to write for a WebSocket location. */
const UPGRADE =
  'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";';

interface Options {
  /** What stands in the location besides `proxy_pass`. */
  location?: string;
  /** What stands in `http` besides the server. */
  http?: string;
  /** What stands in the server; a location that passes on by default. */
  server?: string;
  listen?: string;
}

/** Starts nginx in front of a backend at a port. */
async function nginx(place: Place, backend: number, options: Options = {}) {
  const port = await place.freePort();
  const { location = UPGRADE, http = '', listen = '' } = options;
  const server = options.server ?? `location / { proxy_pass http://${place.address}:${backend}; ${location} }`;
  const config = place.write(
    'nginx.conf',
    `user root; daemon off; pid ${place.path('pid')}; error_log ${place.path('error.log')};
    events {} http { access_log off; ${http}
    ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${place.path(name)};`).join(' ')}
    server { listen ${place.address}:${port} ${listen}; ${server} } }`,
  );
  const running = await place.run('nginx', ['-c', config, '-p', place.path()], { port });
  return { ...running, port };
}

/** nginx in front of an app that is there. */
async function inFront(place: Place, options: Options = {}) {
  const app = await place.app('app.mjs');
  return { app, ...(await nginx(place, app.port, options)) };
}

const endings: readonly Ending[] = [
  {
    name: 'idle since it opened',
    truth: idle(60, 'nginx'),
    async play(place) {
      const { port } = await inFront(place);
      await place.open(place.url(port, '/quiet'));
    },
  },
  {
    name: 'idle after messages',
    truth: idle(60, 'nginx'),
    async play(place) {
      const { port } = await inFront(place);
      await place.open(place.url(port, '/echo'), { every: 2_000, for: 9_000 });
    },
  },
  {
    name: 'idle, two of one page',
    truth: idle(60, 'nginx'),
    connections: 2,
    async play(place) {
      const { port } = await inFront(place);
      await place.open(place.url(port, '/chat'));
      await place.start(place.url(port, '/presence'));
    },
  },
  {
    name: 'stopped, and stays down',
    truth: wentDown(),
    connections: 4,
    async play(place) {
      const { port, signal } = await inFront(place);
      await place.open(place.url(port, '/feed'), { attempts: 4 });
      await place.pass(4);
      signal('SIGTERM');
    },
  },
  {
    name: 'killed, with nothing tried after it',
    truth: lost,
    async play(place) {
      const { port, signalAll } = await inFront(place);
      await place.open(place.url(port, '/feed'));
      await place.pass(4);
      signalAll('SIGKILL');
    },
  },
  {
    name: 'backend crashes, then 502',
    truth: wentDown('502'),
    connections: 3,
    async play(place) {
      const { port, app } = await inFront(place);
      await place.open(place.url(port, '/feed'), { attempts: 3 });
      await place.pass(4);
      app.signal('SIGKILL');
    },
  },
  {
    name: 'backend down',
    truth: refused(502, 'behind|backend|upstream'),
    truthIn: { firefox: refused(502, 'behind|backend|upstream', 'nginx') },
    async play(place) {
      const { port } = await nginx(place, await place.freePort());
      await place.start(place.url(port, '/chat'));
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
    name: 'backend hangs',
    truth: refused(504, '60(\\.\\d)? s', 'behind|backend|upstream'),
    truthIn: {
      // It gives up after 20 s, before nginx does.
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
    name: 'Upgrade not passed on',
    truth: refused(426, 'Upgrade', 'proxy'),
    async play(place) {
      const { port } = await inFront(place, { location: '' });
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'wrong path',
    truth: refused(404, 'path'),
    async play(place) {
      const app = await place.app('app.mjs');
      const { port } = await nginx(place, app.port, {
        server: `root ${place.path()}; location /ws { proxy_pass http://${place.address}:${app.port}; ${UPGRADE} }`,
      });
      await place.start(place.url(port, '/socket'));
    },
  },
  {
    name: 'more connections than allowed',
    truth: refused(503, 'limit'),
    connections: 1,
    async play(place) {
      const { port } = await inFront(place, {
        http: 'limit_conn_zone $binary_remote_addr zone=each:1m;',
        location: `${UPGRADE} limit_conn each 1;`,
      });
      await place.open(place.url(port, '/feed'));
      await place.start(place.url(port, '/feed'));
    },
  },
  {
    name: 'more attempts than allowed',
    truth: refused(503, 'limit|rate'),
    async play(place) {
      const { port } = await inFront(place, {
        http: 'limit_req_zone $binary_remote_addr zone=rate:1m rate=6r/m;',
        location: `${UPGRADE} limit_req zone=rate;`,
      });
      await place.open(place.url(port, '/feed'));
      await place.start(place.url(port, '/feed'));
    },
  },
  {
    name: 'not logged in',
    truth: refused(401, 'login|credentials'),
    async play(place) {
      const { port } = await inFront(place, {
        location: `${UPGRADE} auth_basic shop; auth_basic_user_file ${place.write('users', 'ann:{PLAIN}secret\n')};`,
      });
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'address not allowed',
    truth: refused(403, 'firewall|address|allow'),
    async play(place) {
      const { port } = await inFront(place, { location: `${UPGRADE} deny all;` });
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'redirected to https',
    truth: refused(301, 'redirect'),
    async play(place) {
      const { port } = await inFront(place, { server: 'return 301 https://$host$request_uri;' });
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'redirected to the login page',
    truth: refused(302, 'redirect', 'log(ged|in| in)'),
    async play(place) {
      const { port } = await inFront(place, { server: 'return 302 /login?next=$request_uri;' });
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'closed for maintenance',
    truth: refused(503, 'maintenance|retry|Retry-After|later|down'),
    async play(place) {
      const { port } = await inFront(place, { server: 'add_header Retry-After 120 always; return 503;' });
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'a page answers for every path',
    truth: refused(200, 'page|path'),
    async play(place) {
      place.write('index.html', '<!doctype html><title>shop</title>');
      const { port } = await inFront(place, { server: `root ${place.path()}; try_files $uri /index.html;` });
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'backend resets behind it',
    truth: lost,
    async play(place) {
      const { port } = await inFront(place);
      await place.open(place.url(port, '/reset'));
    },
  },
];

export const nginxProduct: Product = { name: 'nginx', debian: ['nginx-light'], endings };
