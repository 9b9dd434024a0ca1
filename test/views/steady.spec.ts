import type { Page } from '@playwright/test';
import type { EndedConnection } from '#model/record/connection.ts';
import { closed, SAMPLE_START, SAMPLE_TAB, sampleConnection, sampleConnections } from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';

test.use({ viewport: { width: 1200, height: 500 } });

/** Counts what moves without a person's doing, but for texts behind one that grows: a number, what a card says of a pattern. */
const watchShifts = (page: Page) =>
  page.evaluate(() => {
    window.stage.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & { sources: { node: Node | null }[] };
        const moved = sources.filter(({ node }) => node instanceof Element && !node.closest('.pattern'));
        window.stage.shifts += moved.length;
      }
    }).observe({ type: 'layout-shift' });
  });

test('nothing moves while closes, verdicts and patterns come', async ({ show }) => {
  const page = await show({ view: 'panel', tabId: SAMPLE_TAB, closes: [], navigations: [] });
  await expect(page.locator('.live-button')).toBeVisible();
  await watchShifts(page);
  const put = async (closes: EndedConnection[], count: string) => {
    await page.evaluate((given) => window.stage.log.put(given), closes);
    await expect(page.locator('.status')).toContainText(count);
  };
  await put(sampleConnections(), '12 closes');
  await expect(page.locator('.pattern')).toHaveCount(1);
  const later = Array.from({ length: 60 }, (_, index) =>
    sampleConnection(100 + index, closed(SAMPLE_START + 900_000 + index * 1_000, index % 3 === 0 ? 1006 : 1000)),
  );
  for (let lot = 0; lot < 60; lot += 10) await put(later.slice(lot, lot + 10), `${12 + lot + 10} closes`);
  await expect(page.getByRole('button', { name: /^\d+ more$/ })).toBeVisible();
  await expect(page.locator('.close-row').last().locator('.cell-why .icon')).toBeVisible();
  expect(await page.evaluate(() => window.stage.shifts)).toBe(0);
});

test('what moves is counted', async ({ show }) => {
  const page = await show({ view: 'panel', tabId: SAMPLE_TAB, closes: sampleConnections(), navigations: [] });
  await expect(page.locator('.pattern')).toHaveCount(1);
  await watchShifts(page);
  await page.addStyleTag({ content: '.patterns { min-height: 60px !important; }' });
  await expect.poll(() => page.evaluate(() => window.stage.shifts)).toBeGreaterThan(0);
});
