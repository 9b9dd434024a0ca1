import { type Language, languageFor } from '#model/localized.ts';
import type { Settings } from '#model/settings/settings.ts';
import { browser } from './browser.ts';

/** The texts of the interface in one language. */
export interface Speech {
  language: Language;
  /** A text of `_locales` with its substitutions; empty when there is none of that key. */
  messages(key: string, ...substitutions: string[]): string;
}

const folders: Record<Language, string> = { en: 'en', zh: 'zh_CN' };
const loaded = new Map<Language, Promise<Speech>>();

/** Texts that the browser gave; it takes long for one, and a list asks for many. */
const given = new Map<string, string>();
const PLACES = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/** A text in the language that the browser chose for the extension. */
function message(key: string, ...substitutions: string[]): string {
  const text = given.get(key) ?? browser.i18n.getMessage(key, PLACES);
  given.set(key, text);
  return fill(text, substitutions);
}

const fill = (text: string, substitutions: string[]) =>
  text.replace(/\$([1-9])/g, (_, place: string) => substitutions[Number(place) - 1] ?? '');

/**
 * The texts in the language of somebody's choice; `auto` is Chinese where the browser's own language is, English
 * otherwise. The browser gives them itself where it chose the same; otherwise they are read from the extension's files. So
 * they are where the browser gives none: a process of Chromium's that asked as the extension was being installed is given
 * empty texts for as long as it lives (measured: 28).
 */
export async function speechFor(choice: Settings['language']): Promise<Speech> {
  const language = choice === 'auto' ? languageFor(browser.i18n.getUILanguage()) : choice;
  const ownTag = message('languageTag');
  if (ownTag !== '' && languageFor(ownTag) === language) return { language, messages: message };
  const known = loaded.get(language) ?? loadSpeech(language);
  loaded.set(language, known);
  return known;
}

async function loadSpeech(language: Language): Promise<Speech> {
  const file = await fetch(browser.runtime.getURL(`_locales/${folders[language]}/messages.json`));
  const texts: Partial<Record<string, { message: string }>> = await file.json();
  return {
    language,
    messages: (key, ...substitutions) => fill(texts[key]?.message ?? '', substitutions),
  };
}
