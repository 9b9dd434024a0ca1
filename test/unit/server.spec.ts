import { connect, type Socket } from 'node:net';
import { test as base, expect } from '@playwright/test';
import { closeBody, encodeFrame, FrameReader, OPCODE } from '../server/frame.ts';
import { acceptFor } from '../server/handshake.ts';
import { startServer, type TestServer } from '../server/server.ts';

const KEY = 'dGhlIHNhbXBsZSBub25jZQ==';
const MASK = Buffer.from([0x37, 0xfa, 0x21, 0x3d]);

/** A client that only keeps the bytes it gets. */
class RawClient {
  readonly tcp: Socket;
  received: Buffer = Buffer.alloc(0);
  /** `fin`, `rst` for any failure of TCP, or null while the server keeps it open. */
  ended: 'fin' | 'rst' | null = null;

  constructor(port: number, host = '127.0.0.1') {
    this.tcp = connect({ host, port, allowHalfOpen: true });
    this.tcp.on('data', (chunk: Buffer) => {
      this.received = Buffer.concat([this.received, chunk]);
    });
    this.tcp.on('end', () => {
      this.ended = 'fin';
    });
    this.tcp.on('error', () => {
      this.ended = 'rst';
    });
  }

  upgrade(path: string, fields: readonly string[] = []): this {
    const request = [
      `GET ${path} HTTP/1.1`,
      'Host: server',
      'Upgrade: websocket',
      'Connection: Upgrade',
      `Sec-WebSocket-Key: ${KEY}`,
      'Sec-WebSocket-Version: 13',
      ...fields,
    ];
    this.tcp.write(`${request.join('\r\n')}\r\n\r\n`);
    return this;
  }

  send(opcode: number, payload: string | Uint8Array = '', fin = true): this {
    this.tcp.write(
      encodeFrame({ opcode, payload: typeof payload === 'string' ? Buffer.from(payload) : payload, fin, mask: MASK }),
    );
    return this;
  }

  get head(): string {
    const text = this.received.toString('latin1');
    const end = text.indexOf('\r\n\r\n');
    return end === -1 ? '' : text.slice(0, end);
  }

  get status(): string {
    return this.head.split(' ')[1] ?? '';
  }

  /** What came after the head, in hexadecimal. */
  get body(): string {
    return this.head === '' ? '' : this.received.subarray(this.head.length + 4).toString('hex');
  }
}

const test = base.extend<{ server: TestServer; open: (path: string, fields?: readonly string[]) => RawClient }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from this pattern
  server: async ({}, use) => {
    const server = await startServer();
    await use(server);
    await server.close();
  },
  open: async ({ server }, use) => {
    const clients: RawClient[] = [];
    await use((path, fields) => {
      const client = new RawClient(server.port).upgrade(path, fields);
      clients.push(client);
      return client;
    });
    for (const { tcp } of clients) {
      tcp.destroy();
    }
  },
});

const hex = (frame: Uint8Array) => Buffer.from(frame).toString('hex');
const closeFrame = (body: Uint8Array) => hex(encodeFrame({ opcode: OPCODE.close, payload: body }));
const textFrame = (text: string) => hex(encodeFrame({ opcode: OPCODE.text, payload: Buffer.from(text) }));

const inTime = { intervals: [1, 2, 5, 10, 20] };
const soon = <Value>(value: () => Value) => expect.poll(value, inTime);

test.describe('frames', () => {
  test('the examples of RFC 6455 5.7 are written as they stand there', () => {
    expect(textFrame('Hello')).toBe('810548656c6c6f');
    expect(hex(encodeFrame({ opcode: OPCODE.text, payload: Buffer.from('Hello'), mask: MASK }))).toBe(
      '818537fa213d7f9f4d5158',
    );
    expect(hex(encodeFrame({ opcode: OPCODE.text, payload: Buffer.from('Hel'), fin: false }))).toBe('010348656c');
    expect(hex(encodeFrame({ opcode: OPCODE.binary, payload: Buffer.alloc(256) })).slice(0, 8)).toBe('827e0100');
    expect(hex(encodeFrame({ opcode: OPCODE.binary, payload: Buffer.alloc(65_536) })).slice(0, 20)).toBe(
      '827f0000000000010000',
    );
  });

  test('the accept value of RFC 6455 1.3', () => {
    expect(acceptFor(KEY)).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
  });

  for (const length of [0, 1, 125, 126, 65_535, 65_536, 200_000]) {
    test(`a masked payload of ${length} bytes is read, in one piece and in many`, () => {
      const payload = Buffer.alloc(length, 'payload');
      const bytes = Buffer.concat([
        encodeFrame({ opcode: OPCODE.binary, payload, mask: MASK }),
        encodeFrame({ opcode: OPCODE.ping, payload: Buffer.from('p'), rsv: 5, fin: false }),
      ]);
      const size = Math.max(1, Math.floor(length / 50));
      const reader = new FrameReader();
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
        reader.push(bytes.subarray(index * size, (index + 1) * size)),
      );
      for (const frames of [new FrameReader().push(bytes), pieces.flat()]) {
        expect(frames).toHaveLength(2);
        expect(frames[0]).toMatchObject({ fin: true, rsv: 0, opcode: OPCODE.binary, masked: true });
        expect(frames[0]?.payload.equals(payload)).toBe(true);
        expect(frames[1]).toMatchObject({ fin: false, rsv: 5, opcode: OPCODE.ping, masked: false });
        expect(frames[1]?.payload.toString()).toBe('p');
      }
    });
  }
});

test.describe('bytes after the handshake', () => {
  const cases: [path: string, bytes: string][] = [
    ['/close', closeFrame(Buffer.alloc(0))],
    ['/close/1008?reason=token%20expired', closeFrame(closeBody(1008, 'token expired'))],
    ['/close/0', closeFrame(closeBody(0))],
    ['/close/65535', closeFrame(closeBody(65_535))],
    ['/close/4000?reason=%E5%8E%9F%E5%9B%A0', closeFrame(closeBody(4000, '原因'))],
    ['/close/4000?reasonHex=c328ff', closeFrame(closeBody(4000, Buffer.from('c328ff', 'hex')))],
    ['/close/4001?after=20', closeFrame(closeBody(4001))],
    ['/one-byte', '880103'],
    ['/bad-reason', closeFrame(closeBody(1000, Buffer.from('c328', 'hex')))],
    ['/raw/c1ff00', 'c1ff00'],
    ['/violate/rsv', 'c103727376'],
    ['/violate/opcode', '8300'],
    ['/violate/continuation', hex(encodeFrame({ opcode: 0, payload: Buffer.from('nothing to continue') }))],
    ['/violate/long-ping', `897e007e${'00'.repeat(126)}`],
    ['/violate/bad-utf8', '8102c328'],
    ['/violate/masked', '8186010203046c63706f6466'],
    ['/violate/masked?then=1000', '8186010203046c63706f6466880203e8'],
    ['/violate/reserved-code', closeFrame(closeBody(1006))],
    ['/violate/reserved-code?code=1015', closeFrame(closeBody(1015))],
    ['/life/5?code=1001&reason=old', closeFrame(closeBody(1001, 'old'))],
    ['/idle/5?code=4008', closeFrame(closeBody(4008))],
    ['/flood?count=3&size=2', textFrame('xx').repeat(3)],
  ];
  for (const [path, bytes] of cases) {
    test(path, async ({ open }) => {
      const client = open(path);
      await soon(() => client.body).toBe(bytes);
      expect(client.status).toBe('101');
      expect(client.ended).toBeNull();
    });
  }
});

test.describe('the closing handshake', () => {
  test('FIN follows the answer to the server’s Close frame', async ({ server, open }) => {
    const client = open('/close/1000');
    await soon(() => client.body).toBe('880203e8');
    client.send(OPCODE.close, closeBody(1000));
    await soon(() => client.ended).toBe('fin');
    client.tcp.end();
    await soon(() => server.connections[0]?.ended).toBe('fin');
    expect(server.connections[0]).toMatchObject({ accepted: true, closeFrame: { code: 1000, reason: '' } });
  });

  test('tcp=fin: FIN follows the Close frame at once', async ({ open }) => {
    const client = open('/close/4001?tcp=fin');
    await soon(() => client.ended).toBe('fin');
    expect(client.body).toBe(closeFrame(closeBody(4001)));
  });

  test('tcp=keep: TCP stays open after the client’s answer', async ({ server, open }) => {
    const client = open('/close/4001?tcp=keep');
    await soon(() => client.body).not.toBe('');
    client.send(OPCODE.close, closeBody(4001));
    await soon(() => server.connections[0]?.closeFrame).toEqual({ code: 4001, reason: '' });
    expect(client.ended).toBeNull();
  });

  test('the client’s Close frame is answered with its own body, then FIN', async ({ server, open }) => {
    const client = open('/echo').send(OPCODE.close, closeBody(4000, 'bye'));
    await soon(() => client.ended).toBe('fin');
    expect(client.body).toBe(closeFrame(closeBody(4000, 'bye')));
    expect(server.connections[0]?.closeFrame).toEqual({ code: 4000, reason: 'bye' });
  });

  test('a Close frame without a code is seen as empty', async ({ server, open }) => {
    const client = open('/echo').send(OPCODE.close);
    await soon(() => client.ended).toBe('fin');
    expect(client.body).toBe('8800');
    expect(server.connections[0]?.closeFrame).toBe('empty');
  });

  test('/close-answer answers with another code', async ({ open }) => {
    const client = open('/close-answer/4321?reason=other').send(OPCODE.close, closeBody(4000));
    await soon(() => client.ended).toBe('fin');
    expect(client.body).toBe(closeFrame(closeBody(4321, 'other')));
  });

  test('/keep-tcp answers and leaves TCP open', async ({ open }) => {
    const client = open('/keep-tcp').send(OPCODE.close, closeBody(4000));
    await soon(() => client.body).toBe(closeFrame(closeBody(4000)));
    expect(client.ended).toBeNull();
  });

  test('/no-close-answer is silent until the client gives up', async ({ server, open }) => {
    const client = open('/no-close-answer').send(OPCODE.close, closeBody(4000));
    await soon(() => server.connections[0]?.closeFrame).toEqual({ code: 4000, reason: '' });
    expect(client.body).toBe('');
    expect(client.ended).toBeNull();
    client.tcp.end();
    await soon(() => client.ended).toBe('fin');
    expect(client.body).toBe('');
  });
});

test.describe('TCP', () => {
  test('/deaf reads nothing and ends with a TCP reset', async ({ server, open }) => {
    const client = open('/deaf/300?on=message');
    await soon(() => client.status).toBe('101');
    client.send(OPCODE.text, 'the last that is heard');
    await soon(() => server.connections[0]?.messages).toBe(1);
    client.send(OPCODE.text, 'to nobody');
    await soon(() => client.ended).toBe('rst');
    expect(server.connections[0]?.messages).toBe(1);
  });

  for (const path of ['/drop', '/life/5', '/idle/5']) {
    test(`${path} sends FIN and no Close frame`, async ({ open }) => {
      const client = open(path);
      await soon(() => client.ended).toBe('fin');
      expect(client.status).toBe('101');
      expect(client.body).toBe('');
    });
  }

  test('/rst resets', async ({ server, open }) => {
    const client = open('/rst?on=message');
    await soon(() => client.status).toBe('101');
    client.send(OPCODE.text, 'now');
    await soon(() => client.ended).toBe('rst');
    expect(server.connections[0]).toMatchObject({ accepted: true, ended: 'server' });
  });

  test('/idle starts again at each message', async ({ open }) => {
    const client = open('/idle/60000');
    client.send(OPCODE.text, 'still here');
    await soon(() => client.body).toBe(textFrame('still here'));
    expect(client.ended).toBeNull();
  });

  test('a client’s reset is seen and nothing is thrown', async ({ server, open }) => {
    const client = open('/echo');
    await soon(() => client.status).toBe('101');
    client.tcp.resetAndDestroy();
    await soon(() => server.connections[0]?.ended).toBe('rst');
    const next = open('/close');
    await soon(() => next.body).toBe('8800');
  });

  test('a client that leaves in the middle of a flood is let go', async ({ server, open }) => {
    const client = open('/flood?count=1000000&size=1000');
    await soon(() => client.received.length).toBeGreaterThan(100_000);
    client.tcp.destroy();
    await soon(() => server.connections[0]?.ended).not.toBeNull();
  });
});

test.describe('the opening handshake', () => {
  test('is accepted with the right key', async ({ open }) => {
    const client = open('/echo');
    await soon(() => client.head).toContain(`Sec-WebSocket-Accept: ${acceptFor(KEY)}`);
    expect(client.head).not.toContain('Sec-WebSocket-Protocol');
  });

  test('/bad-accept answers 101 with a wrong one', async ({ open }) => {
    const client = open('/bad-accept');
    await soon(() => client.status).toBe('101');
    expect(client.head).not.toContain(acceptFor(KEY));
  });

  test('/reject answers with any status and header fields', async ({ server, open }) => {
    const client = open('/reject/429?header=Retry-After:%205&header=X-Why:quota&body=slow');
    await soon(() => client.ended).toBe('fin');
    expect(client.head).toContain('HTTP/1.1 429 Too Many Requests');
    expect(client.head).toContain('Retry-After: 5\r\nX-Why: quota');
    expect(client.body).toBe(hex(Buffer.from('slow')));
    expect(server.connections[0]?.accepted).toBe(false);
  });

  test('/redirect answers 302', async ({ open }) => {
    const client = open('/redirect');
    await soon(() => client.status).toBe('302');
    expect(client.head).toContain('Location: /echo');
  });

  test('/garbage answers with what is not HTTP', async ({ open }) => {
    const client = open('/garbage');
    await soon(() => client.ended).toBe('fin');
    expect(client.received.toString()).toMatch(/^GARBAGE/);
  });

  test('/hang-up ends TCP without a byte', async ({ server, open }) => {
    const client = open('/hang-up');
    await soon(() => client.ended).not.toBeNull();
    expect(client.received).toHaveLength(0);
    expect(server.connections[0]).toMatchObject({ accepted: false, ended: 'server' });
  });

  test('/stall answers nothing until the client leaves', async ({ server, open }) => {
    const client = open('/stall');
    await soon(() => server.connections).toHaveLength(1);
    client.tcp.end();
    await soon(() => server.connections[0]?.ended).toBe('fin');
    expect(client.received).toHaveLength(0);
  });

  test('delay holds the answer back', async ({ server, open }) => {
    const begin = performance.now();
    const client = open('/close/4000?delay=60');
    await soon(() => server.connections).toHaveLength(1);
    await soon(() => client.body).toBe(closeFrame(closeBody(4000)));
    // Timers count whole milliseconds and may fire a fraction early.
    expect(performance.now() - begin).toBeGreaterThan(58);
  });

  const offer = ['Sec-WebSocket-Protocol: chat, superchat'];
  const chosen: [path: string, subprotocol: string | null][] = [
    ['/echo', 'chat'],
    ['/subprotocol?choose=superchat', 'superchat'],
    ['/subprotocol?choose=other', 'other'],
    ['/subprotocol', null],
  ];
  for (const [path, subprotocol] of chosen) {
    test(`${path} chooses the subprotocol ${subprotocol}`, async ({ server, open }) => {
      const client = open(path, offer);
      await soon(() => client.status).toBe('101');
      expect(/Sec-WebSocket-Protocol: (\S+)/.exec(client.head)?.[1] ?? null).toBe(subprotocol);
      expect(server.connections[0]?.headers.subprotocols).toBe('chat, superchat');
    });
  }

  test('/extension uses one nobody offered', async ({ open }) => {
    const client = open('/extension');
    await soon(() => client.head).toContain('Sec-WebSocket-Extensions: x-unoffered');
  });

  for (const path of [
    '/',
    '/nothing',
    '/close/65536',
    '/close/abc',
    '/close/1000?reasonHex=zz',
    '/close/1000/more',
    '/raw/abc',
    '/violate/nothing',
    '/echo?delay=soon',
    '/echo?on=never',
  ]) {
    test(`${path} is no ending`, async ({ open }) => {
      const client = open(path);
      await soon(() => client.status).toBe('404');
    });
  }

  test('a path of two slashes is no ending', async ({ open }) => {
    const client = open('//');
    await soon(() => client.status).toBe('404');
  });
});

test.describe('messages', () => {
  test('text, binary and fragments are echoed, pings answered', async ({ server, open }) => {
    const client = open('/echo');
    client.send(OPCODE.text, 'one').send(OPCODE.binary, Buffer.from([1, 2]));
    client.send(OPCODE.text, 'frag', false).send(OPCODE.ping, 'p').send(OPCODE.continuation, 'ment');
    await soon(() => client.body).toBe(`${textFrame('one')}82020102${'8a0170'}${textFrame('fragment')}`);
    expect(server.connections[0]?.messages).toBe(3);
  });

  test('a large message comes back whole', async ({ open }) => {
    const client = open('/echo').send(OPCODE.binary, Buffer.alloc(300_000, 7));
    await soon(() => client.body.length / 2).toBe(300_010);
  });

  test('an unmasked frame and a stray continuation are answered with 1002', async ({ open }) => {
    const unmasked = open('/echo');
    unmasked.tcp.write(encodeFrame({ opcode: OPCODE.text }));
    const stray = open('/echo').send(OPCODE.continuation, 'x');
    for (const client of [unmasked, stray]) {
      await soon(() => client.ended).toBe('fin');
      expect(client.body).toBe(closeFrame(closeBody(1002)));
    }
  });

  test('on=message holds the ending until the first message', async ({ open }) => {
    const client = open('/close/4000?on=message');
    await soon(() => client.status).toBe('101');
    expect(client.body).toBe('');
    client.send(OPCODE.text, 'now');
    await soon(() => client.body).toBe(closeFrame(closeBody(4000)));
  });
});

test.describe('pages', () => {
  test('a route answers with a text, a page or a handler, and nothing is kept', async ({ server }) => {
    server.route('/text', '<!doctype html>text');
    server.route('/page.js', { body: '1', status: 203, headers: { 'content-security-policy': 'connect-src none' } });
    server.route('/handler', (_, response, url) => void response.end(url.searchParams.get('q')));
    const text = await fetch(`${server.origin}/text`);
    expect(await text.text()).toBe('<!doctype html>text');
    expect(text.headers.get('content-type')).toContain('text/html');
    expect(text.headers.get('cache-control')).toBe('no-store');
    const page = await fetch(`${server.origin}/page.js`);
    expect(page.status).toBe(203);
    expect(page.headers.get('content-type')).toContain('text/javascript');
    expect(page.headers.get('content-security-policy')).toBe('connect-src none');
    expect(await (await fetch(`${server.origin}/handler?q=asked`)).text()).toBe('asked');
    expect((await fetch(`${server.origin}/nothing`)).status).toBe(404);
  });

  test('the playground is served, its script in one piece, at both origins', async ({ server }) => {
    for (const origin of [server.origin, server.otherOrigin]) {
      expect(await (await fetch(`${origin}/playground`)).text()).toContain('Play all');
    }
    const script = await (await fetch(`${server.origin}/playground/page.js`)).text();
    expect(script).toContain('superchat');
    expect(script).not.toMatch(/^import /m);
    expect((await fetch(`${server.origin}/playground/playground.css`)).headers.get('content-type')).toContain('css');
  });
});

test('two servers run side by side, and a port can be asked for', async ({ server }) => {
  const other = await startServer();
  expect(other.port).not.toBe(server.port);
  await other.close();
  const again = await startServer({ port: other.port });
  expect(again.ws).toBe(`ws://127.0.0.1:${other.port}`);
  await expect(startServer({ port: other.port })).rejects.toThrow(/in use|EADDRINUSE/);
  await again.close();
});

test('close() destroys what is open and refuses what comes', async ({ server, open }) => {
  const clients = ['/echo', '/stall', '/keep-tcp', '/idle/60000', '/echo?delay=60000'].map((path) => open(path));
  await soon(() => server.connections).toHaveLength(clients.length);
  await server.close();
  for (const client of clients) {
    await soon(() => client.ended).not.toBeNull();
  }
  const late = new RawClient(server.port);
  await soon(() => late.ended).toBe('rst');
});

test('a test answers the connections at a path of its own and below it, and no others', async ({ server, open }) => {
  server.routeConnections('/own', ({ pathname }) => ({
    answerMessage: (connection, { opcode }) => void connection.send({ opcode, payload: Buffer.from(pathname) }),
  }));
  for (const path of ['/own', '/own/deep/er']) {
    const client = open(path).send(OPCODE.text, 'hello');
    await soon(() => client.body).toBe(textFrame(path));
  }
  const other = open('/owned');
  await soon(() => other.status).toBe('404');
});
