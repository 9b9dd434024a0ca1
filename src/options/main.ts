import { followLanguage } from '#platform/language.ts';
import { links, version } from '#platform/pages.ts';
import { save } from '#platform/save.ts';
import { openSettings } from '#platform/settings.ts';
import { followTheme } from '#platform/theme.ts';
import { showSettings } from './page.tsx';

async function show(): Promise<void> {
  const settings = await openSettings();
  followTheme(settings, false);
  await followLanguage(settings, ({ messages, language }) => {
    document.title = messages('settingsTitle');
    showSettings(document.body, { messages, language, settings, save, version: version(), links });
  });
}

void show();
