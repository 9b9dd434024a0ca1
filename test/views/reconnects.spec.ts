import type { Page } from '@playwright/test';
import type { Connection } from '#model/record/connection.ts';
import { closed, SAMPLE_START, SAMPLE_TAB, sampleConnection } from '../support/sample-log.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixture.ts';

test.use({ viewport: { width: 900, height: 900 } });

/** Three that came back a second after the one before, and one that lives. */
const chain = [0, 1, 2].map((index) =>
  sampleConnection(index + 1, closed(SAMPLE_START + index * 62_240, 1006), {
    createdAt: SAMPLE_START + index * 62_240 - 61_240,
  }),
);
const alive: Connection = {
  ...sampleConnection(4, closed(SAMPLE_START, 1000), { createdAt: SAMPLE_START + 125_480 }),
  end: null,
};
const scene = { view: 'panel' as const, tabId: SAMPLE_TAB, closes: chain, live: [alive] };

const fold = (page: Page) => page.getByRole('complementary').locator('details').filter({ hasText: 'Reconnects' });
const form = (page: Page) => page.getByRole('form', { name: 'Rehearse…' });

async function unfold(page: Page): Promise<void> {
  await page.locator('.close-row').first().click();
  await expect(fold(page).locator('summary')).toContainText('Came back 3 of 3 times');
  await fold(page).locator('summary').click();
}

test('the chain of an endpoint is told in words, and copied for an issue', async ({ show }) => {
  const page = await show(scene);
  await unfold(page);
  await expect(fold(page).locator('li')).toHaveText([
    /^Waits: 1\.0 s, 1\.0 s, 1\.0 s; constant/,
    /^Without a connection for 3\.1 s/,
    'Reconnected by new Live live.js:214:19',
  ]);
  await fold(page).getByRole('button', { name: 'live.js:214:19' }).click();
  expect(await page.evaluate(() => window.stage.opened)).toEqual(['https://shop.example/assets/live.js?v=8f2c:214:19']);
  await fold(page).getByRole('button', { name: 'Copy for an issue' }).click();
  await expect(fold(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const [report] = await page.evaluate(() => window.stage.copied);
  expect(report).toContain('Came back 3 of 3 times');
  expect(report).not.toContain('s3cr3t');
  await expectAccessible(page, 'reconnects', '.detail');
});

test('a rehearsal closes the connection as often as asked, and says how the page came back', async ({ show }) => {
  const page = await show(scene);
  await unfold(page);
  await fold(page).getByRole('button', { name: 'Rehearse…' }).click();
  await expectAccessible(page, 'the form', '.detail');
  await form(page).getByLabel('Close code').fill('1006');
  await expect(form(page).getByRole('button', { name: 'Close and watch' })).toBeDisabled();
  await form(page).getByLabel('Close code').fill('4000');
  await form(page).getByLabel('Times').fill('1');
  await form(page).getByRole('button', { name: 'Close and watch' }).click();
  await expect(fold(page)).toContainText('Closing, 1 of 1…');
  expect(await page.evaluate(() => window.stage.closed)).toEqual([{ id: 'd1.4', code: 4000, reason: '' }]);

  // The page's part: its connection ends, and 700 ms later it makes another.
  const at = await page.evaluate(() => Date.now());
  const call = { at, code: 4000, reason: '', readyState: 1 as const, threw: null, stack: '', by: 'extension' as const };
  const gone = {
    ...alive,
    closeCall: { ...call, during: 'unknown' as const, eventType: '' },
    end: closed(at, 4000),
  };
  await page.evaluate((given) => window.stage.log.put([given as never]), gone);
  await expect(fold(page)).toContainText('Closed 1 of 1. Waiting for the page to come back…');
  const back = { ...alive, id: 'd1.5', createdAt: at + 700, opened: { at: at + 740, protocol: '', extensions: '' } };
  await page.evaluate((given) => window.stage.log.report([given]), back);
  await expect(fold(page)).toContainText('Rehearsed: closed once with close(4000)');
  await expect(fold(page)).toContainText('Came back after 740 ms');
});

test('a rehearsal can be stopped, and needs something that is open', async ({ show }) => {
  const page = await show(scene);
  await unfold(page);
  await fold(page).getByRole('button', { name: 'Rehearse…' }).click();
  await form(page).getByRole('button', { name: 'Close and watch' }).click();
  await fold(page).getByRole('button', { name: 'Stop' }).click();
  await expect(fold(page)).toContainText('Stopped before it was over');

  const idle = await show({ ...scene, live: [] });
  await unfold2(idle);
  await expect(fold(idle).getByRole('button', { name: 'Rehearse…' })).toBeDisabled();
});

async function unfold2(page: Page): Promise<void> {
  await page.locator('.close-row').first().click();
  await fold(page).locator('summary').click();
}
