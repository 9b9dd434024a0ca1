import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { LogProbe } from './log-probe.ts';
import { openUntilClosed } from './open-until-closed.ts';
import { openExtensionPage } from './test-browser.ts';

/** Firefox would forget a temporary add-on with all it has stored. */
const preferences = {
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
};

test('the log lives as long as the browser session', async ({ server, open }) => {
  const profile = mkdtempSync(join(tmpdir(), 'wasclean-session-'));
  try {
    const first = await open({ profile, preferences });
    try {
      const log = await LogProbe.open(first);
      const page = await first.newPage();
      await page.goto(`${server.origin}/blank`);
      await openUntilClosed(page, [`${server.ws}/close/4000?test=session-one`]);
      await expect.poll(() => log.count('session-one')).toBe(1);
      await first.stopBackground();
      await openUntilClosed(page, [`${server.ws}/close/4000?test=session-one-b`]);
      await expect.poll(() => log.count('session-one')).toBe(2);
    } finally {
      await first.close();
    }
    const second = await open({ profile, preferences });
    try {
      const page = await second.newPage();
      await page.goto(`${server.origin}/blank`);
      await openUntilClosed(page, [`${server.ws}/close/4000?test=session-two`]);
      const log = await LogProbe.open(second);
      await expect
        .poll(async () => (await log.closes('session-')).map(({ url }) => url))
        .toEqual([`${server.ws}/close/4000?test=session-two`]);
    } finally {
      await second.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
});

test('records of a private window go when its tab closes', async ({ server, open }) => {
  const extension = await open({});
  try {
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
  } finally {
    await extension.close();
  }
});
