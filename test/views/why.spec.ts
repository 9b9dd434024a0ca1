import type { Page } from '@playwright/test';
import {
  closed,
  SAMPLE_START,
  SAMPLE_TAB,
  sampleConnection,
  sampleConnections,
  sampleNavigations,
} from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const scene = {
  view: 'panel' as const,
  tabId: SAMPLE_TAB,
  closes: sampleConnections(),
  navigations: sampleNavigations,
};
const rows = (page: Page) => page.locator('.close-row');
const why = (page: Page) => page.locator('.close-row .cell-why');
const icons = (page: Page) => why(page).locator('.icon');
const detail = (page: Page) => page.getByRole('complementary');
const verdict = (page: Page) => page.getByRole('region', { name: 'Verdict' });

test('every row says why, with an icon of the cause and how much it matters', async ({ show }) => {
  const page = await show(scene);
  await expect(icons(page)).toHaveCount(12);
  const seen = await why(page).evaluateAll((cells) =>
    cells.map((cell) =>
      [cell.textContent, cell.className, cell.querySelector('svg')?.getAttribute('class')].join(' | '),
    ),
  );
  expect(seen[0]).toMatch(/^Idle timeout: silent for 60.0 s \|.*is-bad is-likely.*icon-time/);
  expect(seen[1]).toMatch(/^The server refused the handshake: HTTP 401 \|.*is-bad is-certain.*icon-handshake/);
  expect(seen[2]).toMatch(/^The page closed it: "order delivered" \|.*is-quiet is-certain.*icon-page/);
  expect(seen[4]).toMatch(
    /^"policy: too many connections for th…": (refused|closed) by the server, 1008 \|.*is-warn is-certain.*icon-server/,
  );
  expect(seen[5]).toMatch(/^Blocked by the Content Security Policy.*is-bad.*icon-security/);
  expect(seen[10]).toMatch(/^The page went away \|.*is-quiet.*icon-page/);
  expect(seen[11]).toMatch(/^The browser was offline \|.*is-bad.*icon-network/);
  await expect(why(page).first()).toHaveAttribute('title', 'Idle timeout: silent for 60.0 s (likely)');
});

test('nothing moves when the verdicts come', async ({ show }) => {
  const page = await show({ ...scene, hold: true });
  await expect(rows(page)).toHaveCount(12);
  await expect(why(page)).toHaveText(Array.from({ length: 12 }, () => ''));
  const boxes = () =>
    page.locator('.close-row, .close-row .cell').evaluateAll((all) =>
      all.map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return [x, y, width, height];
      }),
    );
  const before = await boxes();
  expect(before.length).toBe(12 * 12);
  await page.evaluate(() => {
    window.stage.shifts = 0;
    new PerformanceObserver((list) => {
      window.stage.shifts += list.getEntries().length;
    }).observe({ type: 'layout-shift' });
    window.stage.release();
  });
  await expect(icons(page)).toHaveCount(12);
  expect(await boxes()).toEqual(before);
  expect(await page.evaluate(() => window.stage.shifts)).toBe(0);
});

test('a verdict follows what ends around it and what more is heard of its record', async ({ show }) => {
  const at = SAMPLE_START + 30_000;
  const one = sampleConnection(1, closed(at, 1006), {
    createdAt: at - 400_000,
    activity: { received: { count: 9, size: 90, largest: 10, lastAt: at - 3_000, longestGap: 0 } },
  });
  const page = await show({ ...scene, closes: [one], navigations: [] });
  await expect(why(page)).toHaveText('The connection was lost without a Close frame');
  const other = { ...one, id: 'd1.2', url: 'wss://elsewhere.example/', end: { ...one.end, at: at + 200 } };
  await page.evaluate((given) => window.stage.log.put([given]), other);
  await expect(why(page).first()).toHaveText('The network changed or vanished');
  const more = {
    ...one,
    handshake: {
      source: 'devtools' as const,
      status: null,
      headers: [],
      address: null,
      error: 'Could not decode a text frame as UTF-8.',
      ambiguous: false,
    },
  };
  await page.evaluate((given) => window.stage.log.put([given]), more);
  await expect(why(page).first()).toHaveText('The server sent text that is not UTF-8');
  await rows(page).first().click();
  await expect(verdict(page).locator('.verdict-cause')).toHaveText('The server sent text that is not UTF-8');
});

test('verdicts are worked out for rows in sight only', async ({ show }) => {
  const closes = Array.from({ length: 3_000 }, (_, index) =>
    sampleConnection(index, closed(SAMPLE_START + index * 5_000, 1000)),
  );
  const page = await show({ ...scene, closes, navigations: [], choices: { groupSimilar: false } });
  await expect(icons(page).first()).toBeVisible();
  expect(await rows(page).count()).toBeLessThan(80);
  // What comes later takes room from the list.
  await expect.poll(async () => (await rows(page).count()) - (await icons(page).count())).toBe(0);
  await page.getByRole('treegrid').evaluate((element) => element.scrollTo(0, 20_000));
  await expect(page.locator('#close-d1\\.920 .cell-why')).toHaveText(/The server closed it/);
});

test('the detail reads from verdict to connection, then what is so in general, then facts', async ({ show }) => {
  const closes = [
    sampleConnection(1, closed(SAMPLE_START, 4004, 'bad token'), { url: 'wss://gateway.discord.gg/?v=10' }),
  ];
  const page = await show({ ...scene, closes });
  await rows(page).click();
  await expect(verdict(page)).toBeVisible();
  const headings = detail(page).locator('h3, summary');
  const order = ['Evidence', 'Next steps', 'Connection', 'To Discord Gateway', 'About 4004', 'Sources', 'All facts'];
  const all = [...order, 'Close event', 'Opened by', 'Raw record'];
  // The facts have a group of that name as well.
  const seen = (await headings.allTextContents()).filter((heading) => all.includes(heading));
  expect([...new Set(seen)]).toEqual(all);
});

test('what a code means in general is folded where the verdict is certain, and facts stay as they were left', async ({
  show,
}) => {
  const page = await show(scene);
  const fold = (title: string) => detail(page).locator('details.fold').filter({ hasText: title });
  await rows(page).first().click();
  await expect(verdict(page).locator('.is-likely')).toBeVisible();
  await expect(fold('About 1006')).toHaveAttribute('open');
  await expect(fold('All facts')).not.toHaveAttribute('open');
  await fold('All facts').locator('summary').click();
  await rows(page).nth(2).click();
  await expect(verdict(page).locator('.is-certain')).toBeVisible();
  await expect(fold('About 1000')).not.toHaveAttribute('open');
  await expect(fold('All facts')).toHaveAttribute('open');
});

test('the head holds the whole URL and copies it; sources are links', async ({ show }) => {
  const page = await show(scene);
  await rows(page).first().click();
  const head = detail(page).locator('.detail-url');
  await expect(head).toContainText('wss://api.shop.example/live/orders?token=s3cr3t');
  await head.getByRole('button', { name: 'Copy: URL' }).click();
  expect(await page.evaluate(() => window.stage.copied)).toEqual(['wss://api.shop.example/live/orders?token=s3cr3t']);
  const sources = detail(page).locator('.sources a');
  await expect(sources.first()).toHaveAttribute('href', 'https://www.rfc-editor.org/rfc/rfc6455#section-7.1.5');
  expect(await sources.count()).toBe(await detail(page).locator('.sources li').count());
});

test('a place that the evidence names opens in Sources, as does who opened the connection', async ({ show }) => {
  const page = await show(scene);
  await rows(page).nth(2).click();
  await verdict(page).getByRole('button', { name: 'order.js:214:19' }).click();
  await detail(page).locator('.connection-section').getByRole('button', { name: 'live.js:214:19' }).click();
  expect(await page.evaluate(() => window.stage.opened)).toEqual([
    'https://shop.example/assets/order.js?v=8f2c:214:19',
    'https://shop.example/assets/live.js?v=8f2c:214:19',
  ]);
});

test('a verdict that becomes another says so, and why', async ({ show }) => {
  const one = sampleConnection(1, closed(SAMPLE_START, 1006), { opened: null, erroredAt: SAMPLE_START });
  const page = await show({ ...scene, closes: [one] });
  await rows(page).click();
  await expect(verdict(page)).toBeVisible();
  const before = await verdict(page).locator('.verdict-cause').innerText();
  await expect(verdict(page).locator('.verdict-change')).toHaveCount(0);
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 5_000;
  });
  const handshake = { source: 'devtools' as const, headers: [], address: null, ambiguous: false };
  const told = { ...handshake, status: null, error: 'net::ERR_CONNECTION_REFUSED' };
  await page.evaluate((given) => window.stage.log.put([given]), { ...one, handshake: told });
  await expect(verdict(page).locator('.verdict-cause')).toHaveText('Connection refused');
  const change = verdict(page).locator('.verdict-change');
  await expect(change).toContainText('when the browser told of the handshake');
  await expect(change).toContainText(before);
});

test('a line of evidence leads to its fact, by mouse and keyboard', async ({ show }) => {
  const page = await show(scene);
  await rows(page).nth(2).click();
  const line = verdict(page).getByRole('button', { name: 'its close reason: "order delivered"' });
  const fact = detail(page).locator('.fact[data-field=closeCall]').filter({ hasText: 'order delivered' });
  await expect(fact).not.toBeInViewport();
  await line.click();
  await expect(fact).toBeInViewport();
  await expect(fact).toHaveClass(/is-cited/);
  await expect(line).toHaveAttribute('aria-pressed', 'true');

  await rows(page).first().click();
  const silence = verdict(page).getByRole('button', { name: /^no message for/ });
  await silence.focus();
  await page.keyboard.press('Enter');
  await expect(detail(page).locator('.fact.is-cited')).toHaveText([/^Sent/, /^Received/, /^bufferedAmount/]);
  await expect(detail(page).locator('.fact.is-cited').first()).toBeInViewport();
});

test('every line of evidence of every ending leads somewhere', async ({ show }) => {
  const page = await show(scene);
  await expect(icons(page)).toHaveCount(12);
  for (let index = 0; index < 12; index += 1) {
    await rows(page).nth(index).click();
    for (const line of await verdict(page).locator('.evidence').all()) {
      await line.click();
      await expect(detail(page).locator('.is-cited').first()).toBeInViewport();
    }
  }
});

test('the frames of V8 and SpiderMonkey open in Sources', async ({ show }) => {
  const v8 =
    'Error\n    at Object.construct (chrome-extension://abc/page.js:1:900)\n' +
    '    at async new Live (https://shop.example/a/live.js?v=1:214:19)\n' +
    '    at Array.map (<anonymous>)\n    at https://shop.example/:31:3\n' +
    '    at eval (eval at run (https://shop.example/x.js:1:2), <anonymous>:1:1)';
  const spiderMonkey =
    'construct@moz-extension://abc/page.js:1:900\nasync*Live/<@https://shop.example/a/live.js:87:5\n' +
    '@https://shop.example/:31:3\n@https://shop.example/x.js line 3 > eval:1:1\n';
  const closes = [
    sampleConnection(1, closed(SAMPLE_START, 1000), { stack: v8 }),
    sampleConnection(2, closed(SAMPLE_START + 1, 1000), { stack: spiderMonkey, browser: 'firefox' }),
  ];
  const page = await show({ ...scene, closes, choices: { groupSimilar: false } });
  const places = detail(page).locator('.stack-section button');
  await rows(page).first().click();
  await detail(page).getByText('All facts', { exact: true }).click();
  await expect(places).toHaveText(['live.js:214:19', 'shop.example:31:3']);
  await expect(detail(page).locator('.frame')).toHaveText([
    'Object.construct chrome-extension://abc/page.js:1:900',
    'async new Live live.js:214:19',
    'Array.map (<anonymous>)',
    '(anonymous) shop.example:31:3',
    'eval (eval at run (https://shop.example/x.js:1:2), <anonymous>:1:1)',
  ]);
  await places.first().click();
  await places.nth(1).focus();
  await page.keyboard.press('Enter');
  await rows(page).nth(1).click();
  await expect(places).toHaveText(['live.js:87:5', 'shop.example:31:3']);
  await places.first().click();
  expect(await page.evaluate(() => window.stage.opened)).toEqual([
    'https://shop.example/a/live.js?v=1:214:19',
    'https://shop.example/:31:3',
    'https://shop.example/a/live.js:87:5',
  ]);

  const inTab = await show({ ...scene, closes, choices: { groupSimilar: false }, inTab: true });
  await rows(inTab).first().click();
  await expect(detail(inTab).locator('.frame').nth(1)).toHaveText(
    'async new Live https://shop.example/a/live.js?v=1:214:19',
  );
  await expect(detail(inTab).locator('.stack-section button')).toHaveCount(0);
});
