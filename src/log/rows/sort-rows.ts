import type { CloseColumns } from '#log/columns/close-columns.ts';
import { END_TYPES } from '#log/columns/summary.ts';

/** What a list can be sorted by. */
export type SortKey = 'name' | 'code' | 'meaning' | 'reason' | 'clean' | 'time' | 'gap' | 'open' | 'url' | 'frame';

/** What needs sorting: the list is in the order of time. */
export type SortableKey = Exclude<SortKey, 'time'>;

/** How a list is sorted. */
export interface Sorting {
  by: SortKey;
  descending: boolean;
}

/** The order of a list that nobody sorted. */
export const BY_TIME: Sorting = { by: 'time', descending: false };

/** The highest code and one more: endings without a code come after all codes. */
const NO_CODE = 65_536;

/**
 * Entries sorted; those that are equal stay in the order they are in.
 *
 * @param entries In the order they ended.
 * @param nameOf The name of an ending as it is shown.
 */
export function sortEntries(
  columns: CloseColumns,
  entries: Int32Array,
  { by, descending }: Sorting,
  nameOf: (entry: number) => string,
): Int32Array {
  if (by === 'time') return descending ? entries.toReversed() : entries;
  const keys = ranksOf(columns, entries, by, nameOf);
  // Key and place in one number: engines sort numbers without a function in a fraction of the time.
  const size = entries.length;
  const highest = descending ? keys.reduce((most, key) => Math.max(most, key), 0) : 0;
  const packed = keys.map((key, place) => (descending ? highest - key : key) * size + place).sort();
  return Int32Array.from(packed, (both) => entries[both % size] ?? 0);
}

/** What entries are compared by: numbers, or strings by the alphabet. */
export function sortKeyOf(
  columns: CloseColumns,
  by: SortableKey,
  nameOf: (entry: number) => string,
): (entry: number) => number | string {
  const { pool, codeOf, typeOf, isClean, openFor, reasonOf, urlOf, frameUrlOf, frameOf, gapOf } = columns;
  switch (by) {
    case 'code':
      return (entry) => (typeOf(entry) === 'closed' ? codeOf(entry) : NO_CODE + END_TYPES.indexOf(typeOf(entry)));
    case 'clean':
      return (entry) => Number(isClean(entry));
    case 'open':
      return openFor;
    case 'reason':
      return (entry) => pool.textOf(reasonOf(entry));
    case 'url':
      return (entry) => pool.textOf(urlOf(entry));
    case 'frame':
      return (entry) => (frameOf(entry) === 0 ? '' : pool.textOf(frameUrlOf(entry)));
    case 'gap':
      return gapOf;
    case 'name':
      return namesOf(columns);
    case 'meaning':
      return nameOf;
  }
}

/** The names of URLs, each put together once. */
function namesOf({ endpoints, urlOf }: CloseColumns): (entry: number) => string {
  const names = new Map<number, string>();
  return (entry) => {
    const url = urlOf(entry);
    const known = names.get(url);
    if (known !== undefined) return known;
    const { host, name, query } = endpoints.nameOf(url);
    const text = `${name}${query} ${host}`;
    names.set(url, text);
    return text;
  };
}

/** Whole numbers from 0 on in the order of what the list is sorted by, one for each entry. */
function ranksOf(
  columns: CloseColumns,
  entries: Int32Array,
  by: SortableKey,
  nameOf: (entry: number) => string,
): Float64Array {
  const keys = Array.from(entries, sortKeyOf(columns, by, nameOf));
  const ranks = new Map<number | string, number>();
  const all = [...new Set(keys)];
  // Engines sort strings without a function in a fraction of the time.
  const sorted = all.every((key) => typeof key === 'string') ? all.sort() : all.sort((a, b) => Number(a) - Number(b));
  for (const key of sorted) ranks.set(key, ranks.size);
  return Float64Array.from(keys, (key) => ranks.get(key) ?? 0);
}
