import type { Language } from '#model/localized.ts';
import type { MessageKey, Messages } from './messages.ts';

const formats = { en: new Intl.NumberFormat('en'), zh: new Intl.NumberFormat('zh-CN') };

/** A whole number with the language's separators. */
export const formatNumber = (value: number, language: Language): string => formats[language].format(value);

/** `1 close` or `12 closes`: one message for one, another for every other number. */
export function counted(
  messages: Messages,
  language: Language,
  value: number,
  one: MessageKey,
  many: MessageKey,
): string {
  return messages(value === 1 ? one : many, formatNumber(value, language));
}
