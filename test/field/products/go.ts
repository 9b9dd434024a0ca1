import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { FIELD } from '../folders.ts';
import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { closedBy, idle, lost, refused, tooBig, wentDown } from '../truths.ts';

let built: string | null = null;

/** Builds the app from the sources that Debian ships, once. */
function program(place: Place): string {
  if (built) return built;
  const folder = join(FIELD, 'go');
  mkdirSync(folder, { recursive: true });
  built = join(folder, 'app');
  const env = {
    ...process.env,
    GO111MODULE: 'off',
    GOPATH: '/usr/share/gocode',
    GOCACHE: join(folder, 'cache'),
    GOFLAGS: '',
  };
  execFileSync('/usr/bin/go', ['build', '-o', built, place.appFile('go_app.go')], { env, stdio: 'pipe' });
  return built;
}

async function app(place: Place) {
  const port = await place.freePort();
  return { ...(await place.run(program(place), [place.address, `${port}`], { port })), port };
}

const at =
  (path: string, order: Parameters<Place['start']>[1] = {}) =>
  async (place: Place) => {
    const { port } = await app(place);
    await place.start(place.url(port, path), order);
  };

const gorilla: readonly Ending[] = [
  { name: 'Origin not allowed', truth: refused(403, 'Origin'), play: at('/same-origin') },
  { name: 'wrong path', truth: refused(404, 'path'), play: at('/nowhere') },
  { name: 'silent until the read deadline', truth: idle(60), play: at('/chat') },
  { name: 'message too big', truth: tooBig('1009', '600'), play: at('/chat', { big: { size: 600, after: 2_000 } }) },
  {
    name: 'dropped by the hub, with no code',
    truth: { causes: ['server-closed'], names: ['1005'], vague: ['unknown', 'page-closed'] },
    play: at('/hub'),
  },
  { name: 'handler returns', truth: lost, play: at('/returns') },
  {
    name: 'handler panics',
    truth: { causes: ['connection-lost', 'server-closed'], names: ['log', 'message'], vague: ['browser-failed'] },
    play: at('/panics', { first: { text: 'hi' } }),
  },
  {
    name: 'stopped, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { port, signal } = await app(place);
      await place.open(place.url(port, '/feed'), { attempts: 3 });
      await place.pass(3);
      signal('SIGTERM');
    },
  },
];

const nhooyr: readonly Ending[] = [
  { name: 'Origin not allowed', truth: refused(403, 'Origin'), play: at('/nhooyr/same-origin') },
  {
    name: 'message too big',
    truth: tooBig('1009', '40,000|40000'),
    play: at('/nhooyr/small', { big: { size: 40_000, after: 1_000 } }),
  },
  { name: 'reader too slow', truth: closedBy(1008, 'connection too slow'), play: at('/nhooyr/slow') },
  { name: 'handler fails', truth: closedBy(1011, 'the sky is falling'), play: at('/nhooyr/throws') },
  {
    name: 'context expires',
    truth: {
      causes: ['server-closed', 'idle-timeout', 'lifetime-limit', 'connection-lost'],
      names: ['\\b10(\\.\\d)? s'],
      vague: ['browser-failed'],
    },
    play: at('/nhooyr/timeout'),
  },
  {
    name: 'subprotocol not spoken',
    truth: closedBy(1008, 'client must speak the echo subprotocol'),
    play: at('/nhooyr/protocols'),
  },
];

const debian = ['golang-go', 'golang-github-gorilla-websocket-dev', 'golang-nhooyr-websocket-dev'];

export const goProducts: readonly Product[] = [
  { name: 'gorilla', debian, endings: gorilla },
  { name: 'nhooyr', debian, endings: nhooyr },
];
