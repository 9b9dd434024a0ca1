import { closeLog } from '../platform/close-log.ts';
import { inspectedTabId, sourcesOpener, watchTheme } from '../platform/devtools.ts';
import { interfaceLanguage, message } from '../platform/i18n.ts';
import { panelUrl, tabInAddress, version } from '../platform/pages.ts';
import { save } from '../platform/save.ts';
import { openSettings } from '../platform/settings.ts';
import { openTab } from '../platform/tabs.ts';
import { mountPanel } from '../ui/panel.tsx';

const tabInPage = tabInAddress();
const tabId = tabInPage ?? inspectedTabId();
const language = interfaceLanguage();
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

if (tabInPage === null && tabId !== null) {
  watchTheme((theme) => {
    document.documentElement.dataset.theme = theme;
  });
}

async function show(id: number): Promise<void> {
  const settings = await openSettings();
  mountPanel(document.body, {
    log: closeLog,
    tabId: id,
    messages: message,
    language,
    settings,
    openInTab: tabInPage === null ? () => void openTab(panelUrl(id)) : null,
    openResource: tabInPage === null ? sourcesOpener() : null,
    save,
    version: version(),
  });
}

if (tabId === null) document.body.textContent = message('noTab');
else void show(tabId);
