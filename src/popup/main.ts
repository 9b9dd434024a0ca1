import { closeLog } from '../platform/close-log.ts';
import { interfaceLanguage, message } from '../platform/i18n.ts';
import { panelUrl, tabInAddress, version } from '../platform/pages.ts';
import { save } from '../platform/save.ts';
import { openSettings } from '../platform/settings.ts';
import { activeTabId, openTab } from '../platform/tabs.ts';
import { mountPopup } from '../ui/popup.tsx';

const language = interfaceLanguage();
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

async function show(): Promise<void> {
  const tabId = tabInAddress() ?? (await activeTabId());
  const settings = await openSettings();
  if (tabId === null) {
    document.body.textContent = message('noTab');
    return;
  }
  mountPopup(document.body, {
    log: closeLog,
    tabId,
    messages: message,
    language,
    settings,
    openLog(id) {
      void openTab(panelUrl(id)).then(() => window.close());
    },
    save,
    version: version(),
  });
}

void show();
