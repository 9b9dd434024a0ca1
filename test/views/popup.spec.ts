import type { Page } from '@playwright/test';
import { seen } from '../support/diagnosis/build.ts';
import {
  closed,
  SAMPLE_START,
  SAMPLE_TAB,
  sampleConnection,
  sampleConnections,
  sampleNavigations,
} from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';

test.use({ viewport: { width: 384, height: 580 } });

const inTab = (tabId: number, number: number, code: number) => {
  const connection = sampleConnection(number, closed(SAMPLE_START + number, code));
  return { ...connection, id: `t${tabId}.${number}`, sender: { ...connection.sender, tabId } };
};

const worst = (page: Page) => page.getByRole('region', { name: 'Verdict' });

const scene = {
  view: 'popup' as const,
  tabId: SAMPLE_TAB,
  closes: [...sampleConnections(), inTab(9, 1, 1006), inTab(12, 1, 1006), inTab(12, 2, 1006), inTab(13, 1, 1000)],
  navigations: [
    ...sampleNavigations,
    { id: 't9', tabId: 9, at: SAMPLE_START, url: 'https://mail.example/inbox' },
    { id: 't12', tabId: 12, at: SAMPLE_START, url: 'https://actions.example:8443/' },
  ],
};

test('sums up the tab: host, counts, groups with their meaning, last closes', async ({ show }) => {
  const page = await show({ ...scene, site: 'shop.example' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('12 closes, 9 need attention');
  await expect(page.locator('.summary-host')).toHaveText('shop.example');
  const groups = page.locator('.group');
  await expect(groups).toHaveCount(4);
  await expect(page.getByRole('heading', { name: 'By code' })).toHaveText('By code 4 of 10');
  await expect(groups.first()).toContainText('1006');
  await expect(groups.first()).toContainText('Abnormal Closure');
  await expect(groups.first()).toContainText('3×');
  const latest = page.locator('.latest .close');
  await expect(latest).toHaveCount(3);
  await expect(latest.first()).toContainText('21:16:46');
  await expect(latest.nth(2)).toContainText('1005');
  await expect(latest.nth(2)).toContainText('api.shop.example/live/orders');
});

test('says how many connections are open, and where the panel is', async ({ show }) => {
  const live = [1, 2].map((number) => ({ ...sampleConnection(900 + number, closed(SAMPLE_START, 1000)), end: null }));
  const page = await show({ ...scene, live });
  await expect(page.locator('.summary-open')).toHaveText('2 open');
  await expect(page.locator('.popup-where')).toContainText('DevTools (F12) > WasClean');
});

test('a sparkline shows the last closes at a glance, and says so', async ({ show }) => {
  const closes = Array.from({ length: 40 }, (_, index) =>
    sampleConnection(index + 1, closed(SAMPLE_START + index * 1_000, index % 4 === 0 ? 1006 : 1000)),
  );
  const page = await show({ view: 'popup', tabId: SAMPLE_TAB, closes });
  const sparkline = page.getByRole('img', { name: 'The last 32 closes: 8 need attention' });
  await expect(sparkline).toBeVisible();
  await expect(sparkline.locator('.is-trouble')).toHaveCount(8);
  await expect(sparkline.locator('rect').last()).toHaveClass('is-quiet');
  await page.evaluate((one) => window.stage.log.put([one]), sampleConnection(41, closed(SAMPLE_START + 60_000, 1006)));
  await expect(page.locator('.sparkline rect').last()).toHaveClass('is-trouble');
});

test('leads with the worst verdict of the tab: how often, since when, what to do', async ({ show }) => {
  const refused = [1, 2, 3].map((number) =>
    sampleConnection(20 + number, closed(SAMPLE_START + number * 60_000, 1006), {
      opened: null,
      url: 'wss://api.shop.example/live/stock?token=1',
      handshake: seen({ status: 503, error: 'Error during WebSocket handshake: Unexpected response code: 503' }),
    }),
  );
  const page = await show({ ...scene, closes: [...scene.closes, ...refused] });
  await expect(worst(page).locator('.verdict-cause')).toHaveText('The server refused the handshake: HTTP 503');
  await expect(worst(page).locator('.badge')).toHaveText('certain');
  await expect(worst(page)).toContainText('3 times since 2026-11-22 21:11 · api.shop.example/live/stock');
  const more = { ...inTab(SAMPLE_TAB, 40, 1006), ...{ url: refused[0]?.url ?? '' } };
  await page.evaluate((given) => window.stage.log.put([given]), {
    ...(refused[0] ?? more),
    id: 'more.1',
    end: { ...more.end, at: SAMPLE_START + 900_000 },
  });
  await expect(worst(page)).toContainText('4 times since');
});

test('what is worse comes before what is more frequent, and nothing moves when it comes', async ({ show }) => {
  const often = Array.from({ length: 30 }, (_, index) => inTab(SAMPLE_TAB, 100 + index, 4401));
  const page = await show({ ...scene, closes: [...often, inTab(SAMPLE_TAB, 1, 1006)], navigations: [], hold: true });
  const groups = page.locator('.groups');
  await expect(groups).toBeVisible();
  await expect(worst(page)).toBeHidden();
  const before = await groups.boundingBox();
  await page.evaluate(() => window.stage.release());
  await expect(worst(page).locator('.verdict-cause')).toHaveText(/lost|timeout/i);
  await expect(worst(page)).toContainText('Once, at 2026-11-22 21:10');
  expect(await groups.boundingBox()).toEqual(before);
});

test('other tabs with trouble are named by their host, worst first, and open their log', async ({ show }) => {
  const page = await show(scene);
  const tabs = page.locator('.tab');
  await expect(tabs).toHaveText(['actions.example:84432 need attention', 'mail.example1 needs attention']);
  await tabs.first().click();
  await page.getByRole('button', { name: 'Open full log' }).click();
  expect(await page.evaluate(() => window.stage.opened)).toEqual([12, SAMPLE_TAB]);
});

test('is calm when all is clean', async ({ show }) => {
  const page = await show({ ...scene, tabId: 13 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 close, nothing needs attention');
  await expect(page.locator('.summary')).toHaveClass(/is-fine/);
  await expect(page.getByText('All connections ended normally')).toBeVisible();
  await expect(worst(page)).toBeHidden();
});

test('says what to do when there is nothing, and updates as closes come', async ({ show }) => {
  const page = await show({ view: 'popup', tabId: SAMPLE_TAB });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No closes in the log');
  await expect(page.getByText('Reload to record them')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Export JSON' })).toBeDisabled();
  await page.evaluate((given) => window.stage.log.put([given]), inTab(SAMPLE_TAB, 1, 1006));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 close, 1 needs attention');
});

test('names the page that the tab shows, with its port where the log ends with it', async ({ show }) => {
  const page = await show({ ...scene, tabId: 12, site: 'actions.example' });
  await expect(page.locator('.summary-host')).toHaveText('actions.example:8443');
  await page.evaluate(() => window.stage.visit('not-recorded.example'));
  await expect(page.locator('.summary-host')).toHaveText('not-recorded.example');
});

test('on a page of the browser it names no page before, and advises no reload', async ({ show }) => {
  const page = await show({ ...scene, closes: [], barrier: 'browser' });
  await expect(page.locator('.summary-host')).toHaveText('This tab');
  await expect(page.locator('.recording-note')).toContainText('Browser pages cannot be recorded');
  await expect(page.locator('.recording-note').getByRole('button')).toHaveCount(0);
  await expect(page.locator('.popup-blank')).not.toContainText(/reload|appear here/);
  await page.evaluate(() => {
    window.stage.bar(null, true);
    window.stage.visit('shop.example');
  });
  await expect(page.locator('.summary-host')).toHaveText('shop.example');
  await expect(page.locator('.recording-note'), 'the new page was never kept from it').toHaveCount(0);
});

test('exports the tab only', async ({ show }) => {
  const page = await show({ ...scene, choices: { redactExports: false } });
  await expect(page.getByRole('checkbox', { name: 'Redact' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Export JSON' }).click();
  await expect.poll(() => page.evaluate(() => window.stage.saved.length)).toBe(1);
  const [file] = await page.evaluate(() => window.stage.saved);
  expect(file?.fileName).toMatch(/^wasclean-shop\.example-/);
  expect(JSON.parse(file?.text ?? '').connections).toEqual(sampleConnections());
});

test('says that a log which can no longer be read was not exported', async ({ show }) => {
  const page = await show(scene);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('12 closes, 9 need attention');
  await page.evaluate(() => {
    window.stage.log.broken = 'The database connection is closing.';
  });
  await page.getByRole('button', { name: 'Export JSON' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'The file could not be written: The database connection is closing.',
  );
  expect(await page.evaluate(() => window.stage.saved.length)).toBe(0);
});

test('hostile texts are shown as text and stay in their lines', async ({ show }) => {
  const reason = '<img src=x onerror="document.title=1">';
  const hostile = sampleConnection(1, closed(SAMPLE_START, 4000, reason), {
    url: `wss://h.example/${'a'.repeat(10_000)}`,
  });
  const page = await show({ view: 'popup', tabId: SAMPLE_TAB, closes: [hostile] });
  await expect(page.locator('.latest .close')).toContainText(reason);
  await expect(page.locator('img')).toHaveCount(0);
  await expect(page).toHaveTitle('WasClean');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(384);
  expect((await page.locator('.latest .close').boundingBox())?.height).toBeLessThan(30);
});

test('is one screen of at most 580 px without scrolling, however much there is to tell', async ({ show }) => {
  const many = Array.from({ length: 30 }, (_, tab) => inTab(100 + tab, 1, 1006));
  const page = await show({ ...scene, closes: [...scene.closes, ...many], site: 'app.shop.example' });
  await expect(page.getByRole('checkbox', { name: 'Record on app.shop.example' })).toBeVisible();
  await expect(page.locator('.tab')).toHaveCount(2);
  await expect(page.getByRole('heading', { name: 'Other tabs with trouble' })).toContainText('2 of 32');
  await expect(worst(page)).toBeVisible();
  expect(await page.evaluate(() => document.body.getBoundingClientRect().height)).toBeLessThanOrEqual(580);
  const body = page.locator('.popup-body');
  expect(await body.evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
  await expect(page.getByRole('button', { name: 'Open full log' })).toBeInViewport();
});

for (const language of ['en', 'zh'] as const) {
  for (const choices of [{ neverRecord: ['shop.example'] }, { recording: false }]) {
    test(`is one screen in ${language} with the note on recording, ${Object.keys(choices)}`, async ({ show }) => {
      const many = Array.from({ length: 30 }, (_, tab) => inTab(100 + tab, 1, 1006));
      const closes = [...scene.closes, ...many];
      const page = await show({ ...scene, closes, language, choices, site: 'app.shop.example' });
      await expect(page.locator('.recording-note')).toBeVisible();
      await expect(page.locator('.worst .verdict-cause')).toBeVisible();
      for (const [rows, count] of Object.entries({ '.group': 3, '.latest .close': 2, '.tab': 1 })) {
        await expect(page.locator(rows)).toHaveCount(count);
      }
      expect(await page.locator('.popup-body').evaluate((one) => one.scrollHeight - one.clientHeight)).toBe(0);
      await expect(page.locator('.popup-foot')).toBeInViewport({ ratio: 1 });
    });
  }
}

test('speaks Chinese', async ({ show }) => {
  const page = await show({ ...scene, language: 'zh' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('12 次关闭，9 次异常结束');
  await expect(page.getByRole('button', { name: '打开完整日志' })).toBeVisible();
});
