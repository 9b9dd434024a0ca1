import type { Connection } from '#model/record/connection.ts';
import { expect, test } from './support/chromium-fixtures.ts';

// The interface is Chromium's alone.
test('a WebSocketStream is recorded: closed by either side, lost, refused, aborted, blocked', async ({
  page,
  server,
  log,
}) => {
  server.route('/streams', {
    body: '<!doctype html><title>streams</title>',
    headers: { 'content-security-policy': `connect-src 'self' ${server.ws}` },
  });
  await page.goto(`${server.origin}/streams`);
  const url = (path: string, what: string) =>
    `${server.ws}/${path}${path.includes('?') ? '&' : '?'}test=stream-${what}`;
  const settled = await page.evaluate(
    async (urls) => {
      type Stream = { opened: Promise<unknown>; closed: Promise<unknown>; close(info?: object): void };
      const Streams = Reflect.get(window, 'WebSocketStream') as new (url: string, options?: object) => Stream;
      const done = (stream: Stream) =>
        stream.closed.then(
          () => 'resolved',
          (error: Error) => error.name,
        );
      const server = done(new Streams(urls.server));
      const lost = done(new Streams(urls.lost));
      const refused = done(new Streams(urls.refused));
      const blocked = done(new Streams(urls.blocked));
      const controller = new AbortController();
      const aborted = done(new Streams(urls.aborted, { signal: controller.signal }));
      controller.abort();
      const own = new Streams(urls.own);
      await own.opened;
      own.close({ closeCode: 4002, reason: 'enough' });
      return Promise.all([server, lost, refused, blocked, aborted, done(own)]);
    },
    {
      server: url('close/4001?reason=theirs', 'server'),
      lost: url('drop', 'lost'),
      refused: url('reject/403', 'refused'),
      blocked: 'ws://blocked.example/?test=stream-blocked',
      aborted: url('echo', 'aborted'),
      own: url('echo', 'own'),
    },
  );
  expect(settled).toEqual(['resolved', 'WebSocketError', 'WebSocketError', 'SecurityError', 'AbortError', 'resolved']);
  await expect.poll(() => log.count('test=stream-')).toBe(6);
  const records = new Map<string, Connection>();
  for (const record of await log.closes('test=stream-')) records.set(record.url.split('test=stream-')[1] ?? '', record);
  const api = 'WebSocketStream';
  expect(Object.fromEntries(records)).toMatchObject({
    server: {
      api,
      opened: { protocol: '' },
      closeCall: null,
      erroredAt: null,
      end: { code: 4001, reason: 'theirs', wasClean: true },
    },
    lost: { api, opened: { protocol: '' }, closeCall: null, end: { code: 1006, reason: '', wasClean: false } },
    refused: { api, opened: null, end: { code: 1006, wasClean: false } },
    blocked: { api, opened: null, end: { type: 'blocked' }, violation: { directive: 'connect-src' } },
    aborted: { api, opened: null, closeCall: { readyState: 0, code: null }, end: { code: 1006, wasClean: false } },
    own: { api, closeCall: { readyState: 1, threw: null }, end: { code: 4002, reason: 'enough', wasClean: true } },
  });
  for (const { stack, protocols } of records.values()) {
    expect(stack).not.toContain('chrome-extension:');
    expect(stack).not.toBe('');
    expect(protocols).toBeNull();
  }
});

test('a page that leaves with an open WebSocketStream', async ({ page, server, log }) => {
  await page.goto(`${server.origin}/blank?stream`);
  await page.evaluate(async (url) => {
    const Streams = Reflect.get(window, 'WebSocketStream') as new (url: string) => { opened: Promise<unknown> };
    await new Streams(url).opened;
  }, `${server.ws}/echo?test=left-stream`);
  await page.goto(`${server.origin}/blank?away`);
  await expect
    .poll(() => log.closes('test=left-stream'))
    .toMatchObject([{ api: 'WebSocketStream', end: { type: 'left', readyState: 1 } }]);
});
