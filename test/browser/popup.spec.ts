import { expect, test } from './support/fixtures.ts';
import { OWN_FONT } from './support/font-of-text.ts';
import type { LogProbe } from './support/log-probe.ts';
import { openUntilClosed } from './support/open-until-closed.ts';
import { openExtensionPage, type TestBrowser } from './support/test-browser.ts';

/** Ends connections of a page in these ways, and waits until the log has them. */
async function endWith(
  endings: string[],
  name: string,
  extension: TestBrowser,
  server: { origin: string; ws: string },
  log: LogProbe,
) {
  const page = await extension.newPage();
  await page.goto(`${server.origin}/blank?${name}`);
  await openUntilClosed(
    page,
    endings.map((ending, index) => `${server.ws}/${ending}?reason=r${index}&test=${name}`),
  );
  await expect.poll(() => log.count(`test=${name}`)).toBe(endings.length);
  return page;
}

test('the popup sums up a tab, and the badge counts what needs attention', async ({ extension, server, log }) => {
  const page = await endWith(['close/1000', 'close/4001', 'drop', 'drop', 'drop'], 'popup', extension, server, log);
  const tabId = await log.tabIdOf(page);
  await expect.poll(() => log.badge(tabId)).toBe('4');

  const popup = await openExtensionPage(extension, `popup.html?tab=${tabId}`);
  await expect(popup.locator('body')).toContainText('5 closes');
  await expect(popup.locator('body')).toContainText('4 need attention');
  for (const text of ['1006', 'Abnormal Closure', '4001', '1000', 'Normal Closure']) {
    await expect(popup.getByText(text, { exact: true }).first()).toBeVisible();
  }
  const { text } = await extension.savedBy(() => popup.getByRole('button', { name: 'Export JSON' }).click());
  expect(JSON.parse(text)).toMatchObject({ format: 'wasclean-log', version: 2 });
  expect(JSON.parse(text).connections).toHaveLength(5);

  const panel = await extension.pageOpenedBy(() => popup.getByRole('button', { name: /full log/i }).click());
  await expect(panel).toHaveURL(`${extension.origin}panel.html?tab=${tabId}`);
  await expect(panel.locator('.close-row'), 'what is alike is one row').toHaveCount(3);
  await expect(panel.locator('.fold-row')).toContainText('3×');
  await panel.close();
  await page.close();
});

test('the popup names other tabs with trouble', async ({ extension, server, log }) => {
  const quiet = await endWith(['close/1000'], 'quiet', extension, server, log);
  const troubled = await endWith(['drop'], 'troubled', extension, server, log);
  const popup = await openExtensionPage(extension, `popup.html?tab=${await log.tabIdOf(quiet)}`);
  await expect(popup.locator('body')).toContainText('1 close');
  const troubledTab = popup.getByRole('button', { name: /127\.0\.0\.1/ }).first();
  const panel = await extension.pageOpenedBy(() => troubledTab.click());
  expect(panel.url()).toContain('panel.html?tab=');
  for (const each of [panel, quiet, troubled]) await each.close();
});

test('popup and panel say what is open while nothing has closed', async ({ extension, server, log }) => {
  const page = await extension.newPage();
  await page.goto(`${server.origin}/blank?open`);
  await page.evaluate(
    (url) => new Promise((resolve) => new WebSocket(url).addEventListener('open', () => resolve(null))),
    `${server.ws}/echo?test=open`,
  );
  const tabId = await log.tabIdOf(page);
  for (const view of ['popup', 'panel']) {
    const shown = await openExtensionPage(extension, `${view}.html?tab=${tabId}`);
    // What other tests of this browser lost may have been a close.
    await expect(shown.locator('body')).toContainText(/1 connection is open(, none has closed yet)?\./);
    await shown.close();
  }
  await page.close();
});

test('on a page of the browser the popup says that it is none to record', async ({ extension, server, log, runIn }) => {
  const page = await extension.newPage();
  await page.goto(`${server.origin}/blank?before`);
  const before = await openExtensionPage(extension, `popup.html?tab=${await log.tabIdOf(page)}`);
  await expect(before.locator('.summary-host')).toHaveText(new URL(server.origin).host);
  await before.close();
  await page.goto(runIn === 'chromium' ? 'chrome://version/' : 'about:addons');
  await page.bringToFront();
  const popup = await extension.openPopup();
  await expect.poll(popup.text).toMatch(/^This tab\s+No closes in the log\s+Browser pages cannot be recorded/);
  expect(await popup.text()).not.toContain('reload');
  await page.close();
});

test('the real popup of the toolbar button opens for the active tab', async ({ extension, server, log }) => {
  const page = await endWith(['close/4002'], 'real-popup', extension, server, log);
  await page.bringToFront();
  const popup = await extension.openPopup();
  await expect.poll(popup.text).toMatch(/"r0": closed by the server, 4002[\s\S]*Once, at/);
  await expect.poll(popup.width, { message: 'it is as wide as what is in it' }).toBe(384);
  expect(await popup.font(), 'whatever the browser would have of it').toMatch(OWN_FONT);
  await page.close();
});
