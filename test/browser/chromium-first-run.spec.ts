import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/chromium-fixtures.ts';
import { openExtensionPage } from './support/test-browser.ts';

test('a page opens once, after installing, and shows what a verdict is like', async ({ open }) => {
  const profile = mkdtempSync(join(tmpdir(), 'wasclean-first-run-'));
  const first = await open({ firstRun: true, profile });
  const welcome = () => first.context.pages().find((page) => page.url() === `${first.origin}welcome.html`);
  await expect.poll(() => welcome() !== undefined).toBe(true);
  const page = welcome();
  if (!page) throw new Error('the page is gone');
  for (const [button, verdict] of [
    ['A normal close: 1000', /"done"/],
    ['An expired token: 4401', /"token expired"/],
    ['A refused connection: 1006', /^Connection refused/],
  ] as const) {
    const opened = first.context.waitForEvent('page');
    await page.getByRole('button', { name: button }).click();
    const panel = await opened;
    await expect(panel.locator('.detail .verdict-cause')).toHaveText(verdict);
    await panel.close();
  }
  await first.close();

  const again = await open({ profile });
  // Its background runs, which opens that page, if it does, before it answers anything.
  const popup = await openExtensionPage(again, 'popup.html?tab=0');
  await popup.evaluate(() => chrome.runtime.sendMessage({ type: 'drain' }));
  const urls = again.context.pages().map((each) => each.url());
  expect(urls.filter((url) => url.endsWith('welcome.html'))).toEqual([]);
  await again.close();
  rmSync(profile, { recursive: true, force: true });
});

test('there are texts where the browser gives none, as it may after installing', async ({ extension }) => {
  const popup = await extension.context.newPage();
  await popup.addInitScript(() => Object.assign(chrome.i18n, { getMessage: () => '' }));
  await popup.goto(`${extension.origin}popup.html?tab=0`);
  await expect(popup.locator('body')).toContainText('No closes in the log');
  await expect(popup.locator('html')).toHaveAttribute('lang', 'en');
});
