import type { CloseColumns } from '#log/columns/close-columns.ts';
import { type CauseFamily, causeIds, familyOf } from '#model/diagnosis/catalogue.ts';
import type { LaneNames } from './lane-names.ts';

/** How a connection's life is painted: `usual` for one that needs no attention, else by where its cause lies. What stands
 * further on covers what stands before. */
export const KINDS = [
  'usual',
  'page',
  'server',
  'time',
  'unknown',
  'handshake',
  'protocol',
  'security',
  'network',
] as const satisfies readonly ('usual' | CauseFamily)[];
export type Kind = (typeof KINDS)[number];

/** The lives of the connections of one URL. */
export interface Lane {
  /** The URL without scheme, query and fragment; empty for the lane of all further URLs. */
  name: string;
  /** In the order they ended. */
  entries: Int32Array;
}

/**
 * Sorts closes into a lane per URL: the URLs with the most connections, in the order of their first.
 *
 * @param most How many lanes there may be; what belongs to further URLs shares the last one.
 */
export function toLanes({ urlOf }: CloseColumns, entries: Int32Array, names: LaneNames, most: number): Lane[] {
  const numbers = entries.map((entry) => names.numberOf(urlOf(entry)));
  const counts = new Uint32Array(names.size);
  const found: number[] = [];
  for (const number of numbers) {
    if (counts[number] === 0) found.push(number);
    counts[number] = (counts[number] ?? 0) + 1;
  }
  const count = (number: number) => counts[number] ?? 0;
  const byCount = found.toSorted((a, b) => count(b) - count(a));
  const own = new Set(found.length <= most ? found : byCount.slice(0, most - 1));
  const lanes = found
    .filter((number) => own.has(number))
    .map((number) => ({ name: names.textOf(number), entries: entries.filter((_, at) => numbers[at] === number) }));
  if (lanes.length === found.length) return lanes;
  return [...lanes, { name: '', entries: entries.filter((_, at) => !own.has(numbers[at] ?? 0)) }];
}

const RANK_OF_CAUSE = [undefined, ...causeIds].map((cause) =>
  KINDS.indexOf(cause === undefined ? 'unknown' : familyOf({ cause })),
);
const USUAL = KINDS.indexOf('usual');
const UNKNOWN = KINDS.indexOf('unknown');

/** How the life of a close is painted: an index of {@link KINDS}. */
export function rankOf({ needsAttention, causeOf }: CloseColumns, entry: number): number {
  return needsAttention(entry) ? (RANK_OF_CAUSE[causeOf(entry)] ?? UNKNOWN) : USUAL;
}
