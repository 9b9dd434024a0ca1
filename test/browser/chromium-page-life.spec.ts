import { expect, test } from './support/chromium-fixtures.ts';
import { LogProbe } from './support/log-probe.ts';
import { openUntilClosed } from './support/open-until-closed.ts';

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
  await expect.poll(() => log.count('test=life')).toBe(1);
  const [record] = await log.closes('test=life');
  expect(record).toMatchObject({
    activity: { sent: { count: 2, size: 7, largest: 5 }, received: { count: 2, size: 7, largest: 5 } },
    page: { hidden: false, hiddenFor: 0, online: false, cachedAt: null, longestGap: null },
  });
  expect(record?.page.onlineChangedAt).toBeGreaterThanOrEqual(record?.opened?.at ?? Number.NaN);
  await offline(false);
  await session.detach();
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

test('a page that was hidden, and shown again while nothing could hear of it', async ({ open, server }) => {
  const extension = await open({ hidesPages: true });
  const log = await LogProbe.open(extension);
  const page = await extension.context.newPage();
  await page.goto(`${server.origin}/blank?hidden`);
  const visibility = () => page.evaluate(() => document.visibilityState);
  const pageOf = async (name: string) => {
    await openUntilClosed(page, [`${server.ws}/close/4000?test=${name}`]);
    await expect.poll(() => log.count(`test=${name}`)).toBe(1);
    return (await log.closes(`test=${name}`))[0]?.page;
  };
  expect(await pageOf('shown')).toMatchObject({ hidden: false, hiddenFor: 0, visibilityChangedAt: null });
  const inFront = await extension.context.newPage();
  await expect.poll(visibility).toBe('hidden');
  expect(await pageOf('in-hiding')).toMatchObject({ hidden: true, visibilityChangedAt: null });
  await page.evaluate(() => {
    // It removes every listener of window and document.
    document.open();
    document.write('<!doctype html><title>anew</title>');
    document.close();
  });
  await inFront.close();
  await page.bringToFront();
  await expect.poll(visibility).toBe('visible');
  expect(await pageOf('shown-again')).toMatchObject({ hidden: false, hiddenFor: 0, visibilityChangedAt: null });
});
