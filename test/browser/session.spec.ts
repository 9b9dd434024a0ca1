import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from './support/fixtures.ts';
import { LogProbe } from './support/log-probe.ts';
import { openUntilClosed } from './support/open-until-closed.ts';
import { openExtensionPage } from './support/test-browser.ts';

/** Firefox would forget a temporary add-on with all it has stored. */
const preferences = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

const test = base.extend<{ profile: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
  profile: async ({}, use) => {
    const profile = mkdtempSync(join(tmpdir(), 'wasclean-session-'));
    await use(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  },
});

// The profile goes after the browsers, as it came before them.
test('the log lives as long as the browser session', async ({ profile, open, server }) => {
  const first = await open({ profile, preferences });
  const log = await LogProbe.open(first);
  const page = await first.newPage();
  await page.goto(`${server.origin}/blank`);
  await openUntilClosed(page, [`${server.ws}/close/4000?test=session-one`]);
  await expect.poll(() => log.count('session-one')).toBe(1);
  await first.stopBackground();
  await openUntilClosed(page, [`${server.ws}/close/4000?test=session-one-b`]);
  await expect.poll(() => log.count('session-one')).toBe(2);
  await first.close();

  const second = await open({ profile, preferences });
  const later = await second.newPage();
  await later.goto(`${server.origin}/blank`);
  await openUntilClosed(later, [`${server.ws}/close/4000?test=session-two`]);
  const laterLog = await LogProbe.open(second);
  await expect
    .poll(async () => (await laterLog.closes('session-')).map(({ url }) => url))
    .toEqual([`${server.ws}/close/4000?test=session-two`]);
});

test('a private window is shown while it is open, and leaves nothing on the disk', async ({
  profile,
  server,
  open,
}) => {
  const extension = await open({ profile, preferences });
  await extension.allowInPrivateWindows();
  const probe = await openExtensionPage(extension, 'popup.html?tab=0');
  const log = await LogProbe.open(extension);
  const page = await extension.newPage();
  await page.goto(`${server.origin}/blank`);
  await openUntilClosed(page, [`${server.ws}/close/4000?reason=openly-said&test=openly-asked`]);
  await expect.poll(() => log.count('openly-asked')).toBe(1);
  server.route(
    '/private',
    `<!doctype html><title>private</title><script>
      new WebSocket('${server.ws}/close/4000?reason=secretly-said&test=secretly-asked');
      new WebSocket('${server.ws}/no-close-answer?test=secretly-open');
    </script>`,
  );
  const tabId = await probe.evaluate(async (url) => {
    const { windows } = chrome as unknown as {
      windows: { create(options: object): Promise<{ tabs?: { id?: number }[] }> };
    };
    return (await windows.create({ incognito: true, url })).tabs?.[0]?.id;
  }, `${server.origin}/private`);
  await expect
    .poll(async () => (await log.closes('secretly-asked')).map(({ sender }) => sender))
    .toMatchObject([{ tabId, incognito: true }]);
  await expect.poll(async () => (await log.connections('secretly-open'))[0]?.opened ?? null).not.toBeNull();
  // Its popup while it is in front, and its panel as a page of its own.
  const popup = await openExtensionPage(extension, `popup.html?tab=${tabId}`);
  await expect(popup.getByRole('heading', { name: '1 close' })).toBeVisible();
  const panel = await openExtensionPage(extension, `panel.html?tab=${tabId}`);
  await expect(panel.locator('.close-row', { hasText: 'secretly-said' })).toHaveCount(1);
  await probe.evaluate(async (id) => {
    const { tabs } = chrome as unknown as { tabs: { remove(id: number | undefined): Promise<void> } };
    await tabs.remove(id);
  }, tabId);
  await expect.poll(() => log.connections('secretly')).toEqual([]);
  await expect(panel.locator('.close-row')).toHaveCount(0);
  await extension.close();
  // Firefox compresses what it writes: of a text that comes again only what comes first is whole.
  expect(filesWith(profile, 'openly')).not.toEqual([]);
  expect(filesWith(profile, 'secretly')).toEqual([]);
});

/** The files of a profile in which a text stands, in either of the encodings that browsers keep texts in. */
function filesWith(profile: string, text: string): string[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const content = readFileSync(file);
      return content.includes(text) || content.includes(Buffer.from(text, 'utf16le'));
    });
}
