import { expect, test } from './support/fixtures.ts';
import { openUntilClosed } from './support/open-until-closed.ts';

const CODES = [
  ...Array.from({ length: 16 }, (_, index) => 1000 + index),
  3000,
  3999,
  4000,
  4999,
  0,
  999,
  2500,
  5000,
  65535,
];

/** Chromium refuses to believe these three of a frame, and fails the connection; Firefox passes them on. */
const NEVER_ON_THE_WIRE = new Set([1005, 1006, 1015]);

test('every code a server sends is recorded as the page sees it', async ({ page, server, log, runIn }) => {
  await page.goto(`${server.origin}/blank`);
  const urls = CODES.map((code) => `${server.ws}/close/${code}?reason=because&test=codes`);
  const seen = await openUntilClosed(page, urls);
  await expect.poll(() => log.count('test=codes')).toBe(CODES.length);
  const records = await log.closes('test=codes');
  for (const [index, code] of CODES.entries()) {
    const expected =
      runIn === 'chromium' && NEVER_ON_THE_WIRE.has(code)
        ? { code: 1006, reason: '', wasClean: false, errored: true }
        : { code, reason: 'because', wasClean: true, errored: false };
    expect(seen[index], `what the page saw of ${code}`).toEqual(expected);
    const record = records.find(({ url }) => url === urls[index]);
    const { errored, ...end } = expected;
    expect(record?.end, `the record of ${code}`).toMatchObject({ type: 'closed', ...end });
    expect(record?.erroredAt !== null).toBe(errored);
    expect(record?.opened).not.toBeNull();
  }
});

test('a record says who opened it, what passed, and that the page closed it', async ({
  page,
  extension,
  server,
  log,
  runIn,
}) => {
  await page.goto(`${server.origin}/blank?page=facts`);
  await page.evaluate(async (url) => {
    const connection = new WebSocket(url, ['one', 'two']);
    await new Promise((resolve) => connection.addEventListener('open', resolve));
    const echoed = new Promise((resolve) => connection.addEventListener('message', resolve));
    connection.send('grüße');
    await echoed;
    connection.close(4321, 'enough');
    await new Promise((resolve) => connection.addEventListener('close', resolve));
  }, `${server.ws}/echo?test=facts`);
  await expect.poll(() => log.count('test=facts')).toBe(1);
  const [record] = await log.closes('test=facts');
  expect(record).toMatchObject({
    protocols: ['one', 'two'],
    opened: { protocol: 'one' },
    closeCall: { code: 4321, reason: 'enough', readyState: 1, threw: null },
    activity: { sent: { count: 1, size: 7 }, received: { count: 1, size: 5 } },
    page: { hidden: false, visibilityChangedAt: null, online: true, onlineChangedAt: null, longestGap: null },
    api: 'WebSocket',
    beforeCapture: false,
    browser: runIn,
    erroredAt: null,
    end: { type: 'closed', code: 4321, reason: 'enough', wasClean: true },
    sender: { tabId: await log.tabIdOf(page), frameId: 0, url: page.url(), incognito: false },
  });
  const { createdAt = 0, opened, closeCall, end, stack } = record ?? {};
  expect(opened?.at).toBeGreaterThanOrEqual(createdAt);
  expect(closeCall?.at).toBeGreaterThanOrEqual(opened?.at ?? Number.POSITIVE_INFINITY);
  expect(end?.at).toBeGreaterThanOrEqual(closeCall?.at ?? Number.POSITIVE_INFINITY);
  for (const own of [extension.origin, '<anonymous code>']) expect(stack).not.toContain(own);
  expect(stack).not.toBe('');
  expect(closeCall?.stack).not.toContain(extension.origin);
  expect(closeCall?.stack).not.toBe('');
});

test('a refused URL, a policy and a page that leaves are endings without a close event', async ({
  page,
  server,
  log,
  runIn,
}) => {
  server.route('/strict', {
    body: '<!doctype html><title>strict</title>',
    headers: { 'content-security-policy': `connect-src ${server.ws}/allowed` },
  });
  await page.goto(`${server.origin}/strict`);
  await page.evaluate(async (ws) => {
    try {
      new WebSocket(`${ws}/#test=threw`);
    } catch {}
    try {
      const connection = new WebSocket(`${ws}/echo?test=blocked`);
      await new Promise((resolve) => connection.addEventListener('error', resolve));
    } catch {}
  }, server.ws);
  await expect.poll(() => log.count('test=blocked')).toBe(1);
  expect((await log.closes('test=blocked'))[0]).toMatchObject({
    opened: null,
    // The policy makes Firefox's constructor throw; Chromium's connection only errs.
    end: runIn === 'firefox' ? { type: 'threw', name: 'NS_ERROR_CONTENT_BLOCKED' } : { type: 'blocked' },
  });
  expect((await log.closes('test=threw'))[0]).toMatchObject({
    opened: null,
    end: { type: 'threw', name: 'SyntaxError' },
  });

  await page.goto(`${server.origin}/blank`);
  await page.evaluate(async (url) => {
    const connection = new WebSocket(url);
    await new Promise((resolve) => connection.addEventListener('open', resolve));
    // Firefox sends a Close frame as it begins to leave, and tells the page of an answer that comes in time.
  }, `${server.ws}/no-close-answer?test=left`);
  await page.goto(`${server.origin}/blank?next`);
  await expect.poll(async () => (await log.closes('test=left')).map(({ end }) => end.type)).toEqual(['left']);
});
