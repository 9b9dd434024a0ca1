import type { Place } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { closedBy, lost, refused, wentDown } from '../truths.ts';

async function websocketd(place: Place, args: string[], program: string[]) {
  const port = await place.freePort();
  const all = [`--port=${port}`, `--address=${place.address}`, ...args, ...program];
  return { ...(await place.run('/usr/bin/websocketd', all, { port })), port };
}

const websocketdEndings: readonly Ending[] = [
  {
    name: 'the program ends',
    // It only hangs up.
    truth: lost,
    async play(place) {
      const { port } = await websocketd(place, [], ['sh', '-c', 'echo ready; sleep 2']);
      await place.start(place.url(port));
    },
  },
  {
    name: 'more programs than allowed',
    truth: refused(429, 'too many|limit'),
    async play(place) {
      const { port } = await websocketd(place, ['--maxforks=1'], ['sleep', '600']);
      await place.open(place.url(port));
      await place.start(place.url(port));
    },
  },
  {
    name: 'Origin not allowed',
    truth: refused(403, 'Origin'),
    async play(place) {
      const { port } = await websocketd(place, ['--sameorigin'], ['sleep', '600']);
      await place.start(place.url(port));
    },
  },
  {
    name: 'killed, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { port, signal } = await websocketd(place, [], ['sleep', '600']);
      await place.open(place.url(port), { attempts: 3 });
      await place.pass(3);
      signal('SIGKILL');
    },
  },
];

async function websockify(place: Place, target: number) {
  const port = await place.freePort();
  const args = [`${place.address}:${port}`, `${place.address}:${target}`];
  return { ...(await place.run('/usr/bin/websockify', args, { port })), port };
}

const websockifyEndings: readonly Ending[] = [
  {
    name: 'target down',
    truth: {
      causes: ['server-closed', 'gateway-closed', 'service-code'],
      names: ['1011', 'Failed to connect to downstream server'],
      vague: ['connection-lost', 'http-status'],
    },
    async play(place) {
      const { port } = await websockify(place, await place.freePort());
      await place.start(place.url(port, '/websockify'), { protocols: ['binary'] });
    },
  },
  {
    name: 'target closes',
    truth: closedBy(1000, 'Target closed'),
    async play(place) {
      const target = await place.app('app.mjs');
      const { port } = await websockify(place, target.port);
      await place.open(place.url(port, '/websockify'), { protocols: ['binary'] });
      await place.pass(3);
      target.signal('SIGKILL');
    },
  },
  {
    name: 'killed, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const target = await place.app('app.mjs');
      const { port, signalAll } = await websockify(place, target.port);
      await place.open(place.url(port, '/websockify'), { protocols: ['binary'], attempts: 3 });
      await place.pass(3);
      signalAll('SIGKILL');
    },
  },
];

export const pipeProducts: readonly Product[] = [
  { name: 'websocketd', debian: ['websocketd'], endings: websocketdEndings },
  { name: 'websockify', debian: ['websockify'], endings: websockifyEndings },
];
