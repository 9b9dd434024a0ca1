import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const bars = (page: Page) => page.getByRole('listbox', { name: /^Lives of connections/ });
const bar = (page: Page) => bars(page).getByRole('option');
const rows = (page: Page) => page.locator('.close-row');
const range = (page: Page) => page.getByRole('button', { name: 'List all times again' });

/** The bars, with the keyboard at the first of the lowest lane. */
async function atBars(page: Page): Promise<Page> {
  await expect(page.locator('.panel')).toHaveAttribute('data-looked', 'true');
  await page.locator('.toolbar button, .toolbar input, .toolbar select').last().focus();
  while (!(await bars(page).evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('Tab');
  return page;
}

const pressUntilStill = async (page: Page, key: string): Promise<string[]> => {
  const told: string[] = [];
  for (;;) {
    const text = (await bar(page).textContent()) ?? '';
    if (told.at(-1) === text) return told;
    told.push(text);
    await page.keyboard.press(key);
  }
};

test('arrows lead along a lane and from lane to lane, and each bar is told', async ({ show }) => {
  const page = await atBars(await show(sampleScene));
  await expect(bar(page)).toHaveClass('timeline-tip');
  await page.keyboard.press('Home');
  const lane = await pressUntilStill(page, 'ArrowRight');
  expect(lane.length).toBeGreaterThan(1);
  const last = lane.at(-1) ?? '';
  await page.keyboard.press('Home');
  await expect(bar(page)).toHaveText(lane[0] ?? '');
  await page.keyboard.press('End');
  await expect(bar(page)).toHaveText(last);
  await page.keyboard.press('ArrowLeft');
  await expect(bar(page)).toHaveText(lane.at(-2) ?? '');
  expect(
    (await pressUntilStill(page, 'ArrowUp')).length + (await pressUntilStill(page, 'ArrowDown')).length,
  ).toBeGreaterThan(3);
  expect(await bars(page).getAttribute('aria-activedescendant')).toBe(await bar(page).getAttribute('id'));
  await expectAccessible(page, 'the bars');
});

test('Enter selects the close of a bar, and where the list is the bars go on from', async ({ show }) => {
  const page = await atBars(await show(sampleScene));
  await page.keyboard.press('Home');
  const text = (await bar(page).textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').locator('h2')).toContainText(text.split(' ')[0] ?? '');
  await expect(page.locator('.close-row[aria-selected=true]')).toHaveCount(1);
});

test('Shift chooses a stretch of time, Escape lists all times again', async ({ show }) => {
  const page = await atBars(await show(sampleScene));
  const all = await rows(page).count();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(range(page)).toBeVisible();
  const two = await rows(page).count();
  expect(two).toBeGreaterThan(1);
  expect(two).toBeLessThan(all);
  await page.keyboard.press('Shift+Home');
  expect(await rows(page).count()).toBeGreaterThanOrEqual(two);
  await page.keyboard.press('Escape');
  await expect(range(page)).toBeHidden();
  await expect(rows(page)).toHaveCount(all);
});

test('the bars are left as they are when the log is cleared under them', async ({ show }) => {
  const page = await atBars(await show(sampleScene));
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+l');
  await expect(rows(page)).toHaveCount(0);
  await expect(bar(page)).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeHidden();
});
