import { writeFileSync } from 'node:fs';
import { expect } from '../expect.ts';
import { fontOfText } from '../font-of-text.ts';
import { readSavedFile } from '../saved-file.ts';
import type { LaunchOptions, TestBrowser } from '../test-browser.ts';
import { EXTENSION, ID, installExtension } from './extension.ts';
import { startFirefox } from './launch.ts';
import type { Marionette } from './marionette.ts';
import { FirefoxPage } from './page.ts';
import { openPopup } from './popup.ts';
import { allowInPrompt } from './prompt.ts';
import { inBrowser } from './scopes.ts';
import { allTabs, openTab } from './tabs.ts';
import { moveToolbox, openPanel } from './toolbox.ts';

/** Starts Firefox with the built extension as a temporary add-on. */
export async function openFirefox(options: LaunchOptions): Promise<TestBrowser> {
  const { marionette, closed, close } = await startFirefox(options);
  try {
    await inBrowser(marionette, leadHosts, [...(options.hosts ?? [])]);
    for (const path of [EXTENSION, ...(options.otherExtensions ?? [])]) await installExtension(marionette, path, false);
    const [tab] = await allTabs(marionette);
    if (!tab) throw new Error('Firefox opened no tab');
    const first = new FirefoxPage(marionette, tab.browserId, tab.url);
    const host = await inBrowser(marionette, (id) => WebExtensionPolicy.getByID(id).mozExtensionHostname, ID);
    return {
      name: 'firefox',
      origin: `moz-extension://${host}/`,
      closed,
      firstPage: () => first,
      newPage: () => openTab(marionette),
      pageOpenedBy: (action) => pageOpenedBy(marionette, action),
      savedBy: (action) =>
        readSavedFile(async (folder) => {
          await inBrowser(marionette, (path) => Services.prefs.setStringPref('browser.download.dir', path), folder);
          await action();
        }),
      openPanel: () => openPanel(marionette, first.browserId, ID),
      moveDevTools: (to) => moveToolbox(marionette, first.browserId, to),
      async openPopup() {
        const popup = await openPopup(marionette, ID);
        return {
          text: () => popup.evaluate(() => document.body.innerText),
          width: () => popup.evaluate(() => innerWidth),
          font: () => popup.evaluate(fontOfText),
          click: (name) => popup.getByRole('button', { name }).click(),
        };
      },
      stopBackground: () => inBrowser(marionette, killBackground, ID),
      async letBackgroundSleep() {
        const state = () => inBrowser(marionette, (id) => WebExtensionPolicy.getByID(id).extension.backgroundState, ID);
        await expect.poll(state, { message: 'the background sleeps' }).toBe('stopped');
      },
      async crash(page) {
        const processOf = (browserId: number) =>
          inBrowser(
            marionette,
            (id) => BrowsingContext.getCurrentTopByBrowserId(id)?.currentWindowGlobal?.domProcess.osPid ?? null,
            browserId,
          );
        if (!(page instanceof FirefoxPage)) throw new Error('no page of Firefox');
        const pid = await processOf(page.browserId);
        if (pid === null) throw new Error('the page has no process');
        process.kill(pid, 'SIGKILL');
        await expect.poll(() => processOf(page.browserId), { message: 'Firefox notices the crash' }).not.toBe(pid);
      },
      allowInPrivateWindows: () => installExtension(marionette, EXTENSION, true),
      setHostAccess: (isAllowed) => inBrowser(marionette, setHostAccess, { id: ID, isAllowed }),
      allowInPrompt: () => allowInPrompt(marionette),
      async screenshot(file) {
        const picture = await marionette.send('WebDriver:TakeScreenshot', { full: false, hash: false });
        writeFileSync(file, Buffer.from(String(picture), 'base64'));
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** As a crash of its process does: what puts it to sleep would let it end its work. */
async function killBackground(id: string): Promise<void> {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  while (extension.backgroundState === 'starting') await new Promise((resolve) => setTimeout(resolve, 10));
  const { backgroundBuilder } = ExtensionParent.apiManager.getAPI('backgroundPage', extension);
  if (extension.backgroundState !== 'stopped') backgroundBuilder.backgroundContextOwner.setBgStateStopped();
}

async function setHostAccess({ id, isAllowed }: { id: string; isAllowed: boolean }): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const access = { permissions: [], origins: ['<all_urls>'], data_collection: [] };
  await ExtensionPermissions[isAllowed ? 'add' : 'remove'](id, access, WebExtensionPolicy.getByID(id).extension);
}

function leadHosts(hosts: [string, string][]): void {
  const { classes, interfaces } = Components;
  const override = classes['@mozilla.org/network/native-dns-override;1'].getService(
    interfaces.nsINativeDNSResolverOverride,
  );
  for (const [host, address] of hosts) override.addIPOverride(host, address);
}

async function pageOpenedBy(marionette: Marionette, action: () => Promise<void>): Promise<FirefoxPage> {
  const before = new Set((await allTabs(marionette)).map(({ browserId }) => browserId));
  await action();
  const opened = async () =>
    (await allTabs(marionette)).find(({ browserId, isLoaded }) => isLoaded && !before.has(browserId));
  await expect.poll(async () => (await opened()) !== undefined, { message: 'a tab opens' }).toBe(true);
  const tab = await opened();
  if (!tab) throw new Error('the tab is gone');
  return new FirefoxPage(marionette, tab.browserId, tab.url);
}
