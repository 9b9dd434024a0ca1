import type { Marionette } from './marionette.ts';
import { FirefoxPage } from './page.ts';
import { inBrowser } from './scopes.ts';

/** A tab as Firefox's window has it. */
export interface Tab {
  browserId: number;
  url: string;
  isLoaded: boolean;
}

/** The tabs of the window in front. */
export function allTabs(marionette: Marionette): Promise<Tab[]> {
  return inBrowser(
    marionette,
    () =>
      Services.wm
        .getMostRecentWindow('navigator:browser')
        .gBrowser.tabs.map(({ linkedBrowser: { browserId, currentURI, webProgress, browsingContext } }) => ({
          browserId,
          url: currentURI.spec,
          isLoaded: !webProgress.isLoadingDocument && browsingContext.currentWindowGlobal?.isInitialDocument === false,
        })),
    null,
  );
}

/** Opens an empty tab in front of the others. */
export async function openTab(marionette: Marionette): Promise<FirefoxPage> {
  const browserId = await inBrowser(
    marionette,
    () => {
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
      gBrowser.selectedTab = gBrowser.addTab('about:blank', { triggeringPrincipal });
      return gBrowser.selectedTab.linkedBrowser.browserId;
    },
    null,
  );
  return new FirefoxPage(marionette, browserId, 'about:blank');
}
