import { startServer } from '../server/server.ts';
import { TEST_TIMEOUT } from '../support/patience.ts';
import { closed, sampleConnection } from '../support/sample-log.ts';
import { expect, test } from './support/fixtures.ts';
import { LogProbe } from './support/log-probe.ts';
import { openUntilClosed, type SeenClose } from './support/open-until-closed.ts';
import { outboxEntry } from './support/outbox-entry.ts';
import { openExtensionPage, type TestPage } from './support/test-browser.ts';

test('closes as fast as a page can, the background killed ten times at random: each is recorded', async ({
  page,
  extension,
  server,
  log,
}) => {
  const total = Number(process.env.BURST ?? 2_000);
  test.setTimeout(TEST_TIMEOUT + total * 30);
  // Browsers open one connection to an address at a time, and Chromium delays those of a page that has many pending.
  const others = await Promise.all(Array.from({ length: 9 }, () => startServer()));
  try {
    const servers = [server, ...others];
    const reached = () => servers.reduce((sum, { connections }) => sum + connections.length, 0);
    await page.goto(`${server.origin}/blank`);
    const urls = Array.from(
      { length: total },
      (_, index) => `${servers[index % servers.length]?.ws}/close/4000?reason=${index}&test=burst`,
    );
    const before = reached();
    const burst = openUntilClosed(page, urls, 8);
    const kills = Array.from({ length: 10 }, () => Math.floor(Math.random() * total * 0.95)).sort((a, b) => a - b);
    for (const at of kills) {
      await expect
        .poll(reached, { message: `killed at ${kills.join()}`, timeout: TEST_TIMEOUT })
        .toBeGreaterThan(before + at);
      await extension.stopBackground();
    }
    const seen = await burst;
    // A background that was killed once the last report had come wakes when somebody looks.
    await (await openExtensionPage(extension, 'popup.html?tab=1')).close();
    await expect.poll(() => log.count('test=burst')).toBe(total);
    await expect.poll(() => log.outboxSize()).toBe(0);
    const recorded: Omit<SeenClose, 'errored'>[] = [];
    for (const { url, end } of await log.connections('test=burst')) {
      const place = Number(new URL(url).searchParams.get('reason'));
      expect(recorded[place], `${place} for the second time`).toBeUndefined();
      if (end?.type === 'closed') recorded[place] = { code: end.code, reason: end.reason, wasClean: end.wasClean };
    }
    expect(recorded).toEqual(seen.map(({ errored: _, ...facts }) => facts));
    expect(new Set(seen.map(({ code }) => code))).toEqual(new Set([4000]));
    await log.clear();
  } finally {
    for (const each of others) await each.close();
  }
});

test('a page that leaves while the background is stopped loses nothing', async ({ page, extension, server, log }) => {
  await page.goto(`${server.origin}/blank`);
  await page.evaluate(async (url) => {
    const connection = new WebSocket(url);
    await new Promise((resolve) => connection.addEventListener('open', resolve));
  }, `${server.ws}/no-close-answer?test=asleep`);
  await expect.poll(async () => (await log.connections('test=asleep')).some(({ opened }) => opened)).toBe(true);
  await extension.stopBackground();
  await page.goto(`${server.origin}/blank?away`);
  await expect.poll(async () => (await log.closes('test=asleep')).map(({ end }) => end.type)).toEqual(['left']);
});

/** Constructors that throw, all in one task, the last of which may show another page. */
function throwAtOnce(page: TestPage, url: string, count: number, next: string | null): Promise<void> {
  return page.evaluate(
    ([address, times, away]) => {
      for (let round = 0; round < times; round += 1) {
        try {
          new WebSocket(address, ['twice', 'twice']);
        } catch {
          // It throws each time.
        }
      }
      if (away !== null) location.href = away;
    },
    [url, count, next] as const,
  );
}

/** Records of so many throws, whose URLs are so long, are half as much again as the outbox holds (10 MiB). */
const THROWS = 1_500;
const PADDING = 'x'.repeat(5_000);

test('what constructors throw in one task, more than the outbox holds, is recorded, and costs no other tab a close; what leaves with more than its share is told', async ({
  open,
  server,
}) => {
  const browser = await open({});
  const log = await LogProbe.open(browser);
  const [page, other] = [await browser.newPage(), await browser.newPage()];
  await other.goto(`${server.origin}/blank?other`);
  await page.goto(`${server.origin}/blank`);
  await throwAtOnce(page, `${server.ws}/echo?test=thrown-stayed&${PADDING}`, THROWS, null);
  await openUntilClosed(other, [`${server.ws}/close/4000?test=beside`]);
  await other.close();
  await expect.poll(() => log.count('test=beside')).toBe(1);
  await expect.poll(() => log.count('thrown-stayed'), { timeout: TEST_TIMEOUT }).toBe(THROWS);
  expect(await log.losses()).toEqual({});

  const panel = await openExtensionPage(browser, `panel.html?tab=${await log.tabIdOf(page)}`);
  await page.bringToFront();
  await throwAtOnce(page, `${server.ws}/echo?test=thrown-left&${PADDING}`, THROWS, `${server.origin}/blank?away`);
  const lost = async () => (await log.losses()).overflow ?? 0;
  await expect
    .poll(async () => (await lost()) + (await log.count('thrown-left')), { timeout: TEST_TIMEOUT })
    .toBe(THROWS);
  expect(await log.count('thrown-left')).toBeGreaterThan(200);
  await expect(panel.locator('.status-lost')).toHaveAttribute('title', /full: \d/);
});

test('what is broken, forged or without a tab is dropped, counted and shown', async ({
  page,
  extension,
  server,
  log,
}) => {
  await page.goto(`${server.origin}/blank`);
  await openUntilClosed(page, [`${server.ws}/close/4000?test=losses`]);
  await expect.poll(() => log.count('test=losses')).toBe(1);
  const tabId = await log.tabIdOf(page);
  const panel = await openExtensionPage(extension, `panel.html?tab=${tabId}`);
  await expect(panel.locator('.close-row')).toHaveCount(1);
  await expect(panel.locator('.status-lost')).toHaveCount(0);

  const document = (await log.closes('test=losses'))[0]?.id.split('.')[0] ?? '';
  const entry = outboxEntry({ document, sequence: 99, reports: [] });
  await log.writeToOutbox('broken', 'no entry at all');
  await log.writeToOutbox('forged', { ...entry, reports: ['{"number":', '{"number":1,"url":"ws://forged/"}'] });
  await log.writeToOutbox('full', { ...entry, lost: 4 });
  await log.writeToOutbox('old', { ...entry, document: 'no-such-document', at: 1, reports: ['{}'] });
  await expect(panel.locator('.status-lost')).toHaveText('8 reports were lost');
  await expect(panel.locator('.status-lost')).toHaveAttribute('title', /Invalid: 3.*full: 4.*known: 1/);
  await expect(panel.locator('.close-row')).toHaveCount(1);
  await expect.poll(() => log.outboxSize()).toBe(0);
  await panel.close();
});

test('a full log keeps its newest records and says how many it dropped', async ({ server, open }) => {
  const extension = await open({});
  const log = await LogProbe.open(extension);
  const page = await extension.newPage();
  await page.goto(`${server.origin}/blank`);
  await openUntilClosed(page, [`${server.ws}/close/4000?test=full`]);
  await expect.poll(() => log.count('test=full')).toBe(1);
  const [first] = await log.closes('test=full');
  const document = first?.id.split('.')[0] ?? '';
  await log.choose({ keepRecords: 1_000 });
  const start = Date.now();
  for (let batch = 0; batch < 3; batch += 1) {
    const reports = Array.from({ length: 400 }, (_, index) => {
      const number = 2 + batch * 400 + index;
      return JSON.stringify({ number, ...sampleConnection(number, closed(start + number, 1006)) });
    });
    await log.writeToOutbox(`batch-${batch}`, outboxEntry({ document, sequence: 100 + batch, reports }));
    await expect.poll(() => log.outboxSize()).toBe(0);
  }
  const numbers = (await log.closes('')).map(({ id }) => Number(id.split('.')[1])).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 1_000 }, (_, index) => 202 + index));
  expect(await log.losses()).toMatchObject({ dropped: 201 });
  const panel = await openExtensionPage(extension, `panel.html?tab=${await log.tabIdOf(page)}`);
  await expect(panel.getByText('201 oldest records of this tab dropped')).toBeVisible();
});

test('a page that fails in a loop pushes out no close of another tab, and its own tab says what it lost', async ({
  server,
  open,
}) => {
  const extension = await open({});
  const log = await LogProbe.open(extension);
  await log.choose({ keepRecords: 1_000 });
  const quiet = await extension.newPage();
  await quiet.goto(`${server.origin}/blank?quiet`);
  const closes = Array.from({ length: 5 }, (_, index) => `${server.ws}/close/4000?reason=${index}&test=quiet`);
  await openUntilClosed(quiet, closes);
  await expect.poll(() => log.count('test=quiet')).toBe(5);
  const failing = await extension.newPage();
  await failing.goto(`${server.origin}/blank?failing`);
  await failing.evaluate(async (url) => {
    for (let round = 0; round < 1_200; round += 1) {
      try {
        new WebSocket(url, ['twice', 'twice']);
      } catch {
        // It throws each time.
      }
      if (round % 100 === 99) await new Promise((resolve) => setTimeout(resolve));
    }
  }, `${server.ws}/echo?test=failing`);
  const dropped = async () => (await log.losses()).dropped ?? 0;
  await expect.poll(async () => (await log.count('test=failing')) + (await dropped())).toBe(1_200);
  expect(await log.count('test=quiet')).toBe(5);
  expect(await log.count('test=failing')).toBe(995);
  const tabId = await log.tabIdOf(failing);
  expect(await log.losses()).toMatchObject({ dropped: 205, [`dropped:${tabId}`]: 205 });
  const panel = await openExtensionPage(extension, `panel.html?tab=${tabId}`);
  await expect(panel.getByText('205 oldest records of this tab dropped')).toBeVisible();
  const popup = await openExtensionPage(extension, `popup.html?tab=${tabId}`);
  await expect(popup.getByText('205 oldest records of this tab dropped')).toBeVisible();
  const other = await openExtensionPage(extension, `popup.html?tab=${await log.tabIdOf(quiet)}`);
  await expect(other.getByRole('heading', { name: '5 closes' })).toBeVisible();
  expect(await other.getByText('oldest record').count()).toBe(0);
});
