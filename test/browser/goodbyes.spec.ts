import { bytes } from '#model/goodbyes/binary.ts';
import { speaker } from '../libraries/protocols/protocol.ts';
import { closeBody } from '../server/frame.ts';
import { expect, type TestFixtures, test, type WorkerFixtures } from './support/fixtures.ts';

type Fixtures = TestFixtures & WorkerFixtures;

/** A server that says goodbye in a message and then closes with 1000, as real ones do. */
interface Scene {
  what: string;
  path: string;
  subprotocols: string[];
  /** What it says, one message each. */
  says: (string | Buffer)[];
  /** Whether the page closes at what it hears, as a client library does. */
  closes?: boolean;
  /** For how long the page is busy once it has made the connection, in ms. */
  busy?: number;
  goodbye: Record<string, unknown> | null;
}

const binary = (hex: string) => Buffer.from(bytes(hex), 'latin1');

const SCENES: Scene[] = [
  {
    what: 'SockJS by its URL',
    path: '/goodbye/123/abcdefgh/websocket',
    subprotocols: [],
    says: ['o', 'c[4001,"session expired"]'],
    goodbye: { protocol: 'sockjs', code: '4001', reason: 'session expired', weight: 'fatal', from: 'server' },
  },
  {
    what: 'MQTT by its subprotocol, where the page closes',
    path: '/goodbye/mqtt-5',
    subprotocols: ['mqtt'],
    says: [binary('20270087241f00216e6f7420617574686f726973656420666f72207468697320636c69656e74206964')],
    closes: true,
    goodbye: { protocol: 'mqtt', code: '135', name: 'not authorized', reason: 'not authorised for this client id' },
  },
  {
    what: 'what was said to a page that was busy as it connected',
    path: '/goodbye/789/abcdefgh/websocket',
    subprotocols: [],
    says: ['c[4001,"session expired"]'],
    busy: 3_000,
    goodbye: { protocol: 'sockjs', code: '4001', reason: 'session expired' },
  },
  {
    what: 'the last but one message',
    path: '/goodbye/cable',
    subprotocols: ['actioncable-v1-json'],
    says: ['{"type":"disconnect","reason":"server_restart","reconnect":true}', '{"type":"ping","message":1}'],
    goodbye: { protocol: 'action-cable', code: 'server_restart', reconnect: true },
  },
  {
    what: 'an unknown protocol',
    path: '/goodbye/unknown',
    subprotocols: [],
    says: ['c[4001,"session expired"]'],
    goodbye: null,
  },
  {
    what: 'what is too long ago: two messages followed',
    path: '/goodbye/456/abcdefgh/websocket',
    subprotocols: [],
    says: ['c[4001,"session expired"]', 'h', 'h'],
    goodbye: null,
  },
];

/** Plays a scene, and waits for its record. */
async function play(scene: Scene, { page, server, log }: Pick<Fixtures, 'page' | 'server' | 'log'>): Promise<void> {
  const { path, subprotocols, says, closes = false, busy = 0, goodbye } = scene;
  server.routeConnections(path, () => ({
    open: (connection) => {
      for (const message of says) speaker(connection)(message);
      if (!closes) void connection.sendClose(closeBody(1000, 'Normal closure'));
    },
  }));
  await page.goto(`${server.origin}/blank`);
  await page.evaluate(
    async ([url, protocols, count, closesItself, busyFor]) => {
      const socket = new WebSocket(url, protocols);
      socket.binaryType = 'arraybuffer';
      let heard = 0;
      for (const until = Date.now() + busyFor; Date.now() < until; );
      await new Promise((resolve) => {
        socket.addEventListener('message', ({ data }) => {
          // What the page makes of a buffer is its own affair.
          if (data instanceof ArrayBuffer) new Uint8Array(data).fill(0);
          heard += 1;
          if (closesItself && heard === count) socket.close();
        });
        socket.addEventListener('close', resolve);
      });
    },
    [server.ws + path, subprotocols, says.length, closes, busy] as const,
  );
  await expect.poll(() => log.count(path)).toBe(1);
  if (goodbye) await expect.poll(async () => (await log.closes(path))[0]?.goodbye).toMatchObject(goodbye);
  await expect.poll(() => log.outboxSize()).toBe(0);
  const [record] = await log.closes(path);
  expect(record?.goodbye === null).toBe(goodbye === null);
}

for (const scene of SCENES)
  test(`the log holds what was said last: ${scene.what}`, async ({ page, server, log }) => {
    await play(scene, { page, server, log });
  });

/** A message of an unknown protocol, of which only parts may leave the page. */
const ERROR = { type: 'session_error', code: 'EXPIRED', message: 'Bearer hunter2hunter', user: 'ann-of-the-decoys' };

test('what nobody asked for is not said: unknown protocols, until rules or sites are named, and nothing with the switch off', async ({
  page,
  server,
  log,
}) => {
  const says = [JSON.stringify(ERROR)];
  const own = {
    match: '*/goodbye/own',
    name: 'Shop',
    prefix: '',
    path: 'type',
    value: 'session_error',
    code: 'code',
    reason: 'message',
    ends: true,
  };
  const scene = (path: string, goodbye: Scene['goodbye']) =>
    play({ what: path, path: `/goodbye/${path}`, subprotocols: [], says, goodbye }, { page, server, log });
  await scene('unasked', null);
  await log.choose({ ownGoodbyes: [own], guessGoodbyes: ['127.0.0.1'] });
  try {
    const said = { code: 'EXPIRED', reason: 'Bearer <secret>', from: 'server' };
    await scene('own', { protocol: 'own:Shop', weight: 'fatal', ...said });
    await scene('guessed', { protocol: 'unknown', weight: 'hint', ...said });
    await log.choose({ goodbyes: false });
    await play(
      { ...(SCENES[0] as Scene), path: '/goodbye/987/switched-off/websocket', goodbye: null },
      { page, server, log },
    );
  } finally {
    await log.choose({ goodbyes: true, ownGoodbyes: [], guessGoodbyes: [] });
  }
  const stored = await log.everything();
  expect(stored).toContain('Bearer <secret>');
  expect(stored).not.toContain('hunter2');
  expect(stored).not.toContain('decoys');
});
