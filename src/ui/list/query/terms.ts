/** The keys of `key:value`. */
export const QUERY_KEYS = [
  'code',
  'is',
  'cause',
  'url',
  'host',
  'reason',
  'protocol',
  'frame',
  'longer',
  'shorter',
  'after',
  'before',
] as const;

export type QueryKey = (typeof QUERY_KEYS)[number];

/** A part of a query, between spaces. */
export interface Term {
  /** Where it begins and ends in the query, and where its value begins. */
  from: number;
  to: number;
  valueFrom: number;
  /** Whether a minus excludes what it finds. */
  negated: boolean;
  /** Null for a word or phrase. */
  key: QueryKey | null;
  /** Without its quotes. */
  value: string;
}

// What begins like a key and is none, such as wss://, is a word.
const TERM = new RegExp(`(-?)(?:(${QUERY_KEYS.join('|')})[:：])?(?:"([^"]*)"?|(\\S*))`, 'iy');

/** Takes a query apart; every query has parts, and none is wrong here. */
export function readTerms(query: string): Term[] {
  const terms: Term[] = [];
  let from = 0;
  while (from < query.length) {
    TERM.lastIndex = from;
    const [all = '', minus = '', key = '', quoted, plain = ''] = TERM.exec(query) ?? [];
    if (all === '') {
      from += 1;
      continue;
    }
    const to = from + all.length;
    const valueFrom = from + minus.length + (key === '' ? 0 : key.length + 1);
    const value = quoted ?? plain;
    const known = QUERY_KEYS.find((each) => each === key.toLowerCase()) ?? null;
    terms.push({ from, to, valueFrom, negated: minus !== '', key: known, value });
    from = to;
  }
  return terms;
}
