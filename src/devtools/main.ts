import { browserName } from '#platform/browser.ts';
import { createPanel, inspectedTabId } from '#platform/devtools.ts';
import { forgetPanelView } from '#platform/panel-view.ts';
import { watchHandshakes } from './watch-handshakes.ts';

// In Firefox the background hears of every handshake, with DevTools or without.
if (browserName === 'chromium') watchHandshakes();
void begin();

async function begin(): Promise<void> {
  const tabId = inspectedTabId();
  // Chromium's panel stays the same document wherever it is docked, and keeps nothing.
  if (IN_FIREFOX && tabId !== null) await forgetPanelView(tabId);
  await createPanel('WasClean', 'icons/icon-32.png', 'panel.html');
}
