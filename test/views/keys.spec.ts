import type { Page } from '@playwright/test';
import { chooseMore } from '../support/more-menu.ts';
import { SAMPLE_TAB } from '../support/sample-log.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const field = (page: Page) => page.getByRole('searchbox', { name: 'Filter by text' });
const rows = (page: Page) => page.locator('.close-row');
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Keys' });

/** The keys come with the rest of what is not painted first. */
async function ready(page: Page): Promise<Page> {
  await expect(page.getByRole('button', { name: 'How to filter' })).toBeVisible();
  return page;
}

for (const key of ['/', 'Control+f', 'Meta+f']) {
  test(`${key} leads to the filter, from anywhere outside a field`, async ({ show }) => {
    const page = await ready(await show(sampleScene));
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue('');
    await page.keyboard.type('4401');
    await expect(rows(page)).toHaveCount(1);
    await page.getByRole('treegrid').focus();
    await page.keyboard.press(key);
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('1006');
    await expect(field(page), 'what was there was selected').toHaveValue('1006');
  });
}

test('Ctrl+F leads from another field to the filter; other keys belong to the field', async ({ show }) => {
  const page = await ready(await show(sampleScene));
  await field(page).focus();
  await page.keyboard.type('/?');
  await expect(field(page)).toHaveValue('/?');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('Control+l');
  await page.keyboard.press('Meta+k');
  await expect(field(page)).toBeFocused();
  await field(page).fill('');
  await page.getByRole('combobox', { name: 'Group by' }).focus();
  await page.keyboard.press('Control+f');
  await expect(field(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(12);
});

for (const key of ['Control+l', 'Meta+k']) {
  test(`${key} clears the log`, async ({ show }) => {
    const page = await ready(await show(sampleScene));
    await rows(page).first().click();
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { name: 'Recording WebSocket closes' })).toBeVisible();
    expect(await page.evaluate((tabId) => window.stage.log.newest(tabId, 10), SAMPLE_TAB)).toEqual([]);
  });
}

test('keys that mean something else are left alone', async ({ show }) => {
  const page = await ready(await show(sampleScene));
  await page.getByRole('treegrid').focus();
  for (const key of ['Control+k', 'Meta+l', 'Control+Shift+l', 'Alt+f', 'Control+/', 'l', 'f']) {
    await page.keyboard.press(key);
  }
  await expect(page.getByRole('treegrid')).toBeFocused();
  await expect(rows(page)).toHaveCount(12);
  await expect(dialog(page)).toBeHidden();
});

for (const [language, name] of [
  ['en', 'Keys'],
  ['zh', '快捷键'],
] as const) {
  test(`? shows the keys, Escape takes them away and nothing else, in ${language}`, async ({ show }) => {
    const page = await show({ ...sampleScene, language });
    await expect(page.locator('.filter-help-button')).toBeVisible();
    await rows(page).first().click();
    await page.getByRole('treegrid').focus();
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name });
    await expect(keys).toBeVisible();
    await expect(keys.locator('dt')).toHaveCount(11);
    await expectAccessible(page, 'the keys');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+l');
    await page.keyboard.press('Escape');
    await expect(keys).toBeHidden();
    await expect(page.getByRole('treegrid')).toBeFocused();
    await expect(page.getByRole('complementary')).toBeVisible();
    await expect(rows(page)).toHaveCount(12);
  });
}

test('while the codes are looked up the panel hears no keys', async ({ show }) => {
  const page = await ready(await show(sampleScene));
  await chooseMore(page, 'Close codes');
  await page.getByRole('listbox').focus();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+l');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(12);
  await expect(dialog(page)).toBeHidden();
});
