import { panelViewKey } from '#model/wire/requests.ts';
import { browser } from './browser.ts';

/** How the panel of a tab was left while its DevTools is open, as it was kept; null when it was not shown before. */
export async function readPanelView<View>(tabId: number): Promise<View | null> {
  const key = panelViewKey(tabId);
  return ((await browser.storage.session.get(key))[key] as View | undefined) ?? null;
}

/** Keeps how the panel of a tab looks now. What cannot be kept is forgotten: it is a convenience. */
export function keepPanelView<View>(tabId: number, view: View): void {
  browser.storage.session.set({ [panelViewKey(tabId)]: view }).catch(() => {});
}
