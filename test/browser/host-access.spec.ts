import { expect, test } from './support/fixtures.ts';
import { LogProbe } from './support/log-probe.ts';
import { openUntilClosed } from './support/open-until-closed.ts';
import { withDevTools } from './support/with-devtools.ts';

test.use({ launch: withDevTools });

test('without access to sites nothing is recorded, panel and popup say so, and a click brings it back', async ({
  extension,
  server,
}) => {
  const page = extension.firstPage();
  await page.goto(`${server.origin}/blank?access`);
  const panel = await extension.openPanel();
  // After the panel: Chromium opens DevTools for this tab as well.
  const log = await LogProbe.open(extension);
  const note = panel.locator('.recording-note');
  const close = (what: string) => openUntilClosed(page, [`${server.ws}/close/4000?test=access-${what}`]);
  const recorded = async () => (await log.closes('test=access-')).map(({ url }) => url.split('access-')[1]).sort();
  await close('before');
  await expect.poll(recorded).toEqual(['before']);
  await expect(note).toHaveCount(0);

  await extension.setHostAccess(false);
  await expect(note).toContainText('WasClean is not allowed to run on this site: nothing here is recorded.');
  await page.bringToFront();
  await page.reload();
  await close('without');
  await expect(note).toContainText('WasClean is not allowed to run on this site');

  const access = await extension.pageOpenedBy(() => note.getByRole('button', { name: 'Allow on all sites' }).click());
  await expect(access.locator('[role=status]')).toHaveText(
    'WasClean has no access to any website: nothing is recorded.',
  );
  if (extension.allowInPrompt) {
    await access.getByRole('button', { name: 'Allow on all sites' }).click();
    await extension.allowInPrompt();
  } else await extension.setHostAccess(true);
  await expect(access.locator('[role=status]')).toContainText('WasClean has access to all websites.');
  await access.close();
  await expect(note).toHaveText('WasClean is allowed to run here now. Reload the page to record it.');
  await page.reload();
  await expect(note).toHaveCount(0);
  await close('again');
  await expect.poll(recorded).toEqual(['again', 'before']);

  await extension.setHostAccess(false);
  await page.reload();
  await page.bringToFront();
  const popup = await extension.openPopup();
  await expect.poll(() => popup.text()).toContain('WasClean is not allowed to run on this site');
  if (extension.allowInPrompt) {
    await popup.click('Allow on all sites');
    await extension.allowInPrompt();
  } else await extension.setHostAccess(true);
  await expect(note).toHaveText('WasClean is allowed to run here now. Reload the page to record it.');
  await page.reload();
  await close('once-more');
  await expect.poll(recorded).toEqual(['again', 'before', 'once-more']);
});
