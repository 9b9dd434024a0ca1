/** A stretch of time, in ms since the Unix epoch. */
export interface TimeRange {
  from: number;
  to: number;
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1_000],
  ['m', 60_000],
  ['min', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000],
]);

const SPAN = /^([<>])(=?)(\d{1,9}(?:\.\d{1,3})?)([a-z]+)$/i;

/** Reads `>30s`, `<500ms`, `>=2m`, `<=1.5h` and the like; gives a test of milliseconds, null for anything else. */
export function parseSpanTest(text: string): ((milliseconds: number) => boolean) | null {
  const [, sign, equal, number = '', unit = ''] = SPAN.exec(text) ?? [];
  const length = UNITS.get(unit.toLowerCase());
  if (length === undefined) return null;
  const bound = Number(number) * length;
  if (sign === '>') return equal ? (span) => span >= bound : (span) => span > bound;
  return equal ? (span) => span <= bound : (span) => span < bound;
}

const CLOCK = /^(?:(\d{4})-(\d\d)-(\d\d)T)?(\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?$/i;

/**
 * Reads `21:10`, `21:10:05.250` or `2026-11-22T21:10`, in the time zone of the browser; null for anything else. Gives, for
 * any time, the moment that is meant: without a date that on the day of the time given. In ms since the Unix epoch.
 */
export function parseMoment(text: string): ((at: number) => number) | null {
  const [found, year, month, day, hours, minutes, seconds = '0', fraction = ''] = CLOCK.exec(text) ?? [];
  if (found === undefined) return null;
  const clock = [Number(hours), Number(minutes), Number(seconds), Number(fraction.padEnd(3, '0'))] as const;
  if (clock[0] > 23 || clock[1] > 59 || clock[2] > 59) return null;
  if (year !== undefined) {
    const date = new Date(Number(year), Number(month) - 1, Number(day), ...clock);
    if (date.getMonth() !== Number(month) - 1) return null;
    return () => date.getTime();
  }
  // The day that was asked for last: closes of one day follow one another.
  let [from, to, moment] = [0, 0, 0];
  return (at) => {
    if (at < from || at >= to) {
      const date = new Date(at);
      from = date.setHours(0, 0, 0, 0);
      moment = date.setHours(...clock);
      to = new Date(from).setHours(24, 0, 0, 0);
    }
    return moment;
  };
}
