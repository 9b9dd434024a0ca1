import type { Page } from '@playwright/test';
import { closed, SAMPLE_START, SAMPLE_TAB, sampleConnection } from '../support/sample-log.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixture.ts';

test.use({ viewport: { width: 900, height: 600 } });

/** Three feeds of one host: one fails again and again, one is turned away again and again, one ends once. */
const closes = [
  ...[0, 1, 2, 3].map((time) => ['quotes', time * 12_000, 1006, ''] as const),
  ...[0, 1, 2].map((time) => ['orders', 5_000 + time * 10_000, 4401, 'token expired'] as const),
  ['news', 7_000, 1000, ''] as const,
]
  .toSorted(([, a], [, b]) => a - b)
  .map(([path, at, code, reason], index) =>
    sampleConnection(index, closed(SAMPLE_START + at, code, reason), {
      url: `wss://feed.example/${path}?session=${index}`,
      createdAt: SAMPLE_START + at - 9_000,
    }),
  );

const scene = { view: 'panel' as const, tabId: SAMPLE_TAB, closes };
const rows = (page: Page) => page.locator('.close-row');
const fold = (page: Page, name: string) => page.locator('.fold-row', { hasText: name });
const arrange = (page: Page, by: string) => page.getByRole('combobox', { name: 'Group by' }).selectOption(by);
const selected = (page: Page) => page.locator('.close-row[aria-selected=true]');

test('closes that are alike are one row: how many, when, and the newest; opened it lists them', async ({ show }) => {
  const page = await show(scene);
  await expect(rows(page)).toHaveCount(3);
  await expect(fold(page, 'quotes')).toContainText('4×');
  await expect(fold(page, 'orders')).toContainText('3×');
  await expect(fold(page, 'orders').locator('.cell-why')).toContainText('"token expired"');
  await expect(fold(page, 'quotes').locator('.cell-time')).toContainText('21:10:41');
  await expect(fold(page, 'quotes').locator('.fold-count')).toHaveAttribute(
    'title',
    /^4 closes alike, from .*21:10:05\.000 to .*21:10:41\.000$/,
  );
  await expect(page.getByRole('status')).toContainText('8 closes');
  await fold(page, 'quotes').locator('.fold-mark').click();
  await expect(rows(page)).toHaveCount(7);
  await expect(page.locator('.is-member')).toHaveCount(4 + 4);
  await expect(fold(page, 'quotes')).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('.close-row.is-member').first()).toHaveAttribute('aria-level', '2');
  await fold(page, 'quotes').click();
  await expect(rows(page)).toHaveCount(3);
});

test('the keyboard opens and closes what is folded, and the selection stays with its close', async ({ show }) => {
  const page = await show(scene);
  await expect(rows(page)).toHaveCount(3);
  const grid = page.getByRole('treegrid');
  await grid.focus();
  await page.keyboard.press('Home');
  await expect(selected(page)).toHaveClass(/fold-row/);
  await expect(page.getByRole('complementary')).toContainText('21:10:41.000');
  await page.keyboard.press('ArrowRight');
  await expect(rows(page)).toHaveCount(7);
  await expect(selected(page).locator('.cell-time')).toContainText('21:10:41');
  await page.keyboard.press('ArrowUp');
  await expect(selected(page).locator('.cell-time')).toContainText('21:10:29');
  await page.keyboard.press('ArrowLeft');
  await expect(rows(page)).toHaveCount(3);
  await expect(selected(page), 'it lies in the fold').toHaveClass(/fold-row/);
  await expect(page.getByRole('complementary')).toContainText('21:10:29.000');
  await expect(grid).toHaveAttribute('aria-activedescendant', (await selected(page).getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(selected(page)).toContainText('orders');
  await expectAccessible(page, 'folded rows');
});

test('what comes later joins its like without a row moving; filters and sorting see both', async ({ show }) => {
  const page = await show(scene);
  await expect(rows(page)).toHaveCount(3);
  const names = () => page.locator('.close-row .name-end').allInnerTexts();
  const before = await names();
  await page.evaluate(
    (more) => window.stage.log.put([more]),
    sampleConnection(50, closed(SAMPLE_START + 48_000, 1006), {
      url: 'wss://feed.example/quotes?session=50',
      createdAt: SAMPLE_START + 39_000,
    }),
  );
  await expect(fold(page, 'quotes')).toContainText('5×');
  expect(await names()).toEqual(before);
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('code:4401');
  await expect(rows(page)).toHaveCount(1);
  await expect(fold(page, 'orders')).toContainText('3×');
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('');
  await page.locator('.head-row .cell-code').getByRole('button').click();
  await expect.poll(names).toEqual(['news', 'quotes', 'orders']);
  await arrange(page, 'No groups');
  await expect(rows(page)).toHaveCount(9);
  expect(await page.evaluate(() => window.stage.choices.groupSimilar)).toBe(false);
});

test('each close by itself stays chosen', async ({ show }) => {
  const page = await show({ ...scene, choices: { groupSimilar: false } });
  await expect(rows(page)).toHaveCount(8);
  await expect(page.locator('.fold-row')).toHaveCount(0);
  await arrange(page, 'Similar');
  await expect(rows(page)).toHaveCount(3);
  expect(await page.evaluate(() => window.stage.choices.groupSimilar)).toBe(true);
});

test('a close is folded with those of its own page only', async ({ show }) => {
  const next = { id: 'd2', tabId: SAMPLE_TAB, at: SAMPLE_START + 20_000, url: 'https://shop.example/' };
  const page = await show({ ...scene, navigations: [next] });
  await expect(fold(page, 'quotes')).toHaveCount(2);
  await expect(fold(page, 'quotes').first()).toContainText('2×');
});
