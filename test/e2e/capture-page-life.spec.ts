import { expect, test } from './fixtures.ts';
import { openUntilClosed } from './open-until-closed.ts';

test('the policy that blocks a connection is in its record', async ({ page, server, log }) => {
  server.route('/policy', {
    body: '<!doctype html><title>policy</title>',
    headers: { 'content-security-policy': "default-src 'self'" },
  });
  await page.goto(`${server.origin}/policy`);
  await page.evaluate(() => {
    const connection = new WebSocket('ws://blocked.example/?test=policy');
    return new Promise((resolve) => connection.addEventListener('error', resolve)).then(() => undefined);
  });
  await expect
    .poll(() => log.closes('test=policy'))
    .toMatchObject([
      { end: { type: 'blocked' }, violation: { directive: 'connect-src', policy: "default-src 'self'" } },
    ]);
});

test('a page that went offline says so, and the largest messages', async ({ page, server, log, extension }) => {
  await page.goto(`${server.origin}/blank?life`);
  const url = `${server.ws}/echo?test=life`;
  await page.evaluate(
    (address) =>
      new Promise<void>((resolve) => {
        const connection = new WebSocket(address);
        Object.assign(window, { connection });
        const replies: unknown[] = [];
        connection.onopen = () => {
          connection.send('12');
          connection.send('12345');
        };
        connection.onmessage = ({ data }) => {
          replies.push(data);
          if (replies.length === 2) resolve();
        };
      }),
    url,
  );
  const session = await extension.context.newCDPSession(page);
  const offline = (isOffline: boolean) =>
    session.send('Network.emulateNetworkConditions', {
      offline: isOffline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await offline(true);
  await page.waitForFunction(() => !navigator.onLine);
  await page.evaluate(() => (Reflect.get(window, 'connection') as WebSocket).close(4000));
  await expect.poll(async () => (await log.closes('test=life')).length).toBe(1);
  const [record] = await log.closes('test=life');
  expect(record).toMatchObject({
    activity: { sent: { count: 2, size: 7, largest: 5 }, received: { count: 2, size: 7, largest: 5 } },
    page: { hidden: false, hiddenFor: 0, online: false, cachedAt: null, longestGap: null },
  });
  expect(record?.page.onlineChangedAt).toBeGreaterThanOrEqual(record?.opened?.at ?? Number.NaN);
  await offline(false);
  await session.detach();
});

test('a close event that the page dispatches itself ends nothing', async ({ page, server, log }) => {
  await page.goto(`${server.origin}/blank?synthetic`);
  const url = `${server.ws}/echo?test=synthetic`;
  const seen = await page.evaluate(
    (address) =>
      new Promise<number[]>((resolve) => {
        const codes: number[] = [];
        const connection = new WebSocket(address);
        connection.onclose = ({ code }) => {
          codes.push(code);
          if (codes.length === 2) resolve(codes);
        };
        connection.onopen = () => {
          connection.dispatchEvent(new CloseEvent('close', { code: 4444, reason: 'made up', wasClean: true }));
          connection.close(4001);
        };
      }),
    url,
  );
  expect(seen).toEqual([4444, 4001]);
  await expect
    .poll(() => log.closes('test=synthetic'))
    .toMatchObject([
      { end: { type: 'closed', code: 4001 }, syntheticClose: { code: 4444, reason: 'made up', wasClean: true } },
    ]);
});

test('a page that goes into the back/forward cache and comes back', async ({ page, server, log }) => {
  // What may not be stored is not cached either.
  const headers = { 'cache-control': 'max-age=60' };
  server.route('/cacheable', { body: '<!doctype html><title>cacheable</title>', headers });
  await page.goto(`${server.origin}/cacheable`);
  await page.evaluate((address) => {
    const connection = new WebSocket(address);
    return new Promise((resolve) => connection.addEventListener('open', resolve)).then(() => undefined);
  }, `${server.ws}/echo?test=cached`);
  await page.goto(`${server.origin}/blank?elsewhere`);
  await expect.poll(() => log.closes('test=cached')).toMatchObject([{ end: { type: 'left' } }]);
  // Nothing loads.
  await page.goBack({ waitUntil: 'commit' });
  await expect
    .poll(() => log.closes('test=cached'))
    .toMatchObject([{ end: { type: 'closed', code: 1006, wasClean: false }, opened: {} }]);
  const [record] = await log.closes('test=cached');
  const { cachedAt, frozenAt, resumedAt } = record?.page ?? {};
  expect(cachedAt).toBeGreaterThan(record?.opened?.at ?? Number.NaN);
  expect(frozenAt).toBeGreaterThanOrEqual(cachedAt ?? Number.NaN);
  expect(resumedAt).toBeGreaterThanOrEqual(frozenAt ?? Number.NaN);
});

test('subprotocols that cannot be read unseen are not guessed', async ({ page, server, log }) => {
  await page.goto(`${server.origin}/blank?protocols`);
  await page.evaluate(async (ws) => {
    for (const [what, list] of Object.entries({ proxy: new Proxy(['a', 'b'], {}), set: new Set(['a', 'b']) })) {
      const connection = new WebSocket(`${ws}/close/4000?test=protocols-${what}`, list as string[]);
      await new Promise((resolve) => connection.addEventListener('close', resolve));
    }
  }, server.ws);
  await expect
    .poll(async () => (await log.closes('test=protocols')).map(({ protocols }) => protocols))
    .toEqual([null, null]);
  await openUntilClosed(page, [`${server.ws}/close/4000?test=protocols-none`]);
  await expect.poll(() => log.closes('protocols-none')).toMatchObject([{ protocols: [] }]);
});
