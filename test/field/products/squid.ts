import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { PROXY_PORT } from '../proxy-script.ts';

/** Starts squid where the browser is told that the host's proxy is; it finds the host by a file of its own. */
async function squid(place: Place, rules: string) {
  const config = place.write(
    'squid.conf',
    `http_port ${place.address}:${PROXY_PORT}
pid_filename ${place.path('pid')}
cache_log ${place.path('cache.log')}
access_log none
coredump_dir ${place.path()}
hosts_file ${place.write('hosts', `${place.address} ${place.host}\n`)}
shutdown_lifetime 3 seconds
pinger_enable off
${rules}
`,
  );
  return place.run('/usr/sbin/squid', ['-N', '-n', `field${place.address.replaceAll('.', 'x')}`, '-f', config], {
    port: PROXY_PORT,
  });
}

/** What Debian's package allows: tunnels to port 443 only, here from this machine. */
const DEBIAN = `acl SSL_ports port 443
acl CONNECT method CONNECT
http_access deny CONNECT !SSL_ports
http_access allow localhost
http_access deny all`;

const endings: readonly Ending[] = [
  {
    name: 'port that the proxy does not tunnel to',
    truth: {
      causes: ['proxy-failed', 'http-status'],
      names: ['proxy', 'port|403|allow'],
      vague: ['error-hidden', 'browser-failed'],
    },
    behindProxy: true,
    async play(place) {
      const { port } = await place.app('app.mjs');
      await squid(place, DEBIAN);
      await place.start(place.url(port, '/echo'));
    },
  },
  {
    name: 'the proxy wants a login',
    truth: {
      causes: ['proxy-failed', 'http-status'],
      names: ['proxy', 'login|credentials|407'],
      vague: ['error-hidden', 'browser-failed'],
    },
    behindProxy: true,
    async play(place) {
      const { port } = await place.app('app.mjs');
      const passwords = place.write('passwords', 'ann:secret\n');
      await squid(
        place,
        `auth_param basic program /usr/lib/squid/basic_ncsa_auth ${passwords}
acl users proxy_auth REQUIRED
http_access allow users
http_access deny all`,
      );
      await place.start(place.url(port, '/echo'));
    },
  },
  {
    name: 'the proxy cannot reach the server',
    truth: {
      causes: ['proxy-failed', 'http-status', 'connection-refused'],
      names: ['proxy', 'reach|503|running|server'],
      vague: ['error-hidden', 'browser-failed'],
    },
    behindProxy: true,
    async play(place) {
      await squid(place, 'http_access allow all');
      await place.start(place.url(await place.freePort(), '/echo'));
    },
  },
  {
    name: 'no proxy there',
    truth: { causes: ['proxy-failed'], names: ['proxy', 'settings'], vague: ['error-hidden', 'browser-failed'] },
    behindProxy: true,
    async play(place) {
      const { port } = await place.app('app.mjs');
      await place.start(place.url(port, '/echo'));
    },
  },
  {
    name: 'the proxy stops',
    truth: {
      causes: ['server-down', 'proxy-failed'],
      names: ['proxy'],
      vague: ['connection-lost', 'browser-failed'],
    },
    behindProxy: true,
    connections: 3,
    async play(place) {
      const { port } = await place.app('app.mjs');
      const { signal } = await squid(place, 'http_access allow all');
      await place.open(place.url(port, '/feed'), { attempts: 3 });
      await place.pass(4);
      signal('SIGKILL');
    },
  },
];

export const squidProduct: Product = { name: 'squid', debian: ['squid'], endings };
