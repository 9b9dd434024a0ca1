import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { SummaryEnd } from '#log/columns/summary.ts';
import { readValue, type WrongReason } from './keys.ts';
import { readTerms, type Term } from './terms.ts';
import { type EntryTest, type TextTest, testForText } from './text-test.ts';

/** A value of a query that makes no sense. */
export interface WrongValue {
  value: string;
  why: WrongReason;
}

/** What a query asks for, or what of it makes no sense; null when it asks for nothing. */
export type Query = { test: EntryTest; wantsCauses: boolean } | { wrong: WrongValue } | null;

/**
 * Reads a query: every word, phrase and regular expression must be found in what is shown of a close, every
 * `key:value` must hold, and terms with a leading minus must not match. A key without a value (still being typed) is ignored.
 *
 * @param describe What is shown of an ending: code, name and meaning.
 */
export function readQuery(
  columns: CloseColumns,
  query: string,
  describe: (end: SummaryEnd) => readonly string[],
): Query {
  const tests: EntryTest[] = [];
  let wantsCauses = false;
  for (const { key, value, isRegex, negated } of readTerms(query)) {
    if (value === '') continue;
    const matches = textTestOf({ value, isRegex });
    if (!matches) return { wrong: { value, why: 'regex' } };
    const read =
      key === null ? { test: testForText(columns, matches, describe) } : readValue(columns, key, value, matches);
    if ('why' in read) return { wrong: { value, why: read.why } };
    if (key === 'cause') wantsCauses = true;
    tests.push(withMinus(read, negated));
  }
  return tests.length === 0 ? null : { test: (entry) => tests.every((test) => test(entry)), wantsCauses };
}

/** The test of texts that a word, a phrase or a regular expression makes; null where it is none that can be read. */
export const textTestOf = ({ value, isRegex }: Pick<Term, 'value' | 'isRegex'>): TextTest | null =>
  isRegex ? testForRegex(value) : testForWord(value);

function testForWord(value: string): TextTest {
  const word = value.toLowerCase();
  return (text) => text.toLowerCase().includes(word);
}

/** Null where it is no regular expression. */
function testForRegex(source: string): TextTest | null {
  try {
    const regex = new RegExp(source, 'imu');
    return (text) => regex.test(text);
  } catch {
    return null;
  }
}

// Where it cannot be asked at all, neither it nor its opposite holds.
function withMinus({ test, applies }: { test: EntryTest; applies?: EntryTest }, negated: boolean): EntryTest {
  const asked: EntryTest = negated ? (entry) => !test(entry) : test;
  return applies ? (entry) => applies(entry) && asked(entry) : asked;
}
