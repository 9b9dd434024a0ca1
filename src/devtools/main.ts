import { createPanel } from '../platform/devtools.ts';

void createPanel('WasClean', 'icons/icon-32.png', 'panel.html');
