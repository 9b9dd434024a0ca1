import type { Page } from '@playwright/test';
import { closed, SAMPLE_START, SAMPLE_TAB, sampleConnection, sampleConnections } from '../support/sample-log.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixture.ts';

test.use({ viewport: { width: 1000, height: 600 } });

const scene = { view: 'panel' as const, tabId: SAMPLE_TAB, closes: sampleConnections() };
const rows = (page: Page) => page.locator('.live tbody tr');
const button = (page: Page, count: number) => page.getByRole('button', { name: `${count} open`, exact: true });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Close this connection' });

/** Connections that live, of the sample's tab. */
const live = (...numbers: number[]) =>
  numbers.map((number) => ({ ...sampleConnection(number, closed(SAMPLE_START, 1000)), end: null }));

async function withLive(page: Page, ...numbers: number[]): Promise<Page> {
  await expect(button(page, 0)).toBeVisible();
  await page.evaluate((connections) => window.stage.log.report(connections), live(...numbers));
  await expect(button(page, numbers.length)).toBeVisible();
  return page;
}

test('connections come and go; those of other tabs are not counted', async ({ show }) => {
  const page = await withLive(await show(scene), 901, 902);
  await button(page, 2).click();
  await expect(rows(page)).toHaveCount(2);
  const [other] = live(903);
  await page.evaluate((connection) => window.stage.log.report([connection]), {
    ...other,
    sender: { ...other?.sender, tabId: SAMPLE_TAB + 1 },
  } as never);
  await page.evaluate(
    (connection) => window.stage.log.put([connection]),
    sampleConnection(901, closed(SAMPLE_START, 1006)),
  );
  await expect(button(page, 1)).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Hide open connections' }).click();
  await expect(page.locator('.live')).toBeHidden();
  await expect(button(page, 1)).toBeFocused();
});

test('a panel that is made anew never says that nothing is open while something is', async ({ show }) => {
  const page = await show(scene);
  await expect(button(page, 0)).toBeVisible();
  await page.evaluate(
    (given) => {
      window.stage.unmount();
      const told: string[] = [];
      new MutationObserver(() => {
        const label = document.querySelector('.live-button')?.getAttribute('aria-label') ?? told.at(-1);
        if (label !== undefined && label !== told.at(-1)) told.push(label);
      }).observe(document.body, { subtree: true, childList: true, attributes: true });
      Object.assign(window, { told });
      window.setScene(given);
    },
    { ...scene, live: live(901, 902, 903, 904, 905, 906) },
  );
  await expect(button(page, 6)).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, 'told'))).toEqual(['6 open']);
});

test('while they are shown the pages are asked what lives, and only then', async ({ show }) => {
  const page = await withLive(await show(scene), 901);
  expect(await page.evaluate(() => window.stage.refreshed)).toBe(0);
  await button(page, 1).click();
  await expect.poll(() => page.evaluate(() => window.stage.refreshed)).toBeGreaterThan(1);
});

test('a connection is closed with a code and a reason that close() takes', async ({ show }) => {
  const page = await withLive(await show(scene), 901);
  await button(page, 1).click();
  await page.getByRole('button', { name: 'Close from here' }).click();
  const code = dialog(page).getByLabel('Close code');
  const close = dialog(page).getByRole('button', { name: 'Close connection' });
  await expect(dialog(page)).toContainText('Normal Closure');
  for (const wrong of ['1001', '2999', '5000', '', '3000.5', '１０００']) {
    await code.fill(wrong);
    await expect(close).toBeDisabled();
    await expect(dialog(page)).toContainText('close() takes 1000 and 3000 to 4999');
  }
  await code.fill('4999');
  await expect(close).toBeEnabled();
  const reason = dialog(page).getByLabel('Close reason');
  await reason.fill('原'.repeat(42));
  await expect(dialog(page)).toContainText('126 of 123 bytes');
  await expect(close).toBeDisabled();
  await reason.fill('原'.repeat(41));
  await expect(close).toBeEnabled();
  await reason.press('Enter');
  await expect(dialog(page)).toBeHidden();
  expect(await page.evaluate(() => window.stage.closed)).toEqual([
    { id: live(901)[0]?.id, code: 4999, reason: '原'.repeat(41) },
  ]);
});

test('a connection that ends while it is asked about takes the dialog with it', async ({ show }) => {
  const page = await withLive(await show(scene), 901);
  await button(page, 1).click();
  await page.getByRole('button', { name: 'Close from here' }).click();
  await expect(dialog(page)).toBeVisible();
  await page.evaluate(
    (connection) => window.stage.log.put([connection]),
    sampleConnection(901, closed(SAMPLE_START, 1006)),
  );
  await expect(dialog(page)).toBeHidden();
});

test('a stream and what is closing already cannot be closed', async ({ show }) => {
  const page = await withLive(await show(scene), 901);
  await button(page, 1).click();
  const [connection] = live(902);
  const closeCall = { at: SAMPLE_START, code: 1000, reason: null, readyState: 1, threw: null, stack: '', by: 'page' };
  await page.evaluate((connections) => window.stage.log.report(connections), [
    { ...connection, api: 'WebSocketStream' },
    { ...live(903)[0], closeCall },
  ] as never[]);
  await expect(rows(page)).toHaveCount(3);
  for (const row of [1, 2]) await expect(rows(page).nth(row).getByRole('button')).toBeDisabled();
  await expect(rows(page).nth(0).getByRole('button')).toBeEnabled();
});

for (const [language, theme] of [
  ['en', 'light'],
  ['zh', 'dark'],
] as const) {
  test(`axe finds nothing in ${language}, ${theme}`, async ({ show }) => {
    const page = await show({ ...scene, language, theme });
    await page.locator('.live-button').click();
    await expectAccessible(page, 'nothing open');
    await page.evaluate((connections) => window.stage.log.report(connections), live(901, 902, 903));
    await expect(rows(page)).toHaveCount(3);
    await expectAccessible(page, 'open connections');
    await rows(page).nth(0).getByRole('button').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectAccessible(page, 'the dialog');
  });
}

test('the filter and the order of the list hold for what is open; state:open shows it', async ({ show }) => {
  const page = await show(scene);
  await expect(button(page, 0)).toBeVisible();
  const [one, two, three] = live(901, 902, 903);
  const given = [
    { ...one, url: 'wss://api.shop.example/b' },
    { ...two, url: 'wss://api.shop.example/a' },
    { ...three, url: 'wss://chat.example/c', opened: null },
  ];
  await page.evaluate((connections) => window.stage.log.report(connections), given as never[]);
  const paths = () =>
    rows(page)
      .locator('.url')
      .evaluateAll((all) => all.map((each) => new URL(each.getAttribute('title') ?? '').pathname));
  const filter = page.getByRole('searchbox', { name: /^Filter by text/ });
  await filter.fill('state:open');
  await expect(button(page, 3)).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(paths).toEqual(['/b', '/a', '/c']);
  await expect(page.locator('.close-row')).toHaveCount(0);
  await filter.fill('');
  await expect(page.locator('.live')).toBeHidden();
  await page.locator('.head-row .cell-name').getByRole('button').click();
  await filter.fill('state:open');
  await expect.poll(paths).toEqual(['/a', '/b', '/c']);
  for (const [query, left] of [
    ['state:open host:chat', ['/c']],
    ['state:open -opened:yes', ['/c']],
    ['state:open api.shop', ['/a', '/b']],
    ['state:open code:1000', []],
    ['state:open -code:1000', ['/a', '/b', '/c']],
    ['state:open age:<1d', []],
  ] as const) {
    await filter.fill(query);
    await expect.poll(paths, query).toEqual(left);
  }
  await filter.fill('state:open shop');
  await page.getByRole('button', { name: 'Hide open connections' }).click();
  await expect(filter).toHaveValue('shop');
  await expect(page.locator('.live')).toBeHidden();
  await filter.fill('state:shut');
  await expect(page.getByText('“shut” is neither open nor closed')).toBeVisible();
  await filter.fill('state:closed');
  await expect(page.locator('.close-row').first()).toBeVisible();
});

test('the button itself says what may end soon, while nothing is shown', async ({ show }) => {
  const page = await show(scene);
  await expect(button(page, 0)).toBeVisible();
  const [one, two] = live(920, 921);
  for (const bufferedAmount of [100_000, 200_000, 300_000, 400_000, 500_000]) {
    const growing = { ...one, activity: { ...one?.activity, bufferedAmount } };
    await page.evaluate((connections) => window.stage.log.report(connections), [growing, two] as never[]);
  }
  const warning = page.getByRole('button', { name: '2 open, 1 may end soon', exact: true });
  await expect(warning).toBeVisible();
  await expect(warning.locator('.live-dot')).toHaveCount(0);
  await expect(page.locator('.live')).toBeHidden();
});
