import { join } from 'node:path';
import { FIELD } from '../folders.ts';
import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { refused } from '../truths.ts';

/** Starts the dev server on a page, and reads the token that its client uses. */
async function vite(place: Place, allowed = true) {
  const port = await place.freePort();
  place.write('index.html', '<!doctype html><title>shop</title>');
  const config = (extra = '') =>
    place.write(
      'vite.config.mjs',
      `export default { server: { host: '${place.address}', port: ${port}, strictPort: true, ${
        allowed ? `allowedHosts: ['.shop.example'], ` : ''
      }cors: true }, cacheDir: '${place.path('cache')}', ${extra} };`,
    );
  config();
  const running = await place.run(process.execPath, [join(FIELD, 'node_modules/vite/bin/vite.js'), place.path()], {
    port,
  });
  const client = await (await fetch(`http://${place.address}:${port}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  return { ...running, port, token, configure: config };
}

const PROTOCOLS = ['vite-hmr'];

const endings: readonly Ending[] = [
  {
    name: 'dev server stopped',
    truth: {
      causes: ['server-down', 'server-going-away', 'server-closed'],
      names: ['Vite|dev(elopment)? server', 'stopped|restart|ended'],
      vague: ['connection-lost', 'browser-failed', 'unknown'],
      misleads: ['VPN'],
    },
    async play(place) {
      const { port, token, signal } = await vite(place);
      await place.open(place.url(port, `/?token=${token}`), { protocols: PROTOCOLS });
      await place.pass(4);
      signal('SIGINT');
    },
  },
  {
    name: 'dev server killed, and stays down',
    truth: {
      causes: ['server-down'],
      names: ['Vite|dev(elopment)? server', 'stopped|down|ended'],
      vague: ['connection-lost', 'browser-failed', 'unknown'],
      misleads: ['VPN'],
    },
    connections: 3,
    async play(place) {
      const { port, token, signal } = await vite(place);
      await place.open(place.url(port, `/?token=${token}`), { protocols: PROTOCOLS, attempts: 3 });
      await place.pass(4);
      signal('SIGKILL');
    },
  },
  {
    name: 'dev server restarts on a change of its configuration',
    truth: {
      causes: ['server-down', 'server-going-away', 'server-closed'],
      names: ['Vite|dev(elopment)? server', 'restart'],
      vague: ['connection-lost', 'browser-failed', 'unknown'],
      misleads: ['VPN'],
    },
    async play(place) {
      const { port, token, configure } = await vite(place);
      await place.open(place.url(port, `/?token=${token}`), { protocols: PROTOCOLS });
      await place.pass(4);
      configure('logLevel: "info"');
    },
  },
  {
    name: 'no token',
    truth: refused(400, 'token'),
    async play(place) {
      const { port } = await vite(place);
      await place.start(place.url(port, '/'), { protocols: PROTOCOLS });
    },
  },
  {
    name: 'host not allowed',
    truth: refused(400, 'allowedHosts|host'),
    async play(place) {
      const { port, token } = await vite(place, false);
      await place.start(place.url(port, `/?token=${token}`), { protocols: PROTOCOLS });
    },
  },
];

export const viteProduct: Product = { name: 'vite', debian: [], endings };
