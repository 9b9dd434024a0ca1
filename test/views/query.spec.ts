import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const field = (page: Page) => page.getByRole('searchbox', { name: 'Filter by text' });
const rows = (page: Page) => page.locator('.close-row');
const list = (page: Page) => page.getByRole('listbox', { name: 'Completions' });
const options = (page: Page) => list(page).getByRole('option');
const helpButton = (page: Page) => page.getByRole('button', { name: 'How to filter' });

/** What completion and help come with. */
async function shown(page: Page): Promise<Page> {
  await expect(helpButton(page)).toBeVisible();
  return page;
}

for (const [query, count] of [
  ['code:1006', 3],
  ['clean:no', 5],
  ['clean:yes -left', 5],
  ['"token expired"', 1],
  ['/token\\s+exp/', 1],
  ['host:metrics', 1],
  ['age:>=5m', 1],
  ['opened:yes age:<50s', 1],
  ['after:21:11:30 before:21:20', 2],
] as const) {
  test(`finds by ${query}`, async ({ show }) => {
    const page = await show(sampleScene);
    await field(page).fill(query);
    await expect(rows(page)).toHaveCount(count);
  });
}

for (const [query, why] of [
  ['token code:10x', '“10x” is not a close code'],
  ['end:dirty', '“dirty” is no kind of ending'],
  ['/(/', '“(” is not a valid regular expression'],
  ['cause:gremlins', '“gremlins” is no cause'],
  ['age:>30', '“>30” is no length of time'],
  ['before:25:00', '“25:00” is no time'],
] as const) {
  test(`${query} says why and filters nothing`, async ({ show }) => {
    const page = await show(sampleScene);
    await field(page).fill(query);
    await expect(page.getByRole('alert')).toContainText(why);
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(rows(page)).toHaveCount(12);
    await expect(page.getByRole('status')).toHaveText('12 closes9 need attention');
  });
}

test('a cause asks for the causes of all closes and finds those that have it', async ({ show }) => {
  const page = await show(sampleScene);
  await field(page).fill('cause:http-status');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('HTTP 401');
  await field(page).fill('-cause:http-status');
  await expect(rows(page)).toHaveCount(11);
});

test('keys and then values of the log are offered while one types, and taken with Tab or Enter', async ({ show }) => {
  const page = await shown(await show(sampleScene));
  await field(page).focus();
  await page.keyboard.type('ho');
  await expect(options(page)).toHaveText(['host:Host contains']);
  await expect(field(page)).toHaveAttribute('aria-activedescendant', 'completion-0');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('host:');
  await expect(options(page).first()).toHaveText('api.shop.example10');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.type('chat');
  await expect(options(page)).toHaveText(['chat.example1']);
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('host:chat.example ');
  await expect(list(page)).toBeHidden();
  await expect(field(page)).toBeFocused();
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.type('-ca');
  await expect(options(page)).toHaveText(['cause:The cause']);
  await page.keyboard.press('Enter');
  await page.keyboard.type('server');
  await expect(page.getByRole('alert'), 'half a value is not wrong yet').toBeHidden();
  await expect(options(page).filter({ hasText: 'server-closed' })).toContainText('Closed by the server');
  await page.keyboard.press('Escape');
  await expect(list(page)).toBeHidden();
  await expect(field(page)).toHaveValue('host:chat.example -cause:server');
  await expect(page.getByRole('alert')).toContainText('“server” is no cause');
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('ArrowDown');
  await expect(options(page)).toHaveCount(15);
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await expect(options(page).last()).toBeInViewport();
});

test('an option is taken with the mouse; the list goes with the focus', async ({ show }) => {
  const page = await shown(await show(sampleScene));
  await field(page).focus();
  await page.keyboard.type('code:');
  await options(page).filter({ hasText: '4401' }).click();
  await expect(field(page)).toHaveValue('code:4401 ');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('end:');
  await expect(list(page)).toBeVisible();
  await page.getByRole('combobox', { name: 'Group by' }).focus();
  await expect(list(page)).toBeHidden();
});

test('Tab leaves the field when nothing is offered', async ({ show }) => {
  const page = await shown(await show(sampleScene));
  await field(page).focus();
  await page.keyboard.type('token');
  await page.keyboard.press('Tab');
  await expect(helpButton(page)).toBeFocused();
});

for (const [language, name] of [
  ['en', 'How to filter'],
  ['zh', '过滤语法'],
] as const) {
  test(`the help lists every key with examples in ${language}`, async ({ show }) => {
    const page = await show({ ...sampleScene, language });
    const help = page.getByRole('region', { name });
    await page.getByRole('button', { name }).click();
    await expect(help).toBeVisible();
    for (const example of ['code:4000-4999', 'opened:no', 'cause:idle-timeout', 'age:>60s', 'before:21:15:30']) {
      await expect(help.getByText(example, { exact: true })).toBeVisible();
    }
    await expectAccessible(page, 'the help');
    const examples = help.locator('.filter-example');
    const queries = await examples.allTextContents();
    expect(queries.length).toBeGreaterThan(20);
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    const input = page.locator('.filter-text input');
    await page.getByRole('button', { name }).click();
    await examples.filter({ hasText: 'opened:no' }).click();
    await expect(input).toHaveValue('opened:no');
    await expect(page.locator('.close-row').first(), 'the list is seen beside the help').toBeInViewport();
    await expect(page.locator('.close-row')).toHaveCount(3);
    await page.keyboard.press('Escape');
    for (const query of queries) {
      await input.fill(query);
      await input.press('Escape');
      await expect(page.getByRole('alert'), query).toBeHidden();
      await input.fill('');
    }
  });
}
