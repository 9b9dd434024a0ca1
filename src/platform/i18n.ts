import { type Language, languageFor } from '../model/localized.ts';
import { browser } from './browser.ts';

/** The language of the interface: the browser's own where it is Chinese, English otherwise. */
export function interfaceLanguage(): Language {
  return languageFor(browser.i18n.getUILanguage());
}

/** A text of `_locales` with its substitutions; empty when there is none of that key. */
export function message(key: string, ...substitutions: string[]): string {
  return browser.i18n.getMessage(key, substitutions);
}
