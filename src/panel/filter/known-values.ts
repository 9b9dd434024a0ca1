import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { QueryKey } from '#log/filter/terms.ts';
import { causeOfNumber } from '#model/diagnosis/catalogue.ts';
import { hostOfConnectionUrl } from '#model/record/urls.ts';

/** A value that closes of the log have, and how many of them. */
export interface KnownValue {
  value: string;
  count: number;
}

/** The values that a key has in some closes, the most frequent first; none for keys that have no values to choose from. */
export function knownValues(columns: CloseColumns, entries: Int32Array, key: QueryKey): KnownValue[] {
  const { pool, typeOf, codeOf, causeOf, frameOf } = columns;
  // Each has its number once, so that nothing need be put together.
  const texts = (numberOf: (entry: number) => number) =>
    [...countBy(entries, numberOf)]
      .sort(([, a], [, b]) => b - a)
      .map(([number, count]) => ({ value: pool.textOf(number), count }))
      .filter(({ value }) => value !== '');
  switch (key) {
    case 'code':
      return named(
        countBy(entries, (entry) => (typeOf(entry) === 'closed' ? codeOf(entry) : -1)),
        (code) => (code < 0 ? [] : [String(code)]),
      );
    case 'cause':
      return named(countBy(entries, causeOf), (number) => causeOfNumber(number) ?? []);
    case 'host':
      return named(countBy(entries, columns.urlOf), (number) => [hostOfConnectionUrl(pool.textOf(number))]);
    case 'url':
      return texts(columns.urlOf);
    case 'reason':
      return texts(columns.reasonOf);
    case 'protocol':
      return named(countBy(entries, columns.protocolsOf), (number) => pool.textOf(number).split('\n'));
    case 'frame':
      return named(
        countBy(entries, (entry) => (frameOf(entry) === 0 ? -1 : columns.frameUrlOf(entry))),
        (number) => (number < 0 ? ['top'] : [pool.textOf(number)]),
      );
    default:
      return [];
  }
}

function countBy(entries: Int32Array, numberOf: (entry: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const entry of entries) {
    const number = numberOf(entry);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  return counts;
}

function named(counts: Map<number, number>, valuesOf: (number: number) => string | readonly string[]): KnownValue[] {
  const values = new Map<string, number>();
  for (const [number, count] of counts) {
    for (const value of [valuesOf(number)].flat()) {
      if (value !== '') values.set(value, (values.get(value) ?? 0) + count);
    }
  }
  return [...values].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}
