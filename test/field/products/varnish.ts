import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { idle, refused, wentDown } from '../truths.ts';

/** What the manual of Varnish says of WebSocket. */
const PIPE = `sub vcl_recv { if (req.http.upgrade ~ "(?i)websocket") { return (pipe); } }
sub vcl_pipe { if (req.http.upgrade) { set bereq.http.upgrade = req.http.upgrade; set bereq.http.connection = req.http.connection; } }`;

async function varnish(place: Place, backend: number, rules = PIPE) {
  const port = await place.freePort();
  const config = place.write(
    'default.vcl',
    `vcl 4.0;\nbackend default { .host = "${place.address}"; .port = "${backend}"; }\n${rules}\n`,
  );
  const args = ['-F', '-n', place.path('work'), '-a', `${place.address}:${port}`, '-f', config, '-s', 'malloc,16m'];
  return { ...(await place.run('varnishd', ['-j', 'none', ...args], { port })), port };
}

async function inFront(place: Place, rules?: string) {
  const app = await place.app('app.mjs');
  return { app, ...(await varnish(place, app.port, rules)) };
}

const endings: readonly Ending[] = [
  {
    name: 'idle since it opened',
    truth: idle(60),
    async play(place) {
      const { port } = await inFront(place);
      await place.open(place.url(port, '/quiet'));
    },
  },
  {
    name: 'idle after messages',
    truth: idle(60),
    async play(place) {
      const { port } = await inFront(place);
      await place.open(place.url(port, '/echo'), { every: 2_000, for: 15_000 });
    },
  },
  {
    name: 'not piped',
    truth: refused(426, 'Upgrade', 'proxy'),
    async play(place) {
      const { port } = await inFront(place, '');
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'backend down',
    truth: refused(503, 'behind|backend|upstream'),
    async play(place) {
      const { port } = await varnish(place, await place.freePort(), '');
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'backend down, piped',
    // Varnish answers nothing then: it hangs up.
    truth: {
      causes: ['handshake-cut'],
      names: ['behind|backend|proxy'],
      vague: ['error-hidden', 'browser-failed', 'connection-lost'],
    },
    async play(place) {
      const { port } = await varnish(place, await place.freePort());
      await place.start(place.url(port, '/chat'));
    },
  },
  {
    name: 'denied by a rule',
    truth: refused(403, 'firewall|rights|rule|allow'),
    async play(place) {
      const { port } = await inFront(place, 'sub vcl_recv { return (synth(403)); }');
      await place.start(place.url(port, '/chat'));
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
    name: 'backend hangs, piped',
    truth: {
      causes: ['handshake-cut', 'handshake-timeout'],
      names: ['\\b60(\\.\\d)? s'],
      vague: ['error-hidden', 'browser-failed'],
    },
    truthIn: { firefox: { causes: ['handshake-timeout'], names: ['\\b20(\\.\\d)? s'] } },
    async play(place) {
      const { port } = await inFront(place);
      await place.start(place.url(port, '/hang'));
    },
  },
];

export const varnishProduct: Product = { name: 'varnish', debian: ['varnish'], endings };
