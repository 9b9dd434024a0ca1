import type { Page } from '@playwright/test';
import { formats } from '#model/export/formats/list.ts';
import { NO_LOSSES } from '#model/wire/losses.ts';
import { written } from '../support/export-sample.ts';
import { closed, SAMPLE_START, SAMPLE_TAB, sampleConnection, sampleNavigations } from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';

test.use({ viewport: { width: 554, height: 500 } });

const blank = (page: Page) => page.locator('.blank, .popup-blank');
const live = (...numbers: number[]) =>
  numbers.map((number) => ({ ...sampleConnection(number, closed(SAMPLE_START, 1000)), end: null }));

for (const view of ['panel', 'popup'] as const) {
  const empty = { view, tabId: SAMPLE_TAB, navigations: sampleNavigations };

  test(`the ${view} says what is open and that none of it has closed`, async ({ show }) => {
    const page = await show(empty);
    await expect(blank(page)).toContainText('Connections opened before WasClean was installed may be missing');
    await page.evaluate((connections) => window.stage.log.report(connections), live(901));
    await expect(blank(page)).toContainText('1 connection is open, none has closed yet.');
    await expect(blank(page), 'it is seen').not.toContainText('reload');
    await page.evaluate((connections) => window.stage.log.report(connections), live(902));
    await expect(blank(page)).toContainText('2 connections are open, none has closed yet.');
  });

  test(`the ${view} does not say that none has closed once records were dropped`, async ({ show }) => {
    const page = await show(empty);
    await page.evaluate((connections) => window.stage.log.report(connections), live(901));
    await page.evaluate((losses) => window.stage.log.lose(losses), {
      ...NO_LOSSES,
      overflow: 3,
      droppedOf: { [SAMPLE_TAB]: 1_200 },
    });
    await expect(blank(page)).toContainText('the 1,200 oldest records of this tab were dropped');
    await expect(blank(page)).toContainText('3 reports were lost');
    await expect(blank(page)).toContainText('1 connection is open.');
    await expect(page.locator('body')).not.toContainText(/has closed|closes yet/);
  });

  test(`the ${view} does not say that none has closed once the log was cleared`, async ({ show }) => {
    const page = await show({ ...empty, closes: [sampleConnection(1, closed(SAMPLE_START, 1006))] });
    await page.evaluate((connections) => window.stage.log.report(connections), live(901));
    await expect(blank(page)).toHaveCount(0);
    await page.evaluate((tabId) => window.stage.log.clear(tabId), SAMPLE_TAB);
    await expect(blank(page)).toContainText('1 connection is open.');
    await expect(page.locator('body')).not.toContainText(/has closed|closes yet/);
  });

  test(`the ${view} says it in Chinese`, async ({ show }) => {
    const page = await show({ ...empty, language: 'zh' });
    await page.evaluate((connections) => window.stage.log.report(connections), live(901));
    await expect(blank(page)).toContainText('当前有 1 个连接，尚无关闭记录。');
  });
}

test('an empty log from a file is not said to be recording', async ({ show }) => {
  const page = await show({ view: 'panel', tabId: SAMPLE_TAB, closes: [] });
  const buffer = Buffer.from(written(formats.json, []));
  await page
    .getByLabel('Import log')
    .last()
    .setInputFiles({ name: 'empty.json', mimeType: 'application/json', buffer });
  await expect(page.getByRole('heading', { name: 'This log holds no close' })).toBeVisible();
  await expect(page.getByText('Recording WebSocket closes')).toHaveCount(0);
});
