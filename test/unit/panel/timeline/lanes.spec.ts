import { expect, test } from '@playwright/test';
import { CloseColumns } from '#log/columns/close-columns.ts';
import { needsAttention } from '#model/diagnosis/attention.ts';
import { causeIds, causeNumber } from '#model/diagnosis/catalogue.ts';
import type { End } from '#model/record/connection.ts';
import { KINDS, rankOf } from '#panel/timeline/lanes.ts';
import { closed, sampleConnection } from '../../../support/sample-log.ts';

const USUAL = KINDS.indexOf('usual');

/** Endings of every type, clean and not. */
const endings: End[] = [
  ...[1000, 1001, 1005, 1006, 1011, 4000].flatMap((code) => [closed(1, code, '', true), closed(1, code, '', false)]),
  { type: 'blocked', at: 1 },
  { type: 'left', at: 1, readyState: 1 },
  { type: 'unseen', at: 1 },
];

test('the timeline paints a close as usual exactly when its row needs no attention', () => {
  const columns = new CloseColumns();
  const painted: string[] = [];
  const said: string[] = [];
  for (const [index, ending] of endings.entries()) {
    for (const cause of causeIds) {
      const connection = sampleConnection(index, ending, { id: `${index} ${cause}` });
      const entry = columns.put(connection);
      columns.setCause(entry, causeNumber(cause));
      if (rankOf(columns, entry) === USUAL) painted.push(connection.id);
      if (!needsAttention(connection, cause)) said.push(connection.id);
    }
  }
  expect(said.length).toBeGreaterThan(50);
  expect(painted).toEqual(said);
});
