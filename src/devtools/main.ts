import { browserName } from '../platform/browser-name.ts';
import { createPanel } from '../platform/devtools.ts';
import { watchHandshakes } from './watch-handshakes.ts';

// In Firefox the background hears of every handshake, with DevTools or without.
if (browserName === 'chromium') watchHandshakes();
void createPanel('WasClean', 'icons/icon-32.png', 'panel.html');
