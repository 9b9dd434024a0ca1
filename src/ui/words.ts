import type { Confidence } from '#model/diagnosis/verdict.ts';
import type { Language } from '#model/localized.ts';
import type { Sender } from '#model/record/connection.ts';
import { shortUrl } from '#model/record/urls.ts';
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

/** How sure a verdict is, in words. */
export const confidenceKeys: Readonly<Record<Confidence, MessageKey>> = {
  certain: 'confidenceCertain',
  likely: 'confidenceLikely',
  possible: 'confidencePossible',
};

/** The frame a connection belongs to, in a few words. */
export function frameName({ frameId, url }: Pick<Sender, 'frameId' | 'url'>, messages: Messages): string {
  if (frameId === 0) return messages('frameTop');
  return url === '' ? messages('frameOther') : shortUrl(url);
}
