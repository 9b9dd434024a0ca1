/** The languages the extension speaks: English and Simplified Chinese. */
export type Language = 'en' | 'zh';

/** A text in each language. */
export type Localized<Text = string> = Readonly<Record<Language, Text>>;

/** The language for a BCP 47 tag such as a browser's UI language: Chinese for any `zh`, otherwise English. */
export function languageFor(tag: string): Language {
  return /^zh\b/i.test(tag) ? 'zh' : 'en';
}
