import type { CloseColumns } from '#log/columns/close-columns.ts';

/** A value that closes of the log have, and how many of them. */
export interface KnownValue {
  value: string;
  count: number;
}

/** How many closes have each number. */
export function countBy(entries: Int32Array, numberOf: (entry: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const entry of entries) {
    const number = numberOf(entry);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

/** The values that numbers stand for, the most frequent first. */
export function named(
  counts: Map<number, number>,
  valuesOf: (number: number) => string | readonly string[],
): KnownValue[] {
  const values = new Map<string, number>();
  for (const [number, count] of counts) {
    for (const value of [valuesOf(number)].flat()) {
      if (value !== '') values.set(value, (values.get(value) ?? 0) + count);
    }
  }
  return [...values].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

/** The texts of the pool that numbers stand for; each has its number once, so that nothing need be put together. */
export const textsOf = ({ pool }: CloseColumns, counts: Map<number, number>): KnownValue[] =>
  [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([number, count]) => ({ value: pool.textOf(number), count }))
    .filter(({ value }) => value !== '');
