import { QUERY_KEYS, type QueryKey } from './keys.ts';

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
  /** Without its quotes or slashes. */
  value: string;
  /** Whether the value is a regular expression. */
  isRegex: boolean;
}

// A word is also whatever only looks like a key (wss://), and a path of more than two slashes (/api/v1/), which is no regular
// expression.
const TERM = new RegExp(
  String.raw`(-?)(?:(${QUERY_KEYS.join('|')})[:：])?(?:"([^"]*)"?|/((?:\\.|[^/\\])+)/(?=\s|$)|(\S*))`,
  'iy',
);

/** Takes a query apart; every query has parts, and none is wrong here. */
export function readTerms(query: string): Term[] {
  const terms: Term[] = [];
  let from = 0;
  while (from < query.length) {
    TERM.lastIndex = from;
    const [all = '', minus = '', key = '', quoted, regex, plain = ''] = TERM.exec(query) ?? [];
    if (all === '') {
      from += 1;
      continue;
    }
    const to = from + all.length;
    const valueFrom = from + minus.length + (key === '' ? 0 : key.length + 1);
    const value = quoted ?? regex ?? plain;
    const known = QUERY_KEYS.find((each) => each === key.toLowerCase()) ?? null;
    terms.push({ from, to, valueFrom, negated: minus !== '', key: known, value, isRegex: regex !== undefined });
    from = to;
  }
  return terms;
}
