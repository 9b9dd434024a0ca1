import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { idle, lost, refused, wentDown } from '../truths.ts';

const MODULES = [
  'mpm_event',
  'authz_core',
  'authz_host',
  'reqtimeout',
  'proxy',
  'proxy_http',
  'proxy_wstunnel',
  'alias',
];

interface Options {
  /** The lines that lead to the backend; `upgrade=websocket` by default, as the manual has it since 2.4.47. */
  site?: (backend: string) => string;
  /** How many requests it serves at a time; Debian's 150 by default. */
  workers?: number;
}

/** Starts Apache with the limits that Debian's package ships. */
async function apache(place: Place, backend: number, options: Options = {}) {
  const port = await place.freePort();
  const { site = (to) => `ProxyPass / http://${to}/ upgrade=websocket`, workers = 150 } = options;
  const config = place.write(
    'apache2.conf',
    `ServerName ${place.host}
ServerRoot ${place.path()}
PidFile ${place.path('pid')}
Mutex file:${place.path()} default
ErrorLog ${place.path('error.log')}
User www-data
Group www-data
Listen ${place.address}:${port}
${MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
Timeout 300
KeepAlive On
MaxKeepAliveRequests 100
KeepAliveTimeout 5
RequestReadTimeout header=20-40,minrate=500
RequestReadTimeout body=10,minrate=500
StartServers 1
ThreadsPerChild ${Math.min(25, workers)}
MinSpareThreads 1
MaxSpareThreads ${workers}
MaxRequestWorkers ${workers}
ServerLimit ${Math.max(1, Math.ceil(workers / 25))}
DocumentRoot ${place.path()}
<Directory />
  Require all denied
</Directory>
<Location />
  Require all granted
</Location>
${site(`${place.address}:${backend}`)}
`,
  );
  return { ...(await place.run('apache2', ['-D', 'FOREGROUND', '-f', config], { port })), port };
}

async function inFront(place: Place, options: Options = {}) {
  const app = await place.app('app.mjs');
  return { app, ...(await apache(place, app.port, options)) };
}

const endings: readonly Ending[] = [
  {
    name: 'idle since it opened',
    truth: idle(300, 'Apache'),
    async play(place) {
      const { port } = await inFront(place);
      await place.open(place.url(port, '/quiet'));
    },
  },
  {
    name: 'idle after messages, mod_proxy_wstunnel',
    truth: idle(300, 'Apache'),
    async play(place) {
      const { port } = await inFront(place, { site: (to) => `ProxyPass / ws://${to}/` });
      await place.open(place.url(port, '/echo'), { every: 2_000, for: 15_000 });
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
    name: 'restarted',
    truth: { ...lost, names: ['restart'] },
    async play(place) {
      const { port, signal } = await inFront(place);
      await place.open(place.url(port, '/feed'));
      await place.pass(6);
      signal('SIGHUP');
    },
  },
  {
    name: 'backend down',
    truth: refused(503, 'behind|backend|upstream'),
    async play(place) {
      const { port } = await apache(place, await place.freePort());
      await place.start(place.url(port, '/chat'));
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
    name: 'backend cuts the handshake',
    truth: refused(502, 'behind|backend|upstream'),
    async play(place) {
      const { port } = await inFront(place);
      await place.start(place.url(port, '/cut'));
    },
  },
  {
    name: 'Upgrade not passed on',
    truth: refused(426, 'Upgrade', 'proxy'),
    async play(place) {
      const { port } = await inFront(place, { site: (to) => `ProxyPass / http://${to}/` });
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'wrong path',
    truth: refused(404, 'path'),
    async play(place) {
      const { port } = await inFront(place, { site: (to) => `ProxyPass /ws ws://${to}/` });
      await place.start(place.url(port, '/socket'));
    },
  },
  {
    name: 'address not allowed',
    truth: refused(403, 'firewall|rights|address|allow'),
    async play(place) {
      const { port } = await inFront(place, {
        site: (to) => `ProxyPass / ws://${to}/\n<Location /admin>\nRequire ip 192.0.2.1\n</Location>`,
      });
      await place.start(place.url(port, '/admin/feed'));
    },
  },
  {
    name: 'redirected to https',
    truth: refused(302, 'redirect', 'https|wss'),
    truthIn: { chromium: refused(302, 'redirect') },
    async play(place) {
      const { port } = await inFront(place, { site: () => `Redirect / https://${place.host}/` });
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'all workers busy',
    truth: {
      causes: ['handshake-timeout', 'given-up-connecting', 'aborted-connecting'],
      names: ['\\b10(\\.\\d)? s', 'answer'],
      vague: ['error-hidden', 'browser-failed'],
      misleads: ['StrictMode'],
    },
    async play(place) {
      const { port } = await inFront(place, { workers: 1 });
      await place.open(place.url(port, '/feed'));
      await place.start(place.url(port, '/feed'), { giveUp: 10_000 });
    },
  },
];

export const apacheProduct: Product = { name: 'apache', debian: ['apache2'], endings };
