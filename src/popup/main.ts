import { requestHostAccess, watchBarrier } from '#platform/host-access.ts';
import { followLanguage } from '#platform/language.ts';
import { closeLog } from '#platform/log-reader.ts';
import { accessUrl, links, openSettingsPage, panelUrl, tabInAddress, version } from '#platform/pages.ts';
import { save } from '#platform/save.ts';
import { openSettings } from '#platform/settings.ts';
import { watchSite } from '#platform/site.ts';
import { activeTabId, openTab } from '#platform/tabs.ts';
import { followTheme } from '#platform/theme.ts';
import { mountPopup } from './popup.tsx';

async function show(): Promise<void> {
  const tabId = tabInAddress() ?? (await activeTabId());
  const settings = await openSettings();
  followTheme(settings, false);
  let unmount = () => {};
  await followLanguage(settings, ({ messages, language }) => {
    unmount();
    if (tabId === null) {
      document.body.textContent = messages('noTab');
      return;
    }
    unmount = mountPopup(document.body, {
      log: closeLog,
      tabId,
      messages,
      language,
      settings,
      watchSite: (listener) => watchSite(tabId, listener),
      watchBarrier: (listener) => watchBarrier(tabId, listener),
      allowAccess(barrier) {
        if (barrier === 'site') void requestHostAccess();
        else void openTab(accessUrl).then(() => window.close());
      },
      openSettings() {
        openSettingsPage();
        window.close();
      },
      openLog(id) {
        void openTab(panelUrl(id)).then(() => window.close());
      },
      save,
      version: version(),
      links,
    });
  });
}

void show();
