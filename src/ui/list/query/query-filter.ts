import type { MessageKey } from '../../host.ts';
import type { CloseColumns } from '../close-columns.ts';
import type { OutlinedEnd } from '../outline.ts';
import { type EntryTest, testForText } from '../text-test.ts';
import { readValue } from './key-tests.ts';
import { readTerms } from './terms.ts';

/** A value of a query that makes no sense. */
export interface WrongValue {
  value: string;
  /** Says why, with the value for `$1`. */
  why: MessageKey;
}

/** What a query asks for, or what of it makes no sense; null when it asks for nothing. */
export type Query = { test: EntryTest; wantsCauses: boolean } | { wrong: WrongValue } | null;

/**
 * Reads a query: every word and phrase must occur in what is shown of a close, every `key:value` must hold, and nothing
 * that a minus stands before may. What has no value yet asks for nothing.
 *
 * @param describe What is shown of an ending: code, name and meaning.
 */
export function readQuery(
  columns: CloseColumns,
  query: string,
  describe: (end: OutlinedEnd) => readonly string[],
): Query {
  const tests: EntryTest[] = [];
  let wantsCauses = false;
  for (const { key, value, negated } of readTerms(query)) {
    if (value === '') continue;
    const read = key === null ? { test: testForText(columns, value, describe) } : readValue(columns, key, value);
    if ('why' in read) return { wrong: { value, why: read.why } };
    if (key === 'cause') wantsCauses = true;
    tests.push(withMinus(read, negated));
  }
  return tests.length === 0 ? null : { test: (entry) => tests.every((test) => test(entry)), wantsCauses };
}

// Where it cannot be asked at all, neither it nor its opposite holds.
function withMinus({ test, applies }: { test: EntryTest; applies?: EntryTest }, negated: boolean): EntryTest {
  const asked: EntryTest = negated ? (entry) => !test(entry) : test;
  return applies ? (entry) => applies(entry) && asked(entry) : asked;
}
