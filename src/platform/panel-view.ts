import { browser } from './browser.ts';

const keyOf = (tabId: number): string => `panel-view:${tabId}`;

/** How the panel of a tab was left while its DevTools is open, as it was kept; null when it was not shown before. */
export async function readPanelView<View>(tabId: number): Promise<View | null> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as View | undefined) ?? null;
}

/** Keeps how the panel of a tab looks now. What cannot be kept is forgotten: it is a convenience. */
export function keepPanelView<View>(tabId: number, view: View): void {
  browser.storage.session.set({ [keyOf(tabId)]: view }).catch(() => {});
}

/** Forgets how the panel of a tab was left: DevTools was opened anew. */
export async function forgetPanelView(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
