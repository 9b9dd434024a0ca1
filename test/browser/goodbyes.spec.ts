import { bytes } from '#model/goodbyes/binary.ts';
import { speaker } from '../libraries/protocols/protocol.ts';
import { closeBody } from '../server/frame.ts';
import { expect, test } from './support/fixtures.ts';

/** A server that says goodbye in a message and then closes with 1000, as real ones do. */
interface Scene {
  what: string;
  path: string;
  subprotocols: string[];
  /** What it says, one message each. */
  says: (string | Buffer)[];
  /** Whether the page closes at what it hears, as a client library does. */
  closes?: boolean;
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

for (const { what, path, subprotocols, says, closes = false, goodbye } of SCENES)
  test(`the log holds what was said last: ${what}`, async ({ page, server, log }) => {
    server.routeConnections(path, () => ({
      open: (connection) => {
        for (const message of says) speaker(connection)(message);
        if (!closes) void connection.sendClose(closeBody(1000, 'Normal closure'));
      },
    }));
    await page.goto(`${server.origin}/blank`);
    await page.evaluate(
      async ([url, protocols, count, closesItself]) => {
        const socket = new WebSocket(url, protocols);
        socket.binaryType = 'arraybuffer';
        let heard = 0;
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
      [server.ws + path, subprotocols, says.length, closes] as const,
    );
    await expect.poll(() => log.count(path)).toBe(1);
    if (goodbye) await expect.poll(async () => (await log.closes(path))[0]?.goodbye).toMatchObject(goodbye);
    await expect.poll(() => log.outboxSize()).toBe(0);
    const [record] = await log.closes(path);
    expect(record?.goodbye === null).toBe(goodbye === null);
  });
