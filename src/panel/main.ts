import { ask } from '#platform/browser.ts';
import { copy } from '#platform/copy.ts';
import { inspectedTabId, sourcesOpener } from '#platform/devtools.ts';
import { watchBarrier } from '#platform/host-access.ts';
import { followLanguage } from '#platform/language.ts';
import { closeLog } from '#platform/log-reader.ts';
import {
  accessUrl,
  links,
  openSettingsPage,
  panelUrl,
  sampleFile,
  sampleInAddress,
  startFileWorker,
  tabInAddress,
  version,
} from '#platform/pages.ts';
import { save } from '#platform/save.ts';
import { keepPanelView, readPanelView } from '#platform/session.ts';
import { openSettings } from '#platform/settings.ts';
import { watchSite } from '#platform/site.ts';
import { openTab } from '#platform/tabs.ts';
import { followTheme } from '#platform/theme.ts';
import type { PanelHost } from './env.ts';
import type { ImportedLog } from './files/imported-log.ts';
import { mountPanel } from './panel.tsx';

const tabInPage = tabInAddress();
const tabId = tabInPage ?? inspectedTabId();

async function show(): Promise<void> {
  const settings = await openSettings();
  followTheme(settings, tabInPage === null && tabId !== null);
  const sample = await readSample();
  let unmount: ReturnType<typeof mountPanel> = () => sample;
  await followLanguage(settings, ({ messages, language }) => {
    const imported = unmount();
    if (tabId === null) {
      document.body.textContent = messages('noTab');
      return;
    }
    const host: PanelHost = {
      log: closeLog,
      tabId,
      messages,
      language,
      settings,
      watchSite: (listener) => watchSite(tabId, listener),
      watchBarrier: (listener) => watchBarrier(tabId, listener),
      allowAccess: () => void openTab(accessUrl),
      openSettings: openSettingsPage,
      openInTab: tabInPage === null ? () => void openTab(panelUrl(tabId)) : null,
      view:
        IN_FIREFOX && tabInPage === null
          ? { read: () => readPanelView(tabId), keep: (view) => keepPanelView(tabId, view) }
          : null,
      openResource: tabInPage === null ? sourcesOpener() : null,
      refreshLive: () => void ask({ type: 'refresh', tabId }).catch(() => {}),
      closeFromHere({ id }, code, reason) {
        void ask({ type: 'close', id, tabId, code, reason }).catch(() => {});
      },
      save,
      copy,
      startFileWorker,
      version: version(),
      links,
    };
    unmount = mountPanel(document.body, host, imported);
  });
}

/** The recorded log of the playground, where the panel was opened to show it. */
async function readSample(): Promise<ImportedLog | null> {
  const close = sampleInAddress();
  if (close === null) return null;
  const { readSampleLog } = await import(/* webpackChunkName: "sample" */ './files/sample-log.ts');
  return readSampleLog(await sampleFile(), close, startFileWorker());
}

void show();
