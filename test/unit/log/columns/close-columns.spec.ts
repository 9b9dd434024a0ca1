import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { CloseColumns } from '#log/columns/close-columns.ts';
import { OrderKeeper, placeIn } from '#log/columns/close-order.ts';
import { sortEntries } from '#log/rows/sort-rows.ts';
import { needsAttention } from '#model/diagnosis/attention.ts';
import { endedCleanly } from '#model/record/ending.ts';
import { closed, SAMPLE_START, sampleConnection, sampleConnections } from '../../../support/sample-log.ts';

test('a summary says what its record says', () => {
  const columns = new CloseColumns();
  for (const connection of sampleConnections()) {
    const { id, url, createdAt, opened, end, sender, syntheticClose, beforeCapture } = connection;
    const entry = columns.put(connection);
    expect(columns.summaryOf(entry)).toEqual({
      id,
      url,
      name: columns.endpoints.nameOf(columns.urlOf(entry)),
      endpoint: columns.endpointOf(entry),
      gap: columns.gapOf(entry),
      createdAt,
      openedAt: opened?.at ?? null,
      end:
        end.type === 'closed'
          ? { type: end.type, at: end.at, code: end.code, reason: end.reason }
          : end.type === 'threw'
            ? end
            : { type: end.type, at: end.at },
      clean: endedCleanly(connection),
      attention: needsAttention(connection),
      madeByPage: syntheticClose !== null,
      beforeCapture,
      sender: { tabId: sender.tabId, frameId: sender.frameId, url: sender.url },
    });
  }
});

test('a cause is kept until another is found, and goes with its close', () => {
  const columns = new CloseColumns();
  const entry = columns.put(sampleConnection(1, closed(SAMPLE_START, 1006)));
  expect([columns.causeOf(entry), columns.isCauseOutOfDate(entry)]).toEqual([0, true]);
  columns.setCause(entry, 7);
  expect([columns.causeOf(entry), columns.isCauseOutOfDate(entry)]).toEqual([7, false]);
  columns.spoilCause(entry);
  expect([columns.causeOf(entry), columns.isCauseOutOfDate(entry)]).toEqual([7, true]);
  columns.setCause(entry, 9);
  columns.put(sampleConnection(1, closed(SAMPLE_START, 1006)));
  expect([columns.causeOf(entry), columns.isCauseOutOfDate(entry)], 'more is known of the same close').toEqual([
    9,
    true,
  ]);
  expect(columns.isClean(entry)).toBe(false);
  columns.remove('d1.1');
  expect(columns.put(sampleConnection(2, closed(SAMPLE_START, 1006)))).toBe(entry);
  expect([columns.causeOf(entry), columns.isCauseOutOfDate(entry)], 'another close').toEqual([0, true]);
});

test('a close put again takes the place of what there was of it; a removed one leaves nothing behind', () => {
  const columns = new CloseColumns();
  const entry = columns.put(sampleConnection(1, closed(SAMPLE_START, 1006)));
  expect(columns.put(sampleConnection(1, closed(SAMPLE_START + 5, 4000, 'later')))).toBe(entry);
  expect(columns.summaryOf(entry).end).toEqual({ type: 'closed', at: SAMPLE_START + 5, code: 4000, reason: 'later' });
  columns.remove('d1.1');
  expect(columns.entryOf('d1.1')).toBeUndefined();
  expect(columns.isGone(entry)).toBe(true);
  expect(columns.put(sampleConnection(2, closed(SAMPLE_START, 1000)))).toBe(entry);
  expect(columns.isGone(entry)).toBe(false);
  expect(columns.idOf(entry)).toBe('d1.2');
});

test('the order is that of the times at which closes ended, however they come and go, and earlier orders stay', () => {
  const lots = fc.array(
    fc.record({ times: fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 8 }), drop: fc.nat({ max: 20 }) }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(lots, (given) => {
      const columns = new CloseColumns();
      const keeper = new OrderKeeper(columns);
      let expected: { id: string; at: number }[] = [];
      let number = 0;
      for (const { times, drop } of given) {
        const before = [keeper.order.numbers, [...keeper.order.numbers]] as const;
        const entries = times.map((at) => {
          number += 1;
          expected.push({ id: `d1.${number}`, at });
          return columns.put(sampleConnection(number, closed(SAMPLE_START + at, 1006)));
        });
        keeper.add(entries);
        expect([...before[0]]).toEqual(before[1]);
        const gone = expected[drop];
        if (gone) {
          columns.remove(gone.id);
          keeper.dropGone();
          expected = expected.filter(({ id }) => id !== gone.id);
        }
        const at = new Map(expected.map((each) => [each.id, each.at]));
        const ids = [...keeper.order.numbers].map(columns.idOf);
        expect([...ids].sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(ids.map((id) => at.get(id))).toEqual(expected.map((each) => each.at).sort((a, b) => a - b));
        const { numbers } = keeper.order;
        expect(Array.from(numbers, (entry) => placeIn(columns, numbers, entry))).toEqual([...numbers.keys()]);
      }
    }),
  );
});

test('sorting keeps what is equal in its order, both ways', () => {
  const columns = new CloseColumns();
  const urls = ['wss://b', 'wss://a', 'wss://b', 'wss://a', 'wss://c'];
  const entries = Int32Array.from(urls, (url, index) =>
    columns.put(sampleConnection(index, closed(SAMPLE_START + index, 1000 + (index % 2)), { url })),
  );
  const sorted = (by: 'url' | 'code' | 'time', descending: boolean) => [
    ...sortEntries(columns, entries, { by, descending }, () => ''),
  ];
  expect(sorted('url', false)).toEqual([1, 3, 0, 2, 4]);
  expect(sorted('url', true)).toEqual([4, 0, 2, 1, 3]);
  expect(sorted('code', true)).toEqual([1, 3, 0, 2, 4]);
  expect(sorted('time', true)).toEqual([4, 3, 2, 1, 0]);
});
