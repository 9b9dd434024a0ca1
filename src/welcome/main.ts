import { openAppearance } from '#platform/appearance.ts';
import { followLanguage } from '#platform/language.ts';
import { openSettingsPage, sampleUrl } from '#platform/pages.ts';
import { activeTabId, openTab } from '#platform/tabs.ts';
import { followTheme } from '#platform/theme.ts';
import { showWelcome } from './welcome-page.tsx';

async function show(): Promise<void> {
  const appearance = await openAppearance();
  followTheme(appearance, false);
  await followLanguage(appearance, ({ messages }) => {
    document.title = messages('welcomeTitle');
    showWelcome(document.body, {
      messages,
      async openSample(close) {
        const tabId = await activeTabId();
        if (tabId !== null) await openTab(sampleUrl(tabId, close));
      },
      openSettings: openSettingsPage,
    });
  });
}

void show();
