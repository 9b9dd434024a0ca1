import type { CloseColumns } from '#log/columns/close-columns.ts';
import { END_TYPES } from '#log/columns/summary.ts';
import { type CauseId, causeNumber, causeOfNumber } from '#model/diagnosis/catalogue.ts';
import { hostOfConnectionUrl } from '#model/record/urls.ts';
import { parseCodeFilter } from './code-filter.ts';
import { countBy, type KnownValue, named, textsOf } from './known-values.ts';
import { memoTest } from './memo-test.ts';
import type { EntryTest, TextTest } from './text-test.ts';
import { parseMoment, parseSpanTest } from './time-values.ts';

/** Why a value makes no sense: what it should have been. */
export type WrongReason = 'state' | 'code' | 'yes-no' | 'end' | 'cause' | 'span' | 'time' | 'regex';

/** What a value asks for: a test, and on which closes it can be asked at all; or why it makes no sense. */
export type KeyTest = { test: EntryTest; applies?: EntryTest } | { why: WrongReason };

/** A key of `key:value`. */
interface Key {
  /** Reads a value, which is not empty; `matches` is the test of texts that it makes by itself. */
  read(columns: CloseColumns, value: string, matches: TextTest): KeyTest;
  /** The values that closes have, the most frequent first; absent where there are none to choose from. */
  known?(columns: CloseColumns, entries: Int32Array): KnownValue[];
}

type NumberOf = (entry: number) => number;

/** A test of the text that a close has in the pool, or of a part of it. */
function within(columns: CloseColumns, numberOf: NumberOf, matches: TextTest, part = (text: string) => text): KeyTest {
  const occurs = memoTest(columns, (text) => matches(part(text)));
  return { test: (entry) => occurs(numberOf(entry)) };
}

/** A key whose values are the texts that closes have in the pool. */
const ofText = (numberOf: (columns: CloseColumns) => NumberOf): Key => ({
  read: (columns, _, matches) => within(columns, numberOf(columns), matches),
  known: (columns, entries) => textsOf(columns, countBy(entries, numberOf(columns))),
});

/** A key whose values are `yes` and `no`. */
const ofYesAndNo = (holds: (columns: CloseColumns) => EntryTest): Key => ({
  read(columns, value) {
    const word = value.toLowerCase();
    const test = holds(columns);
    if (word === 'yes') return { test };
    return word === 'no' ? { test: (entry) => !test(entry) } : { why: 'yes-no' };
  },
});

/** A key whose values are times; `holds` compares when a close ended with the moment that is meant. */
const ofMoment = (holds: (endedAt: number, moment: number) => boolean): Key => ({
  read({ endedAt }, value) {
    const moment = parseMoment(value);
    if (moment === null) return { why: 'time' };
    return { test: (entry) => holds(endedAt(entry), moment(endedAt(entry))) };
  },
});

/** Every key, in the order of the help. How each is explained stands in the panel's `filter/query-keys.ts`. */
const keys = {
  // Of what is open `live-query.ts` reads it.
  state: {
    read(_, value) {
      const word = value.toLowerCase();
      if (word !== 'open' && word !== 'closed') return { why: 'state' };
      return { test: () => word === 'closed' };
    },
  },
  code: {
    read({ typeOf, codeOf }, value) {
      const codes = parseCodeFilter(value);
      if (!codes || 'wrong' in codes) return { why: 'code' };
      return { test: (entry) => typeOf(entry) === 'closed' && codes.matches(codeOf(entry)) };
    },
    known: ({ typeOf, codeOf }, entries) =>
      named(
        countBy(entries, (entry) => (typeOf(entry) === 'closed' ? codeOf(entry) : -1)),
        (code) => (code < 0 ? [] : [String(code)]),
      ),
  },
  clean: ofYesAndNo(({ isClean }) => isClean),
  opened: ofYesAndNo(
    ({ openFor }) =>
      (entry) =>
        openFor(entry) >= 0,
  ),
  end: {
    read({ typeOf }, value) {
      const type = END_TYPES.find((each) => each === value.toLowerCase());
      return type ? { test: (entry) => typeOf(entry) === type } : { why: 'end' };
    },
  },
  age: {
    read({ openFor }, value) {
      const isInRange = parseSpanTest(value.toLowerCase());
      if (!isInRange) return { why: 'span' };
      return { test: (entry) => isInRange(openFor(entry)), applies: (entry) => openFor(entry) >= 0 };
    },
  },
  cause: {
    read({ causeOf }, value) {
      const number = causeNumber(value.toLowerCase() as CauseId);
      if (number === 0) return { why: 'cause' };
      return { test: (entry) => causeOf(entry) === number, applies: (entry) => causeOf(entry) !== 0 };
    },
    known: ({ causeOf }, entries) => named(countBy(entries, causeOf), (number) => causeOfNumber(number) ?? []),
  },
  url: ofText(({ urlOf }) => urlOf),
  host: {
    read: (columns, _, matches) => within(columns, columns.urlOf, matches, hostOfConnectionUrl),
    known: ({ pool, urlOf }, entries) =>
      named(countBy(entries, urlOf), (number) => [hostOfConnectionUrl(pool.textOf(number))]),
  },
  reason: ofText(({ reasonOf }) => reasonOf),
  goodbye: {
    read(columns, value, matches) {
      const { pool, goodbyeOf } = columns;
      const word = value.toLowerCase();
      if (word !== 'yes' && word !== 'no') return within(columns, goodbyeOf, matches);
      return { test: (entry) => (pool.textOf(goodbyeOf(entry)) !== '') === (word === 'yes') };
    },
    known: (columns, entries) => textsOf(columns, countBy(entries, columns.goodbyeOf)),
  },
  protocol: {
    read: (columns, _, matches) => within(columns, columns.protocolsOf, matches),
    known: ({ pool, protocolsOf }, entries) =>
      named(countBy(entries, protocolsOf), (number) => pool.textOf(number).split('\n')),
  },
  frame: {
    read(columns, value, matches) {
      if (value.toLowerCase() === 'top') return { test: (entry) => columns.frameOf(entry) === 0 };
      return within(columns, columns.frameUrlOf, matches);
    },
    known: ({ pool, frameOf, frameUrlOf }, entries) =>
      named(
        countBy(entries, (entry) => (frameOf(entry) === 0 ? -1 : frameUrlOf(entry))),
        (number) => (number < 0 ? ['top'] : [pool.textOf(number)]),
      ),
  },
  after: ofMoment((endedAt, moment) => endedAt >= moment),
  before: ofMoment((endedAt, moment) => endedAt < moment),
} satisfies Readonly<Record<string, Key>>;

/** A key of `key:value`. */
export type QueryKey = keyof typeof keys;

const keyOf = (key: QueryKey): Key => keys[key];

/** The keys of `key:value`, in the order of the help. */
export const QUERY_KEYS = Object.keys(keys) as QueryKey[];

/** Reads the value of a key; it is not empty. */
export const readValue = (columns: CloseColumns, key: QueryKey, value: string, matches: TextTest): KeyTest =>
  keyOf(key).read(columns, value, matches);

/** The values that a key has in some closes, the most frequent first; none for keys that have no values to choose from. */
export const knownValues = (columns: CloseColumns, entries: Int32Array, key: QueryKey): KnownValue[] =>
  keyOf(key).known?.(columns, entries) ?? [];
