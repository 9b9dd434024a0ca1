import type { Page } from '@playwright/test';
import { chooseMore } from '../support/more-menu.ts';
import { sampleConnections } from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const open = (page: Page) => chooseMore(page, 'Close codes');
const field = (page: Page) => page.getByRole('searchbox', { name: 'Look up a close code' });
const options = (page: Page) => page.getByRole('option');
const pane = (page: Page) => page.getByRole('complementary');

test('a number gives what the standard and every service say of it', async ({ show }) => {
  const page = await show(sampleScene);
  await open(page);
  await expect(field(page)).toBeFocused();
  await field(page).fill('4004');
  await expect(options(page).first()).toContainText('4000–4999');
  await expect(options(page).first()).toContainText('Standard');
  await expect(options(page).filter({ hasText: 'Discord Gateway' })).toContainText('Authentication failed');
  expect(await options(page).count()).toBeGreaterThan(5);
  const spans = await options(page).locator('.code-span').allTextContents();
  const ofRanges = spans.slice(1).map((span) => span.includes('–'));
  expect(ofRanges, 'those of the very code come first').toEqual(ofRanges.toSorted());
  await options(page).filter({ hasText: 'Discord Gateway' }).click();
  for (const text of [
    '4004 Authentication failed',
    'To Discord Gateway',
    'The bot or user token is wrong.',
    'Do not reconnect automatically.',
    'Recognised by',
    'gateway.discord.gg/*',
    'opcodes-and-status-codes.mdx',
  ]) {
    await expect(pane(page)).toContainText(text);
  }

  await field(page).fill('1006');
  await expect(pane(page)).toContainText('1006 Abnormal Closure');
  await expect(pane(page)).toContainText('Typical causes');
  await expect(pane(page).getByRole('heading', { name: 'Sources' })).toBeVisible();
});

test('any unsigned short has an answer, other numbers have none', async ({ show }) => {
  const page = await show(sampleScene);
  await open(page);
  for (const code of ['0', '999', '2500', '65535']) {
    await field(page).fill(code);
    await expect(options(page).first()).toContainText('Standard');
  }
  await field(page).fill('65536');
  await expect(page.getByRole('heading', { name: 'No such close code' })).toBeVisible();
  await expect(pane(page)).toBeHidden();
});

test('words find names, meanings and services, in either language', async ({ show }) => {
  const page = await show(sampleScene);
  await open(page);
  await expect(page.getByRole('status')).toHaveText(/^\d{3} meanings$/);
  await field(page).fill('GRAPHQL unauthorized');
  await expect(options(page)).toHaveCount(1);
  await expect(options(page)).toContainText('4401');
  await expect(pane(page)).toContainText('graphql-transport-ws');
  await field(page).fill('令牌');
  await expect(options(page).first()).toBeVisible();
  await field(page).fill('1009');
  await expect(options(page).first()).toContainText('Message Too Big');
});

test('is used by keyboard alone, and leaves the log as it was', async ({ show }) => {
  const page = await show(sampleScene);
  await expect(page.locator('.close-row')).toHaveCount(12);
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('example');
  await page.getByRole('button', { name: 'More', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Close codes' }).focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('treegrid')).toBeHidden();
  await page.keyboard.type('1000');
  await page.keyboard.press('ArrowDown');
  const list = page.getByRole('listbox');
  await expect(list).toBeFocused();
  const selected = page.locator('.code-option[aria-selected=true]');
  await expect(selected).toContainText('Normal Closure');
  await page.keyboard.press('ArrowDown');
  await expect(selected).not.toContainText('Standard');
  const id = await selected.getAttribute('id');
  await expect(list).toHaveAttribute('aria-activedescendant', id ?? '');
  await page.keyboard.press('End');
  await expect(selected).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(selected).toContainText('Normal Closure');
  await page.keyboard.press('Shift+Tab');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('treegrid')).toBeVisible();
  await expect(page.getByRole('button', { name: 'More', exact: true })).toBeFocused();
  await expect(page.getByRole('searchbox', { name: 'Filter by text' })).toHaveValue('example');
});

test('the list is where it was after a look at the codes', async ({ show }) => {
  const many = Array.from({ length: 30 }, (_, turn) =>
    sampleConnections(Date.UTC(2026, 10, 22, 9, turn)).map((one) => ({ ...one, id: `${one.id}.${turn}` })),
  ).flat();
  const page = await show({ ...sampleScene, closes: many, choices: { groupSimilar: false } });
  const grid = page.getByRole('treegrid');
  // Cards that come take room from the list.
  await expect(page.locator('.panel')).toHaveAttribute('data-looked', 'true');
  await grid.evaluate((element) => element.scrollTo(0, 1_100));
  await open(page);
  await expect(field(page)).toBeVisible();
  await page.getByRole('button', { name: 'Log' }).click();
  await expect(grid).toBeVisible();
  expect(await grid.evaluate((element) => element.scrollTop)).toBe(1_100);
});

for (const width of [1200, 420, 320]) {
  test(`at ${width} px nothing overflows`, async ({ show }) => {
    const page = await show(sampleScene);
    await page.setViewportSize({ width, height: 500 });
    await open(page);
    await field(page).fill('4003');
    await expect(pane(page)).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const box = await pane(page).boundingBox();
    expect(box && (width >= 700 ? box.x > 0 : box.x === 0)).toBe(true);
  });
}

test('speaks Chinese', async ({ show }) => {
  const page = await show({ ...sampleScene, language: 'zh' });
  await chooseMore(page, '查询关闭码', '更多');
  await page.getByRole('searchbox', { name: '按数字或文字查询关闭码' }).fill('4004');
  await options(page).filter({ hasText: 'Discord Gateway' }).click();
  await expect(pane(page)).toContainText('识别依据');
  await expect(pane(page)).toContainText('不要自动重连。');
});
