import type { CauseId } from '../../../model/diagnosis/verdict.ts';
import { causeNumber } from '../../cause-family.ts';
import type { MessageKey } from '../../host.ts';
import type { CloseColumns } from '../close-columns.ts';
import { parseCodeFilter } from '../code-filter.ts';
import { hostIn } from '../hosts.ts';
import { testPooled } from '../pooled-test.ts';
import type { EntryTest } from '../text-test.ts';
import type { QueryKey } from './terms.ts';
import { parseMoment, parseSpan } from './time-values.ts';

/** What a value of `is` asks of a close. */
const STATES = {
  clean: ({ isClean }) => isClean,
  unclean:
    ({ isClean }) =>
    (entry) =>
      !isClean(entry),
  opened:
    ({ openFor }) =>
    (entry) =>
      openFor(entry) >= 0,
  'never-opened':
    ({ openFor }) =>
    (entry) =>
      openFor(entry) < 0,
  left:
    ({ typeOf }) =>
    (entry) =>
      typeOf(entry) === 'left',
  blocked:
    ({ typeOf }) =>
    (entry) =>
      typeOf(entry) === 'blocked',
} as const satisfies Record<string, (columns: CloseColumns) => EntryTest>;

/** The values of `is`. */
export const STATE_NAMES = Object.keys(STATES) as (keyof typeof STATES)[];

/** What a value asks for: a test, and on which closes it can be asked at all; or why it makes no sense. */
export type KeyTest = { test: EntryTest; applies?: EntryTest } | { why: MessageKey };

/** Reads the value of a key; it is not empty. */
export function readValue(columns: CloseColumns, key: QueryKey, value: string): KeyTest {
  const { typeOf, codeOf, openFor, endedAt, causeOf, frameOf } = columns;
  const word = value.toLowerCase();
  const within = (numberOf: (entry: number) => number, part = (text: string) => text): KeyTest => {
    const occurs = testPooled(columns, (text) => part(text).toLowerCase().includes(word));
    return { test: (entry) => occurs(numberOf(entry)) };
  };
  switch (key) {
    case 'url':
      return within(columns.urlOf);
    case 'host':
      return within(columns.urlOf, hostIn);
    case 'reason':
      return within(columns.reasonOf);
    case 'protocol':
      return within(columns.protocolsOf);
    case 'frame':
      if (word === 'top') return { test: (entry) => frameOf(entry) === 0 };
      return within(columns.frameUrlOf);
    case 'code': {
      const codes = parseCodeFilter(value);
      if (!codes || 'wrong' in codes) return { why: 'filterCodeWrong' };
      return { test: (entry) => typeOf(entry) === 'closed' && codes.matches(codeOf(entry)) };
    }
    case 'is': {
      const name = STATE_NAMES.find((each) => each === word);
      return name ? { test: STATES[name](columns) } : { why: 'filterIsWrong' };
    }
    case 'cause': {
      const number = causeNumber(word as CauseId);
      if (number === 0) return { why: 'filterCauseWrong' };
      return { test: (entry) => causeOf(entry) === number, applies: (entry) => causeOf(entry) !== 0 };
    }
    case 'longer':
    case 'shorter': {
      const span = parseSpan(word);
      if (span === null) return { why: 'filterSpanWrong' };
      const applies = (entry: number) => openFor(entry) >= 0;
      if (key === 'longer') return { test: (entry) => openFor(entry) > span, applies };
      return { test: (entry) => openFor(entry) < span, applies };
    }
    case 'after':
    case 'before': {
      const moment = parseMoment(value);
      if (moment === null) return { why: 'filterTimeWrong' };
      if (key === 'after') return { test: (entry) => endedAt(entry) >= moment(endedAt(entry)) };
      return { test: (entry) => endedAt(entry) < moment(endedAt(entry)) };
    }
  }
}
