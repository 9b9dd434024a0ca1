import type { AppearanceStore } from './appearance.ts';
import { type Speech, speechFor } from './i18n.ts';

/** Calls back with the texts in the chosen language, now and whenever another one is chosen. */
export async function followLanguage(settings: AppearanceStore, listener: (speech: Speech) => void): Promise<void> {
  let shown: Speech | undefined;
  const apply = async () => {
    const choice = settings.get('language');
    const speech = await speechFor(choice);
    // Loading takes a moment, in which another choice may have come.
    if (choice !== settings.get('language') || speech.language === shown?.language) return;
    shown = speech;
    document.documentElement.lang = speech.messages('languageTag');
    listener(speech);
  };
  settings.subscribe(() => void apply());
  await apply();
}
