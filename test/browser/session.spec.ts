import { mkdtempSync, rmSync } from 'node:fs';
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

test('records of a private window go when its tab closes', async ({ server, open }) => {
  const extension = await open({});
  await extension.allowInPrivateWindows();
  const probe = await openExtensionPage(extension, 'popup.html?tab=0');
  const log = await LogProbe.open(extension);
  server.route(
    '/private',
    `<!doctype html><title>private</title><script>new WebSocket('${server.ws}/close/4000?test=private');</script>`,
  );
  const tabId = await probe.evaluate(async (url) => {
    const { windows } = chrome as unknown as {
      windows: { create(options: object): Promise<{ tabs?: { id?: number }[] }> };
    };
    return (await windows.create({ incognito: true, url })).tabs?.[0]?.id;
  }, `${server.origin}/private`);
  await expect
    .poll(async () => (await log.closes('test=private')).map(({ sender }) => sender))
    .toMatchObject([{ tabId, incognito: true }]);
  await probe.evaluate(async (id) => {
    const { tabs } = chrome as unknown as { tabs: { remove(id: number | undefined): Promise<void> } };
    await tabs.remove(id);
  }, tabId);
  await expect.poll(() => log.connections('test=private')).toEqual([]);
});
