import { expect } from '../expect.ts';
import type { Marionette } from './marionette.ts';
import { FirefoxView } from './page.ts';
import { inBrowser } from './scopes.ts';

/** Opens the popup of the extension's toolbar button. */
export async function openPopup(marionette: Marionette, extensionId: string): Promise<FirefoxView> {
  await inBrowser(
    marionette,
    async (id) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      const window = Services.wm.getMostRecentWindow('navigator:browser');
      // One that an earlier test left open; Firefox opens no second.
      for (const panel of window.document.querySelectorAll<XULPopupElement>('panel')) {
        if (panel.state !== 'open') continue;
        const hidden = new Promise((resolve) => panel.addEventListener('popuphidden', resolve, { once: true }));
        panel.hidePopup();
        await hidden;
      }
      await ExtensionParent.apiManager.global.browserActionFor(extension).openPopup(window, true);
    },
    extensionId,
  );
  let popup: number | null = null;
  const find = async () => {
    popup = await inBrowser(
      marionette,
      (id) => {
        const views = [...WebExtensionPolicy.getByID(id).extension.views];
        const browser = views.find(({ viewType }) => viewType === 'popup')?.xulBrowser;
        return browser && !browser.webProgress.isLoadingDocument ? browser.browserId : null;
      },
      extensionId,
    );
    return popup !== null;
  };
  await expect.poll(find, { message: 'the popup opens' }).toBe(true);
  if (popup === null) throw new Error('the popup is gone');
  return new FirefoxView(marionette, popup);
}
