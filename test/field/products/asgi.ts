import { dirname } from 'node:path';
import { type Place, PYTHON } from '../place.ts';
import type { Ending, Product } from '../product.ts';
import { closedBy, refused, tooBig, wentDown } from '../truths.ts';

/** The command line of a server of ASGI apps. */
type Server = (address: string, port: number) => string[];

async function serve(place: Place, server: Server) {
  const port = await place.freePort();
  const apps = dirname(place.appFile('asgi_app.py'));
  const env = { PYTHONPATH: apps, PYTHONDONTWRITEBYTECODE: '1' };
  return { ...(await place.run(PYTHON, server(place.address, port), { port, env })), port };
}

/** Connects to the app behind a server. */
const at =
  (server: Server, path: string, order: Parameters<Place['start']>[1] = {}) =>
  async (place: Place) => {
    const { port } = await serve(place, server);
    await place.start(place.url(port, path), order);
  };

/** What Starlette does behind any server. */
const starlette = (server: Server): Ending[] => [
  {
    name: 'no such route',
    truth: refused(403, 'route|path'),
    play: at(server, '/chat'),
  },
  {
    name: 'closed before accept',
    truth: refused(403, 'accept|Origin|rights'),
    truthIn: { firefox: refused(403, 'accept') },
    play: at(server, '/refuses'),
  },
  { name: 'handler throws before accept', truth: refused(500, 'log'), play: at(server, '/throws-early') },
  {
    name: 'killed, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { port, signalAll } = await serve(place, server);
      await place.open(place.url(port, '/feed'), { attempts: 3 });
      await place.pass(3);
      signalAll('SIGKILL');
    },
  },
];

/** The refusals whose reasons reach the page. */
const reasons = (server: Server): Ending[] => [
  {
    name: 'credentials not valid',
    truth: closedBy(1008, 'Could not validate credentials'),
    play: at(server, '/expires'),
  },
  {
    name: 'accepted, then rejected',
    truth: closedBy(4401, 'Not authenticated'),
    play: at(server, '/rejects'),
  },
];

const UVICORN: Server = (address, port) => ['-m', 'uvicorn', 'asgi_app:app', '--host', address, '--port', `${port}`];

const uvicorn: readonly Ending[] = [
  ...starlette(UVICORN),
  ...reasons(UVICORN),
  {
    name: 'handler throws',
    // No Close frame comes: the server only cuts the connection, right behind the message that it could not digest.
    truth: {
      causes: ['connection-lost', 'server-closed'],
      names: ['log', 'message'],
      vague: ['browser-failed'],
    },
    play: at(UVICORN, '/throws', { first: { text: 'hi' } }),
  },
  { name: 'handler returns', truth: closedBy(1000), play: at(UVICORN, '/returns') },
  {
    name: 'stopped, and stays down',
    truth: wentDown(),
    connections: 3,
    async play(place) {
      const { port, signal } = await serve(place, UVICORN);
      await place.open(place.url(port, '/echo'), { attempts: 3 });
      await place.pass(3);
      signal('SIGTERM');
    },
  },
  {
    name: 'message too big',
    truth: tooBig('1009', '17,000,000|17000000'),
    play: at(UVICORN, '/upload', { big: { size: 17_000_000, after: 500 } }),
  },
  {
    name: 'handler reads nothing while the page sends',
    truth: {
      causes: ['heartbeat-timeout'],
      names: ['server (did not|does not|stopped) read|not read'],
      vague: ['server-closed', 'service-code', 'connection-lost'],
      misleads: ['VPN', 'throttl'],
    },
    play: at(UVICORN, '/deaf', { every: 100 }),
  },
];

const HYPERCORN: Server = (address, port) => ['-m', 'hypercorn', 'asgi_app:app', '--bind', `${address}:${port}`];

const hypercorn: readonly Ending[] = [
  ...starlette(HYPERCORN),
  ...reasons(HYPERCORN),
  {
    name: 'message too big',
    truth: tooBig('1009', '17,000,000|17000000'),
    play: at(HYPERCORN, '/upload', { big: { size: 17_000_000, after: 500 } }),
  },
  { name: 'handler returns', truth: closedBy(1000), play: at(HYPERCORN, '/returns') },
];

const DAPHNE: Server = (address, port) => ['-m', 'daphne', '-b', address, '-p', `${port}`, 'asgi_app:app'];

const daphne: readonly Ending[] = [
  ...starlette(DAPHNE),
  // Daphne drops the reason, and of an app that gives one with 1008 it says 1011.
  { name: 'credentials not valid', truth: closedBy(1011, 'log|exception'), play: at(DAPHNE, '/expires') },
  { name: 'accepted, then rejected', truth: closedBy(4401), play: at(DAPHNE, '/rejects') },
  {
    name: 'app never accepts',
    truth: {
      causes: ['http-status', 'handshake-cut'],
      names: ['\\b5(\\.\\d)? s|timed? ?out'],
      vague: ['error-hidden', 'browser-failed'],
    },
    play: at(DAPHNE, '/hangs'),
  },
  {
    name: 'handler throws',
    truth: closedBy(1011, 'log|exception'),
    play: at(DAPHNE, '/throws', { first: { text: 'hi' } }),
  },
];

const ASGI = ['python3-starlette', 'python3-websockets', 'python3-wsproto'];

export const asgiProducts: readonly Product[] = [
  { name: 'uvicorn', debian: [...ASGI, 'python3-uvicorn'], endings: uvicorn },
  { name: 'hypercorn', debian: [...ASGI, 'python3-hypercorn'], endings: hypercorn },
  { name: 'daphne', debian: [...ASGI, 'python3-daphne'], endings: daphne },
];
