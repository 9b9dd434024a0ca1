import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { idle, refused, wentDown } from '../truths.ts';

async function lighttpd(place: Place, backend: number, rules?: string) {
  const port = await place.freePort();
  const config = place.write(
    'lighttpd.conf',
    `server.modules = ("mod_access", "mod_proxy", "mod_redirect")
server.document-root = "${place.path()}"
server.bind = "${place.address}"
server.port = ${port}
server.errorlog = "${place.path('error.log')}"
server.feature-flags += ("server.graceful-shutdown-timeout" => 5)
${rules ?? 'proxy.header = ("upgrade" => "enable")'}
proxy.server = ("/ws" => (("host" => "${place.address}", "port" => ${backend})))
`,
  );
  return { ...(await place.run('lighttpd', ['-D', '-f', config], { port })), port };
}

async function inFront(place: Place, rules?: string) {
  const app = await place.app('app.mjs');
  return { app, ...(await lighttpd(place, app.port, rules)) };
}

const endings: readonly Ending[] = [
  {
    name: 'idle since it opened',
    truth: idle(60),
    async play(place) {
      const { port } = await inFront(place);
      await place.open(place.url(port, '/ws/quiet'));
    },
  },
  {
    name: 'Upgrade not enabled',
    truth: refused(426, 'Upgrade', 'proxy'),
    async play(place) {
      const { port } = await inFront(place, '');
      await place.start(place.url(port, '/ws/chat'));
    },
  },
  {
    name: 'backend down',
    truth: refused(503, 'behind|backend|upstream'),
    async play(place) {
      const { port } = await lighttpd(place, await place.freePort());
      await place.start(place.url(port, '/ws/chat'));
    },
  },
  {
    name: 'wrong path',
    truth: refused(404, 'path'),
    async play(place) {
      const { port } = await inFront(place);
      await place.start(place.url(port, '/socket'));
    },
  },
  {
    name: 'denied by a rule',
    truth: refused(403, 'firewall|rights|rule|allow'),
    async play(place) {
      const { port } = await inFront(place, 'url.access-deny = (".inc")');
      await place.start(place.url(port, '/ws/chat.inc'));
    },
  },
  {
    name: 'redirected',
    truth: refused(301, 'redirect'),
    async play(place) {
      const { port } = await inFront(place, `url.redirect = ("^/ws$" => "/ws/")`);
      await place.start(place.url(port, '/ws'));
    },
  },
  {
    name: 'stopped, and stays down',
    truth: wentDown(),
    connections: 4,
    async play(place) {
      const { port, signal } = await inFront(place);
      await place.open(place.url(port, '/ws/feed'), { attempts: 4 });
      await place.pass(6);
      signal('SIGTERM');
    },
  },
];

export const lighttpdProduct: Product = { name: 'lighttpd', debian: ['lighttpd'], endings };
