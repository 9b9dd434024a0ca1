import type { CloseColumns } from '#log/columns/close-columns.ts';
import { END_TYPES } from '#log/columns/summary.ts';
import { type CauseId, causeNumber } from '#model/diagnosis/catalogue.ts';
import { hostOfConnectionUrl } from '#model/record/urls.ts';
import { parseCodeFilter } from './code-filter.ts';
import { testPooled } from './memo-test.ts';
import type { QueryKey } from './terms.ts';
import type { EntryTest, TextTest } from './text-test.ts';
import { parseMoment, parseSpanTest } from './time-values.ts';

/** Why a value makes no sense: what it should have been. */
export type WrongReason = 'code' | 'yes-no' | 'end' | 'cause' | 'span' | 'time' | 'regex';

/** What a value asks for: a test, and on which closes it can be asked at all; or why it makes no sense. */
export type KeyTest = { test: EntryTest; applies?: EntryTest } | { why: WrongReason };

/** Reads the value of a key; it is not empty. */
export function readValue(columns: CloseColumns, key: QueryKey, value: string, matches: TextTest): KeyTest {
  const { typeOf, codeOf, openFor, endedAt, causeOf, frameOf, isClean } = columns;
  const word = value.toLowerCase();
  const within = (numberOf: (entry: number) => number, part = (text: string) => text): KeyTest => {
    const occurs = testPooled(columns, (text) => matches(part(text)));
    return { test: (entry) => occurs(numberOf(entry)) };
  };
  const yesOrNo = (test: EntryTest): KeyTest => {
    if (word === 'yes') return { test };
    return word === 'no' ? { test: (entry) => !test(entry) } : { why: 'yes-no' };
  };
  switch (key) {
    case 'url':
      return within(columns.urlOf);
    case 'host':
      return within(columns.urlOf, hostOfConnectionUrl);
    case 'reason':
      return within(columns.reasonOf);
    case 'protocol':
      return within(columns.protocolsOf);
    case 'frame':
      if (word === 'top') return { test: (entry) => frameOf(entry) === 0 };
      return within(columns.frameUrlOf);
    case 'code': {
      const codes = parseCodeFilter(value);
      if (!codes || 'wrong' in codes) return { why: 'code' };
      return { test: (entry) => typeOf(entry) === 'closed' && codes.matches(codeOf(entry)) };
    }
    case 'clean':
      return yesOrNo(isClean);
    case 'opened':
      return yesOrNo((entry) => openFor(entry) >= 0);
    case 'end': {
      const type = END_TYPES.find((each) => each === word);
      return type ? { test: (entry) => typeOf(entry) === type } : { why: 'end' };
    }
    case 'cause': {
      const number = causeNumber(word as CauseId);
      if (number === 0) return { why: 'cause' };
      return { test: (entry) => causeOf(entry) === number, applies: (entry) => causeOf(entry) !== 0 };
    }
    case 'age': {
      const isInRange = parseSpanTest(word);
      if (!isInRange) return { why: 'span' };
      return { test: (entry) => isInRange(openFor(entry)), applies: (entry) => openFor(entry) >= 0 };
    }
    case 'after':
    case 'before': {
      const moment = parseMoment(value);
      if (moment === null) return { why: 'time' };
      if (key === 'after') return { test: (entry) => endedAt(entry) >= moment(endedAt(entry)) };
      return { test: (entry) => endedAt(entry) < moment(endedAt(entry)) };
    }
  }
}
