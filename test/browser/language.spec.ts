import { expect, test } from './support/fixtures.ts';
import { LogProbe } from './support/log-probe.ts';
import { openUntilClosed } from './support/open-until-closed.ts';
import { openExtensionPage } from './support/test-browser.ts';

test('the interface speaks the language of the browser', async ({ open, server }) => {
  const extension = await open({ language: 'zh-CN' });
  const log = await LogProbe.open(extension);
  const page = await extension.newPage();
  await page.goto(`${server.origin}/blank?zh`);
  await openUntilClosed(page, [`${server.ws}/drop?test=language`]);
  await expect.poll(() => log.count('test=language')).toBe(1);
  const tabId = await log.tabIdOf(page);
  const panel = await openExtensionPage(extension, `panel.html?tab=${tabId}`);
  await expect(panel.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(panel.getByRole('columnheader', { name: '关闭码' })).toBeVisible();
  await expect(panel.locator('.close-row')).toContainText('异常关闭');
  const popup = await openExtensionPage(extension, `popup.html?tab=${tabId}`);
  await expect(popup.locator('body')).toContainText('异常关闭');
});
