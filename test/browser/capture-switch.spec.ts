import { closed, sampleConnection } from '../support/sample-log.ts';
import { expect, test } from './support/fixtures.ts';
import { openUntilClosed } from './support/open-until-closed.ts';
import { outboxEntry } from './support/outbox-entry.ts';

test.describe.configure({ mode: 'default' });

test('with recording off the page is only served, and on again its connections are adopted', async ({
  page,
  server,
  log,
}) => {
  await page.goto(`${server.origin}/blank?switch`);
  const close = (what: string) => openUntilClosed(page, [`${server.ws}/close/4000?test=switch-${what}`]);
  const recorded = async () => (await log.connections('test=switch-')).map(({ url }) => url.split('switch-')[1]).sort();
  const stackOf = () => page.evaluate(() => Object.getOwnPropertyNames(WebSocket.prototype).length);
  const before = await stackOf();
  await close('before');
  await expect.poll(recorded).toEqual(['before']);
  const tab = await log.tabIdOf(page);

  await log.choose({ recording: false });
  try {
    // What the page opens until it has heard of the choice is not kept either.
    await close('off');
    await page.evaluate((url) => {
      const connection = new WebSocket(url);
      Object.assign(window, { connection });
      return new Promise((resolve) => connection.addEventListener('open', resolve)).then(() => undefined);
    }, `${server.ws}/echo?test=switch-kept`);
    expect(await recorded()).toEqual(['before']);
    await page.reload();
    await close('off-reloaded');
    await log.untilHeard(tab, false);
    await page.evaluate((url) => {
      const connection = new WebSocket(url);
      Object.assign(window, { connection });
      return new Promise((resolve) => connection.addEventListener('open', resolve)).then(() => undefined);
    }, `${server.ws}/echo?test=switch-kept`);
    await expect.poll(() => log.outboxSize()).toBe(0);
    expect(await recorded()).toEqual(['before']);
  } finally {
    await log.choose({ recording: true });
  }
  await log.untilHeard(tab, true);
  await close('on');
  await expect.poll(recorded).toEqual(['before', 'on']);
  await page.evaluate(() => (Reflect.get(window, 'connection') as WebSocket).close(4005));
  await expect
    .poll(() => log.closes('switch-kept'))
    .toMatchObject([
      { beforeCapture: true, protocols: null, opened: {}, closeCall: { code: 4005 }, end: { code: 4005 } },
    ]);
  expect(await stackOf()).toBe(before);
});

test('what was reported before recording was turned off is kept, what came after is not', async ({
  page,
  server,
  log,
}) => {
  await page.goto(`${server.origin}/blank?late`);
  await openUntilClosed(page, [`${server.ws}/close/4000?test=late`]);
  await expect.poll(() => log.count('test=late')).toBe(1);
  const document = (await log.closes('test=late'))[0]?.id.split('.')[0] ?? '';
  const now = Date.now();
  const entry = (number: number, at: number, code: number) => ({
    [`outbox:late-${number}`]: outboxEntry({
      document,
      at,
      sequence: number,
      reports: [JSON.stringify({ number, ...sampleConnection(number, closed(at, code)) })],
    }),
  });
  await log.choose({ recording: false }, { ...entry(101, now - 1_000, 4101), ...entry(102, now + 60_000, 4102) });
  try {
    await expect.poll(() => log.outboxSize()).toBe(0);
    const numbers = (await log.closes(''))
      .filter(({ id }) => id.startsWith(document))
      .map(({ id }) => id.split('.')[1]);
    expect(numbers.sort()).toEqual(['1', '101']);
  } finally {
    await log.choose({ recording: true });
  }
});

test('nothing of a site that is never recorded, nor of its frames elsewhere', async ({ page, server, log }) => {
  const host = new URL(server.otherOrigin).hostname;
  await log.choose({ neverRecord: [host] });
  try {
    server.route(
      '/never-frame',
      `<!doctype html><script>new WebSocket('${server.ws}/close/4000?test=never-frame')</script>`,
    );
    await page.goto(`${server.otherOrigin}/blank?never`);
    await openUntilClosed(page, [`${server.ws}/close/4000?test=never-top`]);
    await page.goto(`${server.origin}/blank?allowed`);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
      return new Promise((resolve) => frame.addEventListener('load', resolve)).then(() => undefined);
    }, `${server.otherOrigin}/never-frame`);
    await openUntilClosed(page, [`${server.ws}/close/4000?test=never-not`]);
    await expect.poll(() => log.count('test=never-not')).toBe(1);
    await expect.poll(() => log.outboxSize()).toBe(0);
    expect((await log.connections('test=never-')).map(({ url }) => url)).toEqual([
      `${server.ws}/close/4000?test=never-not`,
    ]);
  } finally {
    await log.choose({ neverRecord: [] });
  }
});
