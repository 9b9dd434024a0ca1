import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { goingAway, lost, refused, wentDown } from '../truths.ts';

/** Starts Caddy; the site is what stands in its block. */
async function caddy(place: Place, site: string) {
  const [port, admin] = [await place.freePort(), await place.freePort()];
  const config = place.write(
    'Caddyfile',
    `{\n  admin ${place.address}:${admin}\n  auto_https off\n}\nhttp://${place.host}:${port} {\n  bind ${place.address}\n  ${site}\n}\n`,
  );
  const env = { HOME: place.path(), XDG_DATA_HOME: place.path('data'), XDG_CONFIG_HOME: place.path('config') };
  const running = await place.run('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], { port, env });
  const reload = () =>
    place.run('caddy', ['reload', '--force', '--config', config, '--address', `${place.address}:${admin}`], { env });
  return { ...running, port, reload };
}

async function inFront(place: Place, site = (to: string) => `reverse_proxy ${to}`) {
  const app = await place.app('app.mjs');
  return { app, ...(await caddy(place, site(`${place.address}:${app.port}`))) };
}

const endings: readonly Ending[] = [
  {
    name: 'reloaded',
    truth: goingAway(1001, 'restart|deploy|reload'),
    async play(place) {
      const { port, reload } = await inFront(place);
      await place.open(place.url(port, '/feed'));
      await place.pass(5);
      await reload();
    },
  },
  {
    name: 'stopped, and stays down',
    truth: wentDown(),
    connections: 4,
    async play(place) {
      const { port, signal } = await inFront(place);
      await place.open(place.url(port, '/feed'), { attempts: 4 });
      await place.pass(5);
      signal('SIGTERM');
    },
  },
  {
    name: 'killed, with nothing tried after it',
    truth: lost,
    async play(place) {
      const { port, signal } = await inFront(place);
      await place.open(place.url(port, '/feed'));
      await place.pass(5);
      signal('SIGKILL');
    },
  },
  {
    name: 'backend down',
    truth: refused(502, 'behind|backend|upstream'),
    async play(place) {
      const { port } = await caddy(place, `reverse_proxy ${place.address}:${await place.freePort()}`);
      await place.start(place.url(port, '/chat'));
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
    name: 'no route',
    truth: refused(200, 'page|path'),
    async play(place) {
      const { port } = await inFront(place, (to) => `handle /ws {\n    reverse_proxy ${to}\n  }`);
      await place.start(place.url(port, '/socket'));
    },
  },
  {
    name: 'wrong path',
    truth: refused(404, 'path'),
    async play(place) {
      const { port } = await inFront(place, (to) => `reverse_proxy /ws ${to}\n  file_server`);
      await place.start(place.url(port, '/socket'));
    },
  },
  {
    name: 'denied by a rule',
    truth: refused(403, 'firewall|rights|rule|allow'),
    async play(place) {
      const { port } = await inFront(place, (to) => `respond /admin/* 403\n  reverse_proxy ${to}`);
      await place.start(place.url(port, '/admin/feed'));
    },
  },
  {
    name: 'redirected to https',
    truth: refused(308, 'redirect'),
    async play(place) {
      const { port } = await inFront(place, () => 'redir https://{host}{uri} 308');
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'backend closes in order',
    truth: { ...goingAway(1001), names: ['1001', 'server shutting down'] },
    async play(place) {
      const { port, app } = await inFront(place);
      await place.open(place.url(port, '/feed'));
      await place.pass(4);
      app.signal('SIGTERM');
    },
  },
];

export const caddyProduct: Product = { name: 'caddy', debian: ['caddy'], endings };
