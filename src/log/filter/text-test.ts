import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { SummaryEnd } from '#log/columns/summary.ts';
import { memoTest } from './memo-test.ts';

/** A test of closes by their entries. */
export type EntryTest = (entry: number) => boolean;

/** A test of texts. */
export type TextTest = (text: string) => boolean;

/** A test for closes of which something that is shown passes. */
export function testForText(
  columns: CloseColumns,
  matches: TextTest,
  describe: (end: SummaryEnd) => readonly string[],
): EntryTest {
  const { endOf, typeOf, codeOf, nameOf, urlOf, reasonOf, frameUrlOf, protocolsOf } = columns;
  const occurs = memoTest(columns, matches);
  const endings = new Map<string, boolean>();

  const isInEnding = (entry: number): boolean => {
    const type = typeOf(entry);
    const key = type === 'closed' ? String(codeOf(entry)) : type === 'threw' ? `${type} ${nameOf(entry)}` : type;
    let passes = endings.get(key);
    if (passes === undefined) {
      passes = matches(describe(endOf(entry)).join('\n'));
      endings.set(key, passes);
    }
    return passes;
  };
  return (entry) =>
    occurs(urlOf(entry)) ||
    isInEnding(entry) ||
    occurs(reasonOf(entry)) ||
    occurs(frameUrlOf(entry)) ||
    occurs(protocolsOf(entry));
}
