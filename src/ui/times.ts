import type { Messages } from './messages.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span of time in at most two units: `340 ms`, `1.20 s`, `5 min 3 s`, `2 h 5 min`, `3 d 4 h`. */
export function formatDuration(milliseconds: number, messages: Messages): string {
  const span = Math.max(0, milliseconds);
  if (span < 999.5) return messages('durationMilliseconds', String(Math.round(span)));
  if (span < MINUTE - 50) return messages('durationSeconds', (span / SECOND).toFixed(span < 10 * SECOND - 5 ? 2 : 1));
  if (span < HOUR) return pair('durationMinutes', span, MINUTE, SECOND);
  if (span < DAY) return pair('durationHours', span, HOUR, MINUTE);
  return pair('durationDays', span, DAY, HOUR);

  function pair(key: 'durationMinutes' | 'durationHours' | 'durationDays', value: number, unit: number, sub: number) {
    const subs = Math.round(value / sub);
    const perUnit = unit / sub;
    return messages(key, String(Math.floor(subs / perUnit)), String(subs % perUnit));
  }
}

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** `21:10:05.123`, local time. */
export function formatTime(time: number): string {
  const at = new Date(time);
  const clock = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => pad(part)).join(':');
  return `${clock}.${pad(at.getMilliseconds(), 3)}`;
}

/** `2026-11-22 21:10:05.123`, local time. */
export function formatDateTime(time: number): string {
  const at = new Date(time);
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${formatTime(time)}`;
}
