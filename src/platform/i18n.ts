import { type Language, languageFor } from '../model/localized.ts';
import type { Settings } from '../model/settings.ts';
import { browser } from './browser.ts';

/** The texts of the interface in one language. */
export interface Speech {
  language: Language;
  /** A text of `_locales` with its substitutions; empty when there is none of that key. */
  messages(key: string, ...substitutions: string[]): string;
}

const folders: Record<Language, string> = { en: 'en', zh: 'zh_CN' };
const loaded = new Map<Language, Promise<Speech>>();

/** A text in the language that the browser chose for the extension. */
export function message(key: string, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}

/**
 * The texts in the language of somebody's choice; `auto` is Chinese where the browser's own language is, English
 * otherwise. The browser gives them itself where it chose the same; otherwise they are read from the extension's files.
 */
export async function speechFor(choice: Settings['language']): Promise<Speech> {
  const language = choice === 'auto' ? languageFor(browser.i18n.getUILanguage()) : choice;
  if (language === languageFor(message('languageTag'))) return { language, messages: message };
  const known = loaded.get(language) ?? loadSpeech(language);
  loaded.set(language, known);
  return known;
}

async function loadSpeech(language: Language): Promise<Speech> {
  const file = await fetch(browser.runtime.getURL(`_locales/${folders[language]}/messages.json`));
  const texts: Partial<Record<string, { message: string }>> = await file.json();
  return {
    language,
    messages: (key, ...substitutions) =>
      texts[key]?.message.replace(/\$([1-9])/g, (_, place: string) => substitutions[Number(place) - 1] ?? '') ?? '',
  };
}
