import type { PanelView } from '../model/panel-view.ts';
import { browser } from './browser.ts';

const keyOf = (tabId: number): string => `panel-view:${tabId}`;

/** How the panel of a tab was left while its DevTools is open; null when it was not shown before. */
export async function readPanelView(tabId: number): Promise<PanelView | null> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as PanelView | undefined) ?? null;
}

/** Keeps how the panel of a tab looks now. What cannot be kept is forgotten: it is a convenience. */
export function keepPanelView(tabId: number, view: PanelView): void {
  browser.storage.session.set({ [keyOf(tabId)]: view }).catch(() => {});
}

/** Forgets how the panel of a tab was left: DevTools was opened anew. */
export async function forgetPanelView(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
