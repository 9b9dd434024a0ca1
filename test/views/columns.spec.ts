import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

test.use({ viewport: { width: 1200, height: 600 } });

const head = (page: Page, name: string) => page.locator(`.head-row .cell-${name}`);
const edge = (page: Page, name: string) => head(page, name).locator('.column-edge');
const menu = (page: Page) => page.getByRole('menu', { name: 'Columns' });
const choices = (page: Page) => page.evaluate(() => window.stage.choices);

async function width(page: Page, name: string): Promise<number> {
  return (await head(page, name).boundingBox())?.width ?? 0;
}

async function drag(page: Page, name: string, by: number): Promise<void> {
  // What comes above the list moves it down.
  await expect(page.locator('.panel')).toHaveAttribute('data-looked', 'true');
  await expect(page.locator('.patterns')).toBeVisible();
  const box = await edge(page, name).boundingBox();
  if (!box) throw new Error(`${name} has no edge`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by, y, { steps: 4 });
  await page.mouse.up();
}

test('an edge is dragged: one column gives what the other gets, the rest stay, and the widths are kept', async ({
  show,
}) => {
  const page = await show(sampleScene);
  await expect(edge(page, 'url')).toBeVisible();
  const before = { open: await width(page, 'open'), url: await width(page, 'url'), why: await width(page, 'why') };
  await drag(page, 'url', 60);
  await expect.poll(() => width(page, 'open')).toBeCloseTo(before.open + 60, -0.5);
  expect(await width(page, 'url')).toBeCloseTo(before.url - 60, -0.5);
  expect(await width(page, 'why')).toBeCloseTo(before.why, -0.5);
  const row = page.locator('.close-row .cell-url').first();
  expect((await row.boundingBox())?.width).toBe(await width(page, 'url'));
  await expect(head(page, 'url'), 'no column was sorted').not.toHaveAttribute('aria-sort');
  const kept = (await choices(page)).columnWidths;
  expect(kept.open).toBe(Math.round(before.open + 60));

  const again = await show({ ...sampleScene, choices: { columnWidths: kept } });
  await expect.poll(() => width(again, 'url')).toBeCloseTo(before.url - 60, -0.5);
  await edge(again, 'url').dblclick();
  await expect.poll(() => width(again, 'url')).toBeCloseTo(before.url, -0.5);
  expect((await choices(again)).columnWidths).toEqual({});
});

test('an edge stops before its column is gone, and the list never overflows', async ({ show }) => {
  const page = await show(sampleScene);
  await expect(edge(page, 'open')).toBeVisible();
  await drag(page, 'open', 2_000);
  await expect.poll(() => width(page, 'open')).toBeCloseTo(24, -0.5);
  await drag(page, 'code', -2_000);
  await expect.poll(() => width(page, 'name')).toBeCloseTo(24, -0.5);
  for (const wide of [1200, 900, 600, 420, 320]) {
    await page.setViewportSize({ width: wide, height: 500 });
    await expect
      .poll(() => page.getByRole('treegrid').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))
      .toBe(0);
    const last = await page.locator('.head-row .cell:visible').last().boundingBox();
    const grid = await page.getByRole('treegrid').evaluate(({ clientWidth }) => clientWidth);
    expect(last && last.x + last.width).toBeLessThanOrEqual(grid + 0.5);
  }
});

test('with the keyboard: one header in the order of focus, arrows to the others, Alt with arrows for the width', async ({
  show,
}) => {
  const page = await show(sampleScene);
  await expect(edge(page, 'url')).toBeVisible();
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('Tab');
  await expect(head(page, 'name').getByRole('button')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(head(page, 'why')).toBeFocused();
  const before = { why: await width(page, 'why'), reason: await width(page, 'reason') };
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => width(page, 'why')).toBeCloseTo(before.why + 20, -0.5);
  expect(await width(page, 'reason')).toBeCloseTo(before.reason - 20, -0.5);
  await page.keyboard.press('End');
  await expect(head(page, 'frame').getByRole('button')).toBeFocused();
  const frame = await width(page, 'frame');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(() => width(page, 'frame')).toBeCloseTo(frame + 10, -0.5);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => width(page, 'frame')).toBeCloseTo(frame, -0.5);
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(head(page, 'code')).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('treegrid')).toBeFocused();
  await expect(page.locator('.close-row').first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Tab');
  await expect(head(page, 'name').getByRole('button'), 'the first again').toBeFocused();
});

test('the menu of the headers says which columns have no room', async ({ show }) => {
  const page = await show(sampleScene);
  await page.setViewportSize({ width: 420, height: 480 });
  await expect(head(page, 'url')).toBeHidden();
  await head(page, 'why').click({ button: 'right' });
  const note = 'no room in this width';
  await expect(menu(page).getByRole('menuitemcheckbox').filter({ hasText: note })).toHaveText([
    `Meaning${note}`,
    `Reason${note}`,
    `Clean${note}`,
    `Δ${note}`,
    `Open for${note}`,
    `URL${note}`,
    `Frame${note}`,
  ]);
});

test('Enter on a header sorts also while a close is selected', async ({ show }) => {
  const page = await show(sampleScene);
  await page.locator('.close-row').first().click();
  await head(page, 'code').getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(head(page, 'code')).toHaveAttribute('aria-sort', 'ascending');
  await expect(head(page, 'code').getByRole('button')).toBeFocused();
});

test('the menu of the headers shows and hides columns, which is kept; name and code stay', async ({ show }) => {
  const page = await show(sampleScene);
  await expect(edge(page, 'url')).toBeVisible();
  await head(page, 'why').click({ button: 'right' });
  await expect(menu(page)).toBeVisible();
  await expect(menu(page).getByRole('menuitemcheckbox')).toHaveText([
    'Meaning',
    'Why',
    'Reason',
    'Clean',
    'Time',
    'Δ',
    'Open for',
    'URL',
    'Frame',
  ]);
  await menu(page).getByRole('menuitemcheckbox', { name: 'URL' }).click();
  await menu(page).getByRole('menuitemcheckbox', { name: 'Clean' }).click();
  await expect(menu(page).getByRole('menuitemcheckbox', { name: 'URL' })).toHaveAttribute('aria-checked', 'false');
  await expect(head(page, 'url')).toBeHidden();
  await expect(page.locator('.close-row .cell-url').first()).toBeHidden();
  await expect(head(page, 'clean')).toBeHidden();
  expect((await choices(page)).hiddenColumns).toEqual(['url', 'clean']);
  const last = await head(page, 'frame').boundingBox();
  expect(last && last.x + last.width, 'the others take the room').toBeGreaterThan(1_180);
  await page.locator('.status').click();
  await expect(menu(page)).toBeHidden();

  const again = await show({
    ...sampleScene,
    choices: { hiddenColumns: ['url', 'clean'], columnWidths: { why: 500 } },
  });
  await expect(head(again, 'frame')).toBeVisible();
  await expect(head(again, 'url')).toBeHidden();
  await again.setViewportSize({ width: 600, height: 400 });
  await expect(head(again, 'frame'), 'narrow lists go on dropping columns').toBeHidden();
  await expect(head(again, 'clean')).toBeHidden();
  await again.setViewportSize({ width: 1200, height: 600 });
  await head(again, 'code').click({ button: 'right' });
  await menu(again).getByRole('menuitem', { name: 'Reset columns' }).click();
  await expect(menu(again)).toBeHidden();
  await expect(head(again, 'url')).toBeVisible();
  expect(await choices(again)).toMatchObject({ hiddenColumns: [], columnWidths: {} });
});

test('the menu works with the keyboard and leaves the focus where it was', async ({ show }) => {
  const page = await show(sampleScene);
  // Wide enough for all columns beside the detail.
  await page.setViewportSize({ width: 1900, height: 600 });
  await expect(edge(page, 'url')).toBeVisible();
  await page.locator('.close-row').first().click();
  await head(page, 'code').getByRole('button').focus();
  await page.keyboard.press('ContextMenu');
  await expect(menu(page).getByRole('menuitemcheckbox', { name: 'Meaning' })).toBeFocused();
  await expect(head(page, 'meaning')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(head(page, 'meaning')).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(menu(page).getByRole('menuitem')).toBeFocused();
  await expectAccessible(page, 'the menu');
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(head(page, 'code').getByRole('button')).toBeFocused();
  await expect(page.getByRole('complementary'), 'the detail stays').toBeVisible();
  await page.keyboard.press('ContextMenu');
  await expect(menu(page).getByRole('menuitemcheckbox', { name: 'Meaning' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(head(page, 'meaning')).toBeVisible();
});

for (const [language, width] of [
  ['en', 420],
  ['zh', 420],
  ['en', 554],
  ['zh', 554],
] as const) {
  test(`at ${width} px the toolbar takes one line in ${language}`, async ({ show }) => {
    const page = await show({ ...sampleScene, language });
    await page.setViewportSize({ width, height: 500 });
    await expect(page.locator('.live-button')).toBeVisible();
    await expect.poll(async () => (await page.locator('.toolbar').boundingBox())?.height).toBeLessThan(32);
    expect((await page.locator('.facets').boundingBox())?.height).toBeLessThan(width < 500 ? 52 : 28);
  });
}
