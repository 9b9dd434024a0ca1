import { type CauseFamily, causeOfNumber, familyOf } from '../cause-family.ts';
import type { CloseColumns } from '../list/close-columns.ts';

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

/** Lanes there are at most; what belongs to further URLs shares the last one. */
export const MOST_LANES = 5;

/** The lives of the connections of one URL. */
export interface Lane {
  /** The URL without scheme, query and fragment; empty for the lane of all further URLs. */
  name: string;
  /** In the order they ended. */
  entries: number[];
}

/** Sorts closes into a lane per URL: the URLs with the most connections, in the order of their first. */
export function toLanes(columns: CloseColumns, entries: Uint32Array): Lane[] {
  const { pool, urlOf } = columns;
  const names = new Map<number, string>();
  const byName = new Map<string, number[]>();
  for (const entry of entries) {
    const url = urlOf(entry);
    let name = names.get(url);
    if (name === undefined) {
      name = nameOf(pool.textOf(url));
      names.set(url, name);
    }
    const lane = byName.get(name);
    if (lane) lane.push(entry);
    else byName.set(name, [entry]);
  }
  if (byName.size <= MOST_LANES) return [...byName].map(([name, members]) => ({ name, entries: members }));
  const largest = [...byName].sort(([, a], [, b]) => b.length - a.length).slice(0, MOST_LANES - 1);
  const own = new Set(largest.map(([name]) => name));
  const lanes = [...byName].filter(([name]) => own.has(name)).map(([name, members]) => ({ name, entries: members }));
  const rest = Array.from(entries).filter((entry) => !own.has(names.get(urlOf(entry)) ?? ''));
  return [...lanes, { name: '', entries: rest }];
}

const nameOf = (url: string): string => url.replace(/^\w+:\/\//, '').replace(/[?#].*$/s, '');

/** How the life of a close is painted. */
export function kindOf({ typeOf, isClean, codeOf, causeOf }: CloseColumns, entry: number): Kind {
  const cause = causeOfNumber(causeOf(entry));
  if (isClean(entry) && (typeOf(entry) !== 'closed' || codeOf(entry) < 1_002 || codeOf(entry) === 1_005))
    return 'usual';
  return cause === undefined ? 'unknown' : familyOf({ cause });
}
