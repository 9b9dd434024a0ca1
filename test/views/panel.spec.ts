import type { Page } from '@playwright/test';
import { closedWith, END, seen, unseen } from '../support/diagnosis/build.ts';
import { chooseMore, openMore } from '../support/more-menu.ts';
import { closed, SAMPLE_START, SAMPLE_TAB, sampleConnection } from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const empty = { view: 'panel' as const, tabId: SAMPLE_TAB };

const rows = (page: Page) => page.locator('.close-row');
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });
/** The texts of some cells of a row. */
const cells = (page: Page, index: number, ...names: string[]) =>
  Promise.all(names.map((name) => rows(page).nth(index).locator(`.cell-${name}`).innerText()));
const textFilter = (page: Page) => page.getByRole('searchbox', { name: 'Filter by text' });
const detail = (page: Page) => page.getByRole('complementary');

test('a row tells which, code, why, reason, cleanness, time, how long after the last, duration, URL and frame', async ({
  show,
}) => {
  const page = await show(sampleScene);
  await expect(rows(page)).toHaveCount(12);
  await expect(page.locator('.close-row .cell-why .icon')).toHaveCount(12);
  const all = ['time', 'code', 'why', 'meaning', 'reason', 'clean', 'gap', 'open', 'frame'];
  expect(await cells(page, 3, ...all)).toEqual([
    '21:10:26.777',
    '4401',
    '"token expired": closed by the server, 4401',
    'Private use',
    'token expired',
    'yes',
    '',
    '1 min 1 s',
    'chat.example/widget',
  ]);
  expect((await cells(page, 3, 'name', 'url')).map((text) => text.replaceAll('\n', ' '))).toEqual([
    'rt chat.example ?user=17',
    'chat.example/rt ?user=17',
  ]);
  await expect(rows(page).nth(3).locator('.cell-url .url')).toHaveAttribute('title', 'wss://chat.example/rt?user=17');

  await expect(rows(page).nth(3).locator('.cell-name')).toHaveAttribute('title', 'wss://chat.example/rt?user=17');
  await expect(rows(page).nth(3).locator('.cell-meaning')).toHaveAttribute('title', /^Private use: \S.+/);

  expect(await cells(page, 1, 'code', 'meaning', 'clean', 'open', 'frame')).toEqual([
    '1006',
    'Abnormal Closure',
    'no',
    'never opened',
    'top',
  ]);
  await expect(rows(page).nth(1).locator('.cell-why')).toContainText('HTTP 401');
  expect(await cells(page, 2, 'gap'), 'since the one before it at that endpoint').toEqual(['14.3 s']);
  await expect(page.getByRole('status')).toHaveText('12 closes9 need attention');
});

test('other endings are told apart and never dressed up as a code', async ({ show }) => {
  const page = await show(sampleScene);
  await expect(page.locator('.close-row .cell-why .icon')).toHaveCount(12);
  expect(await cells(page, 5, 'code', 'why', 'reason', 'clean')).toEqual([
    'blocked',
    'Blocked by the Content Security Policy',
    '',
    'no',
  ]);
  expect(await cells(page, 6, 'code', 'why', 'meaning', 'reason')).toEqual([
    'threw',
    'The URL or a subprotocol is not valid',
    'SyntaxError',
    expect.stringContaining("Failed to construct 'WebSocket'"),
  ]);
  expect(await cells(page, 10, 'code', 'why', 'reason', 'clean')).toEqual(['left', 'The page went away', '', '–']);
  for (const [index, meaning] of [
    [5, /error event fired, and a close event will never come/],
    [10, /Inferred/],
  ] as const)
    await expect(rows(page).nth(index).locator('.cell-meaning')).toHaveAttribute('title', meaning);
  await expect(rows(page).nth(7)).toContainText('synthetic event');
  await expect(page.locator('.close-row .badge')).toHaveCount(1);
});

test('each navigation is a divider in its place', async ({ show }) => {
  const page = await show(sampleScene);
  const dividers = page.locator('.navigation-row');
  await expect(dividers).toHaveCount(2);
  await expect(dividers.nth(1)).toContainText('Navigated to');
  await expect(dividers.nth(1)).toContainText('shop.example/orders/4711');
  await expect(dividers.nth(1)).toContainText('21:11:40.000');
  const order = await page
    .locator('.table-body [role=row]')
    .evaluateAll((all) => all.map((one) => (one.classList.contains('navigation-row') ? '-' : 'x')).join(''));
  expect(order).toBe('-xxxxxxxxxxx-x');
  await page.evaluate(() => window.stage.log.dropNavigations(['d1']));
  await expect(dividers).toHaveCount(1);
  await expect(dividers).toContainText('shop.example/orders/4711');
});

test('what a page left open stands above the divider even when it was noticed later', async ({ show }) => {
  const page = await show(empty);
  await page.evaluate(
    ([late, navigation]) => {
      window.stage.log.navigate(navigation);
      window.stage.log.put([late]);
    },
    [
      sampleConnection(1, { type: 'left', at: SAMPLE_START + 40, readyState: 1 }),
      { id: 'd2', tabId: SAMPLE_TAB, at: SAMPLE_START, url: 'https://next.example/' },
    ] as const,
  );
  await expect(rows(page)).toHaveCount(1);
  const order = await page.locator('.table-body [role=row]').evaluateAll((all) => all.map((one) => one.className));
  expect(order[0]).toContain('close-row');
  expect(order[1]).toContain('navigation-row');
});

test('rows arrive as they happen, and a record reported again replaces itself', async ({ show }) => {
  const page = await show(empty);
  await expect(page.getByRole('heading', { name: 'Recording WebSocket closes' })).toBeVisible();
  await expect(page.getByText('Reload to record them')).toBeVisible();
  const first = sampleConnection(1, closed(SAMPLE_START, 1006));
  await page.evaluate((given) => window.stage.log.put([given]), first);
  await expect(rows(page)).toHaveCount(1);
  const again = { ...first, handshake: seen({ status: 403 }) };
  await page.evaluate((given) => window.stage.log.put([given]), again);
  await rows(page).click();
  await expect(detail(page)).toContainText('403');
  await expect(rows(page)).toHaveCount(1);
  const elsewhere = { ...sampleConnection(2, closed(SAMPLE_START, 1000)), sender: { ...first.sender, tabId: 99 } };
  const here = sampleConnection(3, closed(SAMPLE_START + 1, 1000));
  await page.evaluate((given) => window.stage.log.put(given), [elsewhere, here]);
  await expect(rows(page)).toHaveCount(2);
});

test('filters by text in every column, words in any order', async ({ show }) => {
  const page = await show(sampleScene);
  await textFilter(page).fill('EXPIRED token');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('4401');
  await expect(page.getByRole('status')).toHaveText('1 of 12 closes1 needs attention');
  await textFilter(page).fill('metrics.example');
  await expect(rows(page)).toContainText('blocked');
  await textFilter(page).fill('abnormal');
  await expect(rows(page)).toHaveCount(3);
  await textFilter(page).press('Escape');
  await expect(textFilter(page)).toHaveValue('');
  await expect(rows(page)).toHaveCount(12);
});

test('filters by code, range and list', async ({ show }) => {
  const page = await show(sampleScene);
  await textFilter(page).fill('code:1006');
  await expect(rows(page)).toHaveCount(3);
  await textFilter(page).fill('code:"4000 - 4999, 1000"');
  await expect(rows(page)).toHaveCount(2);
  await textFilter(page).fill('code:"1000-1015 4401"');
  await expect(rows(page)).toHaveCount(9);
});

for (const wrong of ['10x', '5000-4000', '65536', '-5', '1006-']) {
  test(`a code filter of ${wrong} says why and filters nothing`, async ({ show }) => {
    const page = await show(sampleScene);
    await textFilter(page).fill(`code:1006,${wrong}`);
    await expect(page.getByRole('alert')).toContainText('is not a close code');
    await expect(textFilter(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(rows(page)).toHaveCount(12);
  });
}

test('a filter that matches nothing says so and can be taken off', async ({ show }) => {
  const page = await show(sampleScene);
  await textFilter(page).fill('nothing like it');
  await expect(page.getByRole('heading', { name: 'No close matches the filter' })).toBeVisible();
  await expect(page.getByText('12 closes are hidden.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows(page)).toHaveCount(12);
});

test('Clear empties list and log', async ({ show }) => {
  const page = await show(sampleScene);
  await row(page, '4401').click();
  await page.getByRole('button', { name: 'Clear the log' }).click();
  await expect(page.getByRole('heading', { name: 'Recording WebSocket closes' })).toBeVisible();
  await expect(detail(page)).toBeHidden();
  await expect(page.getByRole('status')).toHaveText('0 closes0 need attention');
  expect(await page.evaluate((tabId) => window.stage.log.newest(tabId, 10), SAMPLE_TAB)).toEqual([]);
  await page.evaluate((given) => window.stage.log.put([given]), sampleConnection(50, closed(SAMPLE_START, 1000)));
  await expect(rows(page)).toHaveCount(1);
});

test('without Preserve log only what ended since the last navigation shows', async ({ show }) => {
  const page = await show(sampleScene);
  await openMore(page);
  const preserve = page.getByRole('checkbox', { name: 'Preserve log' });
  await expect(preserve).toBeChecked();
  await preserve.uncheck();
  await expect(rows(page)).toHaveCount(1);
  expect(await page.evaluate(() => window.stage.choices.preserveLog)).toBe(false);
  const next = { id: 'd3', tabId: SAMPLE_TAB, at: SAMPLE_START + 500_000, url: 'https://shop.example/' };
  await page.evaluate((given) => window.stage.log.navigate(given), next);
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByText('12 closes before the last navigation are hidden')).toBeVisible();
  await preserve.check();
  await expect(rows(page)).toHaveCount(12);
});

test('Preserve log starts as it was left', async ({ show }) => {
  const page = await show({ ...sampleScene, choices: { preserveLog: false } });
  await expect(rows(page)).toHaveCount(1);
});

test('the detail pane holds the table entry and all facts', async ({ show }) => {
  const page = await show(sampleScene);
  await row(page, 'order delivered').click();
  const pane = detail(page);
  for (const text of [
    '1000 Normal Closure',
    'CLOSE_NORMAL',
    'Who may send it',
    'Typical causes',
    'What to check',
    'Sources',
    'page called close(1000, "order delivered")',
    'orders.v2, orders.v1',
    '2026-11-22 21:10:19.305',
    '15 ms before the end',
    '1 (OPEN)',
    '58 messages, 18,402 bytes',
    'https://shop.example/orders?view=open',
    'new Live order.js:214:19',
    'd1.3',
  ]) {
    await expect(pane).toContainText(text);
  }
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await expect(page.getByRole('treegrid')).toBeFocused();
});

test('the detail pane of other endings says what to check', async ({ show }) => {
  const page = await show(sampleScene);
  await row(page, 'blocked').first().click();
  await expect(detail(page)).toContainText('connect-src');
  await row(page, 'threw').first().click();
  await expect(detail(page)).toContainText('SyntaxError means');
  await row(page, 'left').last().click();
  await expect(detail(page)).toContainText('1 (OPEN)');
  await row(page, 'synthetic event').click();
  await expect(detail(page)).toContainText('a close event of its own (4000)');
});

test('the selection stays with its close while others arrive or a filter hides it', async ({ show }) => {
  const page = await show(sampleScene);
  await row(page, '4401').click();
  const earlier = sampleConnection(60, closed(SAMPLE_START + 5, 1000));
  await page.evaluate((given) => window.stage.log.put([given]), earlier);
  await expect(rows(page)).toHaveCount(13);
  await expect(page.locator('.close-row[aria-selected=true]')).toContainText('4401');
  await textFilter(page).fill('1006');
  await expect(detail(page)).toBeHidden();
  await textFilter(page).fill('');
  await expect(detail(page)).toContainText('4401');
});

test('the keyboard moves the selection over dividers, opens and leaves the detail', async ({ show }) => {
  const page = await show(sampleScene);
  const grid = page.getByRole('treegrid');
  const selected = page.locator('.close-row[aria-selected=true]');
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await expect(selected).toContainText('21:10:05.012');
  await page.keyboard.press('ArrowDown');
  await expect(selected).toContainText('21:10:06.840');
  await page.keyboard.press('End');
  await expect(selected).toContainText('21:16:46.500');
  await page.keyboard.press('ArrowUp');
  await expect(selected).toContainText('21:11:39.980');
  await page.keyboard.press('Home');
  await expect(selected).toContainText('21:10:05.012');
  await page.keyboard.press('PageDown');
  await expect(selected).toContainText('21:16:46.500');
  await expect(grid).toHaveAttribute('aria-activedescendant', 'close-d2.1');
  await page.keyboard.press('Enter');
  await expect(detail(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  await expect(selected).toHaveCount(0);
});

test('Export JSON saves the very log, redacted unless unticked', async ({ show }) => {
  const page = await show(sampleScene);
  await expect(rows(page)).toHaveCount(12);
  await page.getByRole('button', { name: 'Export JSON' }).click();
  await expect.poll(() => page.evaluate(() => window.stage.saved.length)).toBe(1);
  await page.getByRole('button', { name: 'Export options' }).click();
  await page.getByRole('checkbox', { name: 'Redact' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('checkbox', { name: 'Redact' })).toBeHidden();
  await textFilter(page).fill('1006');
  await page.getByRole('button', { name: 'Export JSON' }).click();
  await expect.poll(() => page.evaluate(() => window.stage.saved.length)).toBe(2);

  const [redacted, plain] = await page.evaluate(() => window.stage.saved);
  expect(redacted?.fileName).toMatch(/^wasclean-shop\.example-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.json$/);
  expect(redacted?.type).toBe('application/json');
  expect(redacted?.text).not.toContain('s3cr3t');
  expect(JSON.parse(plain?.text ?? '').connections).toEqual(sampleScene.closes);
});

test('hostile texts are shown as text and harm nothing', async ({ show }) => {
  const page = await show(empty);
  const reason = '<img src=x onerror="document.title=1">';
  const url = `wss://h.example/${'a/'.repeat(5_000)}?<script>document.title=2</script>`;
  const hostile = [
    sampleConnection(1, closed(SAMPLE_START, 4000, reason), { url, stack: reason, protocols: [reason] }),
    sampleConnection(2, closed(SAMPLE_START + 1, 4000, '\u202Egnp.exe\n\n\n\u0000end'), {
      sender: { frameId: 3, url: 'javascript:document.title=3' },
    }),
    sampleConnection(3, { type: 'threw', at: SAMPLE_START + 2, name: reason, message: reason }, { url: '" onx="' }),
  ];
  await page.evaluate((given) => window.stage.log.put(given), hostile);
  await expect(rows(page)).toHaveCount(3);
  await expect(rows(page).first().locator('.cell-reason')).toHaveText(reason);
  await expect(rows(page).first().locator('.url')).toHaveAttribute('title', url);
  for (const index of [0, 1, 2]) {
    await rows(page).nth(index).click();
    await expect(detail(page)).toBeVisible();
  }
  await rows(page).first().click();
  await expect(detail(page)).toContainText(reason);
  await expect(page.locator('img, iframe, a[href^="javascript"]')).toHaveCount(0);
  await expect(page).toHaveTitle('WasClean');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBe(0);
  const heights = await rows(page).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(heights).toEqual([22, 22, 22]);
});

test('a burst of 2,000 closes renders a window only, in a few updates, and stays at the newest', async ({ show }) => {
  const page = await show({ ...empty, choices: { groupSimilar: false } });
  await page.evaluate(
    (template) => {
      for (let number = 1; number <= 2_000; number += 1) {
        const end = { ...template.end, at: template.end.at + number };
        window.stage.log.put([{ ...template, id: `burst.${number}`, end }]);
      }
    },
    sampleConnection(1, closed(SAMPLE_START, 1006)),
  );
  await expect(page.getByRole('status')).toHaveText('2,000 closes2,000 need attention');
  await expect(page.getByRole('treegrid')).toHaveAttribute('aria-rowcount', '2001');
  await expect(page.locator('#close-burst\\.2000')).toBeInViewport();
  expect(await rows(page).count()).toBeLessThan(80);
  // A card that comes above the list would take its room from rows out of sight.
  await expect(page.locator('.panel')).toHaveAttribute('data-looked', 'true');

  const grid = page.getByRole('treegrid');
  await grid.evaluate((element) => element.scrollTo(0, 0));
  await expect(page.locator('#close-burst\\.1')).toBeInViewport();
  const late = sampleConnection(2_001, closed(SAMPLE_START + 5_000, 1000));
  await page.evaluate((given) => window.stage.log.put([given]), late);
  await expect(grid).toHaveAttribute('aria-rowcount', '2002');
  expect(await grid.evaluate((element) => element.scrollTop)).toBe(0);
  await grid.focus();
  await page.keyboard.press('End');
  await expect(page.locator('.close-row[aria-selected=true]')).toBeInViewport();
});

test('1,000 changes in a burst cost a few updates', async ({ show }) => {
  const page = await show(empty);
  const updates = await page.evaluate(
    async (template) => {
      let seen = 0;
      const observer = new MutationObserver(() => {
        seen += 1;
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      for (let number = 1; number <= 1_000; number += 1) {
        window.stage.log.put([{ ...template, id: `burst.${number}` }]);
        await Promise.resolve();
      }
      const status = document.querySelector('[role=status]');
      while (!status?.textContent?.startsWith('1,000')) await new Promise(requestAnimationFrame);
      observer.disconnect();
      return seen;
    },
    sampleConnection(1, closed(SAMPLE_START, 1006)),
  );
  expect(updates).toBeLessThan(20);
});

test('losses are a quiet note', async ({ show }) => {
  const page = await show(sampleScene);
  await expect(page.locator('.status-lost')).toBeHidden();
  await page.evaluate(() => window.stage.log.lose({ invalid: 1, overflow: 2, unplaced: 0, dropped: 0, droppedOf: {} }));
  await expect(page.locator('.status-lost')).toHaveText('3 reports were lost');
  await expect(page.locator('.status-note')).toBeHidden();
  const dropped = { invalid: 0, overflow: 0, unplaced: 0, dropped: 1_205 };
  await page.evaluate((lost) => window.stage.log.lose(lost), { ...dropped, droppedOf: { [SAMPLE_TAB + 1]: 1_205 } });
  await expect(page.locator('.status-lost')).toBeHidden();
  await expect(page.locator('.status-note')).toBeHidden();
  await page.evaluate((lost) => window.stage.log.lose(lost), {
    ...dropped,
    droppedOf: { [SAMPLE_TAB + 1]: 5, [SAMPLE_TAB]: 1_200 },
  });
  await expect(page.locator('.status-note')).toHaveText('1,200 oldest records of this tab dropped');
  const earlier = sampleConnection(40, closed(SAMPLE_START, 1006), { beforeCapture: true, stack: '' });
  await page.evaluate((given) => window.stage.log.put([given]), earlier);
  await expect(page.locator('.status-note').first()).toHaveText('1 opened before capture');
});

test('opens in a tab where the host can', async ({ show }) => {
  const page = await show(sampleScene);
  await chooseMore(page, 'Open in a tab');
  expect(await page.evaluate(() => window.stage.opened)).toEqual(['tab']);
  const inTab = await show({ ...sampleScene, inTab: true });
  await expect(rows(inTab)).toHaveCount(12);
  await openMore(inTab);
  await expect(inTab.getByRole('button', { name: 'Settings' })).toBeVisible();
  await expect(inTab.getByRole('button', { name: 'Open in a tab' })).toBeHidden();
});

test('speaks Chinese', async ({ show }) => {
  const page = await show({ ...sampleScene, language: 'zh' });
  await expect(page.getByRole('columnheader')).toHaveText([
    '名称',
    '关闭码',
    '含义',
    '成因',
    '关闭原因',
    'wasClean',
    '时间',
    'Δ',
    '连接时长',
    'URL',
    '框架',
  ]);
  await expect(page.getByRole('status')).toHaveText('12 次关闭9 次异常结束');
  await expect(page.locator('.close-row .cell-why .icon')).toHaveCount(12);
  for (const text of await cells(page, 1, 'why', 'meaning')) expect(text).toMatch(/\p{Script=Han}/u);
  await rows(page).nth(1).click();
  await expect(detail(page)).toContainText('此关闭码的常见成因');
  await expect(detail(page)).toContainText('未建立连接');
});

for (const [width, names] of [
  [1200, ['name', 'code', 'meaning', 'why', 'reason', 'clean', 'time', 'gap', 'open', 'url', 'frame']],
  [1000, ['name', 'code', 'meaning', 'why', 'reason', 'clean', 'time', 'gap', 'open']],
  [820, ['name', 'code', 'meaning', 'why', 'clean', 'time', 'gap', 'open']],
  [720, ['name', 'code', 'why', 'clean', 'time', 'open']],
  [554, ['name', 'code', 'why', 'clean', 'time', 'open']],
  [480, ['name', 'code', 'why', 'time', 'open']],
  [420, ['name', 'code', 'why', 'time']],
  [320, ['name', 'code', 'why']],
] as const) {
  test(`at ${width} px the columns that matter most are there and nothing overflows`, async ({ show }) => {
    const page = await show(sampleScene);
    await page.setViewportSize({ width, height: 500 });
    for (const name of ['name', 'code', 'meaning', 'why', 'reason', 'clean', 'time', 'gap', 'open', 'url', 'frame']) {
      const head = page.locator(`.head-row .cell-${name}`);
      await expect(head).toBeVisible({ visible: names.some((shown) => shown === name) });
    }
    await row(page, '4401').click();
    const box = await detail(page).boundingBox();
    expect(box && (width >= 700 ? box.x > 0 : box.x === 0 && box.y > 200)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await expect(page.locator('.close-row[aria-selected=true]')).toBeInViewport();
  });
}

test('docked at the right the reason has most of the room, and what never opened says so in a word', async ({
  show,
}) => {
  const page = await show(sampleScene);
  await page.setViewportSize({ width: 554, height: 500 });
  const widthOf = async (name: string) => (await page.locator(`.head-row .cell-${name}`).boundingBox())?.width ?? 0;
  expect(await widthOf('why')).toBeGreaterThan(230);
  const never = page.locator('.cell-open.is-never').first();
  await expect(never).toHaveText('never opened');
  expect(await never.evaluate((cell) => getComputedStyle(cell, '::before').content)).toBe('"never"');
  expect(await never.evaluate((cell) => cell.scrollWidth <= cell.clientWidth)).toBe(true);
});

test('follows the theme it is given, else the system', async ({ show }) => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const page = await show({ ...sampleScene, theme: 'dark' });
  expect(await background(page)).toBe('rgb(40, 40, 40)');
  const system = await show(sampleScene);
  expect(await background(system)).toBe('rgb(255, 255, 255)');
  await system.emulateMedia({ colorScheme: 'dark' });
  expect(await background(system)).toBe('rgb(40, 40, 40)');
});

test('goes away without a trace', async ({ show }) => {
  const page = await show(sampleScene);
  await expect(rows(page)).toHaveCount(12);
  await page.evaluate(() => window.stage.unmount());
  await expect(page.locator('body')).toBeEmpty();
  await page.evaluate((given) => window.stage.log.put([given]), sampleConnection(50, closed(SAMPLE_START, 1000)));
  await expect(page.locator('body')).toBeEmpty();
});

test('what no page saw needs attention where something is known against it', async ({ show }) => {
  const broken = unseen({ handshake: seen({ status: 101, error: 'A server must not mask any frames' }) });
  const whole = unseen({ handshake: seen({ status: 101 }) });
  const page = await show({ ...sampleScene, closes: [broken, whole] });
  await expect(rows(page)).toHaveCount(2);
  const marks = (await rows(page).locator('.cell-clean').allInnerTexts()).toSorted();
  expect(marks).toEqual(['no', '–']);
  await expect(page.getByRole('contentinfo')).toContainText('1 needs attention');
});

test('the detail pane says who called close()', async ({ show }) => {
  for (const [by, said] of [
    ['page', 'page called close(4000, "bye")'],
    ['extension', 'WasClean called close(4000, "bye")'],
  ] as const) {
    const call = { ago: 20, code: 4000, reason: 'bye', by };
    const page = await show({ ...sampleScene, closes: [closedWith(4000, 'bye', { closeCall: call })] });
    await page.locator('.close-row').click();
    await expect(detail(page).locator('.badges')).toContainText(said);
  }
});

test('the facts say in which event the page called close(), where that is known', async ({ show }) => {
  const traffic = { count: 3, size: 60, largest: 20, lastAt: END - 9_000, longestGap: 2_010 };
  for (const [during, eventType, said] of [
    ['own', 'message', 'the message event of this connection'],
    ['other', 'offline', 'the offline event of something else'],
    ['other', '', 'an event that page code dispatched'],
    ['none', '', 'no event: a timer, a promise or a script'],
    ['unknown', '', null],
  ] as const) {
    const call = { ago: 20, during, eventType };
    const close = closedWith(1005, '', { closeCall: call, activity: { received: traffic } });
    const page = await show({ ...sampleScene, closes: [close] });
    await page.locator('.close-row').click();
    const facts = detail(page)
      .locator('.fact[data-field=closeCall]')
      .filter({ hasText: /^Called in/ });
    if (said === null) await expect(facts).toHaveCount(0);
    else await expect(facts).toContainText(said);
    await expect(
      detail(page)
        .locator('.fact')
        .filter({ hasText: /^Received/ }),
    ).toContainText('at most 2.01 s apart');
  }
});

test('the detail pane leads with the verdict and its evidence', async ({ show }) => {
  const url = 'wss://gateway.discord.gg/?v=10';
  const connection = sampleConnection(1, closed(SAMPLE_START, 4004), { url });
  const page = await show({ ...sampleScene, closes: [connection] });
  await page.locator('.close-row').click();
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await expect(verdict.locator('.verdict-cause')).toHaveText('Discord Gateway: 4004 Authentication failed');
  await expect(verdict.locator('.badge')).toHaveText('certain');
  await expect(verdict).toContainText('the server sent Close 4004');
  await expect(detail(page)).toContainText('To Discord Gateway');
  await expect(detail(page)).toContainText('Authentication failed');
});
