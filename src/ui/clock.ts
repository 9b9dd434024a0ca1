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
