import type { Page } from '@playwright/test';
import { chooseMore } from '../support/more-menu.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const MEANING = '<img src=x onerror="document.title=1">';
const OWN = {
  match: 'chat.example/*',
  first: 4401,
  last: 4401,
  name: 'Signed out',
  meaning: MEANING,
  advice: 'Sign in again.',
};
const { closes } = sampleScene;
const scene = { ...sampleScene, choices: { ownCodes: [OWN] } };
const HEADLINE = 'The server closed it: 4401 Signed out';

const row = (page: Page) => page.locator('.close-row', { hasText: '4401' });
const why = (page: Page) => row(page).locator('.cell-why');
const detail = (page: Page) => page.getByRole('complementary');
const choose = (page: Page, ownCodes: (typeof OWN)[]) =>
  page.evaluate((given) => window.stage.choose({ ownCodes: given }), ownCodes);

test('an own code names the verdict of its rows, and follows the choice', async ({ show }) => {
  const page = await show(scene);
  await expect(why(page)).toHaveText(HEADLINE);
  await choose(page, []);
  await expect(why(page)).toContainText('4401');
  await expect(why(page)).not.toContainText('Signed out');
  await choose(page, [{ ...OWN, name: 'Thrown out' }]);
  await expect(why(page)).toContainText('Thrown out');
});

test('a row follows the choice while its detail is open, and alone in the list', async ({ show }) => {
  const page = await show({ ...scene, closes: closes.filter(({ id }) => id.endsWith('.4')) });
  await row(page).click();
  await expect(detail(page)).toContainText(HEADLINE);
  await choose(page, []);
  await expect(detail(page)).not.toContainText('Signed out');
  await expect(why(page)).not.toContainText('Signed out');
});

test('an own code shows in the detail as text, and wins over ours', async ({ show }) => {
  const page = await show(scene);
  await row(page).click();
  const service = detail(page).locator('.section', { hasText: 'To chat.example/*' });
  for (const text of ['Signed out', MEANING, 'Sign in again.', 'From your own codes in the settings.']) {
    await expect(service).toContainText(text);
  }
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText(HEADLINE);
  await expect(page.locator('img')).toHaveCount(0);
  await choose(page, []);
  await expect(detail(page)).not.toContainText('Signed out');
});

test('an own code is found in the codes view, which follows the choice', async ({ show }) => {
  const page = await show(scene);
  await chooseMore(page, 'Close codes');
  await page.getByRole('searchbox', { name: 'Look up a close code' }).fill('sign in again');
  const options = page.getByRole('option');
  await expect(options).toHaveCount(1);
  await expect(options).toContainText('4401Signed out');
  await expect(options).toContainText('chat.example/*');
  for (const text of ['To chat.example/*', MEANING, 'Sign in again.', 'From your own codes in the settings.']) {
    await expect(detail(page)).toContainText(text);
  }
  await expect(detail(page)).not.toContainText('It depends');
  const list = page.getByRole('listbox');
  const active = await list.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');

  await choose(page, [OWN, { ...OWN, match: 'chat.example/*?two words', first: 4402, last: 4402 }]);
  await expect(options).toHaveCount(2);
  await list.focus();
  await page.keyboard.press('End');
  await expect(list).toHaveAttribute('aria-activedescendant', /^\S+$/);
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await choose(page, []);
  await expect(page.getByRole('heading', { name: 'No such close code' })).toBeVisible();
});

test('an own code names the verdict in the popup, and follows the choice', async ({ show }) => {
  const page = await show({ ...scene, view: 'popup', closes: closes.filter(({ id }) => id.endsWith('.4')) });
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await expect(verdict).toContainText(HEADLINE);
  await choose(page, []);
  await expect(verdict).not.toContainText('Signed out');
  await expect(verdict).toContainText('4401');
});
