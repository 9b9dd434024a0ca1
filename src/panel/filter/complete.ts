import { QUERY_KEYS, type QueryKey } from '#log/filter/keys.ts';
import { readTerms } from '#log/filter/terms.ts';

/** Something that may be typed next. */
export interface Completion {
  /** What is shown of it: a key with its colon, or a value. */
  text: string;
  /** The key, or the key whose value it is. */
  key: QueryKey;
  /** Whether it is a value, not a key. */
  isValue: boolean;
  /** How many closes have the value; null where that is not counted. */
  count: number | null;
}

/** What may stand in a part of a query, and where that part is. */
export interface Completions {
  from: number;
  to: number;
  options: readonly Completion[];
}

/** The values of a key that may be offered, the most likely first. */
export type ValuesOf = (key: QueryKey) => readonly { value: string; count: number | null; also?: string }[];

/** How many are offered at once. */
const MOST = 50;

/** What may be typed at a place of a query; all keys where a part begins, if that was asked for. */
export function complete(query: string, caret: number, valuesOf: ValuesOf, asked: boolean): Completions | null {
  const term = readTerms(query).find(({ from, to }) => from < caret && caret <= to);
  const { from, to } = term ? { from: term.valueFrom, to: term.to } : { from: caret, to: caret };
  const typed = query.slice(from, caret).replace(/^"/, '').toLowerCase();
  const options = term?.key
    ? valueOptions(term.key, typed, valuesOf)
    : typed === '' && !asked
      ? []
      : keyOptions(typed, query.slice(from, to));
  const [only] = options;
  if (!only || (options.length === 1 && only.text.toLowerCase() === typed)) return null;
  return { from, to, options };
}

function keyOptions(typed: string, whole: string): Completion[] {
  if (whole.startsWith('"')) return [];
  return QUERY_KEYS.filter((key) => key.startsWith(typed)).map((key) => ({
    text: `${key}:`,
    key,
    isValue: false,
    count: null,
  }));
}

function valueOptions(key: QueryKey, typed: string, valuesOf: ValuesOf): Completion[] {
  const fits = ({ value, also = '' }: { value: string; also?: string }) =>
    value.toLowerCase().includes(typed) || also.toLowerCase().includes(typed);
  const found = valuesOf(key).filter(fits);
  const first = found.filter(({ value }) => value.toLowerCase().startsWith(typed));
  const rest = found.filter((each) => !first.includes(each));
  return [...first, ...rest].slice(0, MOST).map(({ value, count }) => ({ text: value, key, isValue: true, count }));
}

/** The query with a completion in its place, and where the caret stands then. */
export function takeCompletion(
  query: string,
  { from, to }: Pick<Completions, 'from' | 'to'>,
  { text, isValue }: Completion,
): { query: string; caret: number } {
  const before = query.slice(0, from);
  const after = query.slice(to);
  // A quote cannot be written: what stands before it is found as well.
  const plain = text.split('"')[0] ?? '';
  const value = /[\s"]|^\/.*\/$/.test(text) || plain === '' ? `"${plain}"` : text;
  const put = isValue ? `${before}${value}${after.startsWith(' ') ? '' : ' '}` : `${before}${text}`;
  return { query: put + after, caret: put.length + (isValue && after.startsWith(' ') ? 1 : 0) };
}
