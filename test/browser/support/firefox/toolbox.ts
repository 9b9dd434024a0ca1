import { expect } from '../expect.ts';
import type { Marionette } from './marionette.ts';
import { FirefoxView } from './page.ts';
import { inBrowser } from './scopes.ts';

/** Opens the toolbox on a tab and shows the extension's panel in it. */
export async function openPanel(marionette: Marionette, tabId: number, extensionId: string): Promise<FirefoxView> {
  let panel: number | null = null;
  const show = async () => {
    panel = await inBrowser(marionette, showPanel, { tabId, extensionId });
    return panel !== null;
  };
  // A toolbox that moves takes its documents away while they are asked.
  const whenThere = (ask: () => Promise<boolean>) => () => ask().catch(String);
  await expect.poll(whenThere(show), { message: 'the panel is shown in the toolbox' }).toBe(true);
  if (panel === null) throw new Error('the panel is gone');
  const view = new FirefoxView(marionette, panel);
  const isLaidOut = () => view.evaluate(() => innerWidth > 0);
  await expect.poll(whenThere(isLaidOut), { message: 'the panel is laid out' }).toBe(true);
  return view;
}

/** Docks the toolbox of a tab elsewhere; its panel then is another document. */
export async function moveToolbox(
  marionette: Marionette,
  tabId: number,
  to: 'bottom' | 'right' | 'window',
): Promise<void> {
  await inBrowser(
    marionette,
    async ({ id, host }) => {
      const loader = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
      const { gDevTools } = loader.require('devtools/client/framework/devtools');
      const shown = BrowsingContext.getCurrentTopByBrowserId(id)?.top.embedderElement;
      const tab = shown?.getTabBrowser().getTabForBrowser(shown);
      await (tab && gDevTools.getToolboxForTab(tab))?.switchHost(host);
    },
    { id: tabId, host: to },
  );
}

/** The number of what shows the panel, null as long as there is no document of it. */
async function showPanel({ tabId, extensionId }: { tabId: number; extensionId: string }): Promise<number | null> {
  const loader = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
  const { gDevTools } = loader.require('devtools/client/framework/devtools');
  const shown = BrowsingContext.getCurrentTopByBrowserId(tabId)?.top.embedderElement;
  const tab = shown?.getTabBrowser().getTabForBrowser(shown);
  if (!tab) throw new Error('the tab is gone');
  const toolbox =
    gDevTools.getToolboxForTab(tab) ??
    (await gDevTools.showToolboxForTab(tab, { toolId: 'webconsole', hostType: 'bottom' }));
  const tool = toolbox.getAdditionalTools().find((each) => each.extensionId === extensionId);
  if (!tool) return null;
  if (toolbox.currentToolId !== tool.id) await toolbox.selectTool(tool.id);
  const frame = toolbox.doc.getElementById(`toolbox-panel-iframe-${tool.id}`) as HTMLIFrameElement | null;
  const browser = frame?.contentWindow?.document.querySelector('browser') as XulBrowser | null | undefined;
  const document = browser?.browsingContext.currentWindowGlobal?.documentURI.spec ?? '';
  const isThere = document.startsWith('moz-extension:') && !browser?.webProgress.isLoadingDocument;
  return browser && isThere ? browser.browserId : null;
}
