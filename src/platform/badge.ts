import { browser } from './browser.ts';

/** The most a badge has room for. */
const MOST = 999;

/** Shows a count on the extension's toolbar button for a tab; nothing for 0. A tab that is gone is no error. */
export async function showBadge(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > MOST ? `${MOST}+` : String(count);
  try {
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab was closed meanwhile.
  }
}

/** Sets the colours of the badge, once per start of the background. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#c5221f' });
  await browser.action.setBadgeTextColor?.({ color: '#ffffff' });
}
