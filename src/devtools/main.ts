import { panelViewKey } from '#model/wire/requests.ts';
import { api } from './api.ts';
import { watchHandshakes } from './watch-handshakes.ts';

const { tabId } = api.devtools.inspectedWindow;

// In Firefox the background hears of every handshake, with DevTools or without.
if (!IN_FIREFOX) watchHandshakes(tabId);
void begin();

async function begin(): Promise<void> {
  // Chromium's panel stays the same document wherever it is docked, and keeps nothing.
  if (IN_FIREFOX) await api.storage.session.remove(panelViewKey(tabId));
  api.devtools.panels.create('WasClean', 'icons/icon-32.png', 'panel.html');
}
