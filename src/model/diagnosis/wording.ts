import type { Localized } from '#model/localized.ts';
import type { Question } from '#model/record/question.ts';
import type { Evidence, Field, Step } from './verdict.ts';

/** A text in both languages. */
export const text = (en: string, zh: string): Localized => ({ en, zh });

/** A next step that asks what the record may answer: where it does, the step is left out. */
export const question = (asks: Question, en: string, zh: string): Step => ({ en, zh, asks });

/** A line of evidence. */
export const fact = (field: Field, en: string, zh: string): Evidence => ({ field, text: { en, zh } });

/** A text that is the same in both languages: names, numbers, what the record quotes. */
export const verbatim = (value: string): Localized => ({ en: value, zh: value });

/** A span of milliseconds in words: to the millisecond, then a tenth of a second, then minutes, hours and days. */
export function duration(milliseconds: number): Localized {
  const ms = Math.max(0, Math.round(milliseconds));
  if (ms < 1_000) return text(`${ms} ms`, `${ms} 毫秒`);
  const tenths = Math.round(ms / 100) / 10;
  if (tenths < 600) return text(`${tenths.toFixed(1)} s`, `${tenths.toFixed(1)} 秒`);
  const minutes = Math.round(ms / 60_000);
  if (minutes < 120) return text(`${minutes} min`, `${minutes} 分钟`);
  const hours = Math.round(ms / 3_600_000);
  if (hours < 72) return text(`${hours} h`, `${hours} 小时`);
  const days = Math.round(ms / 86_400_000);
  return text(`${days} days`, `${days} 天`);
}

/** A count of bytes with separators. */
export function bytes(count: number): Localized {
  const digits = `${Math.round(count)}`.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  return text(count === 1 ? '1 byte' : `${digits} bytes`, `${digits} 字节`);
}

/** What the record quotes, at most so many characters of it. */
export const quoted = (value: string, most = 160): Localized => {
  const short = value.length > most ? `${value.slice(0, most - 1)}…` : value;
  return text(`"${short}"`, `“${short}”`);
};

/** A size as people say it, for a headline: `64 KB`, `1 MB`; to the byte below one kilobyte. */
export function size(count: number): Localized {
  for (const [unit, of] of [
    ['MB', 1_048_576],
    ['KB', 1_024],
  ] as const) {
    if (count < of) continue;
    const value = count / of;
    return verbatim(`${value < 10 ? Number(value.toFixed(1)) : Math.round(value)} ${unit}`);
  }
  return bytes(count);
}

/** `1 other connection` or `16 other connections`, and what they did, as evidence. */
export const othersFact = (count: number, en: string, zh: string): Evidence =>
  fact('neighbours', `${count} other ${count === 1 ? 'connection' : 'connections'} ${en}`, `另有 ${count} 个连接${zh}`);
