import { expect, test } from './support/fixtures.ts';
import { openUntilClosed } from './support/open-until-closed.ts';
import { openExtensionPage } from './support/test-browser.ts';

test('clearing leaves what closed after it was asked for', async ({ extension, page, server, log }) => {
  await page.goto(`${server.origin}/blank?clear`);
  await openUntilClosed(page, [`${server.ws}/close/4001?clear`]);
  await expect.poll(() => log.count('?clear')).toBe(1);
  const tabId = await log.tabIdOf(page);
  const panel = await openExtensionPage(extension, `panel.html?tab=${tabId}`);
  await expect(panel.locator('.close-row')).toHaveCount(1);
  await expect(panel.locator('.navigation-row')).toHaveCount(1);

  // As when the background is busy: it hears of the clearing after all this.
  const at = await page.evaluate(async () => {
    const now = Date.now();
    while (Date.now() === now) await new Promise((resolve) => setTimeout(resolve));
    return now;
  });
  await openUntilClosed(page, [`${server.ws}/close/4002?clear`]);
  await page.goto(`${server.origin}/blank?cleared`);
  await expect(panel.locator('.close-row')).toHaveCount(2);
  await expect(panel.locator('.navigation-row')).toHaveCount(2);
  const clear = (time: number) =>
    panel.evaluate(([id, asked]) => chrome.runtime.sendMessage({ type: 'clear', tabId: id, at: asked }), [
      tabId,
      time,
    ] as const);
  await clear(at);
  await expect(panel.locator('.close-row')).toHaveCount(1);
  await expect(panel.locator('.close-row')).toContainText('4002');
  await expect(panel.locator('.navigation-row')).toHaveCount(1);
  await expect(panel.locator('.navigation-row')).toContainText('/blank?cleared');
  expect((await log.closes('?clear')).map(({ url }) => url)).toEqual([`${server.ws}/close/4002?clear`]);

  await clear(await panel.evaluate(() => Date.now()));
  await expect(panel.locator('.close-row')).toHaveCount(0);
  await expect(panel.locator('.navigation-row')).toHaveCount(0);
  expect(await log.closes('?clear')).toEqual([]);
});
