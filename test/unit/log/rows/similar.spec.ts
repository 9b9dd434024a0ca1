import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { AppendOnlyNumbers } from '#log/columns/append-only.ts';
import { CloseColumns } from '#log/columns/close-columns.ts';
import { RowMaker, type RowsAsked } from '#log/rows/row-maker.ts';
import { SimilarCloses } from '#log/rows/similar.ts';
import { BY_TIME } from '#log/rows/sort-rows.ts';
import { causeNumber } from '#model/diagnosis/catalogue.ts';
import { closed, SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

const URLS = ['wss://a.example/live?t=1', 'wss://a.example/live?t=2', 'wss://a.example/feed', 'wss://b.example/live'];
const CAUSES = ['idle-timeout', 'server-down'] as const;

/** What is read of a fold: its members' ids. */
const foldsOf = (columns: CloseColumns, similar: SimilarCloses) =>
  similar.sequence.map((item) => (item < 0 ? item : [...similar.membersOf(item)].map(columns.idOf)));

test('folds that grow are those that would be made anew; every close is in the one of its like', () => {
  const close = fc.record({
    url: fc.constantFrom(...URLS),
    code: fc.constantFrom(1006, 4000),
    reason: fc.constantFrom('', 'x'),
    divided: fc.boolean(),
  });
  const steps = fc.array(fc.array(close, { maxLength: 5 }), { maxLength: 12 });
  const judged = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.constantFrom(...CAUSES)), { maxLength: 20 });
  fc.assert(
    fc.property(steps, judged, (lots, causes) => {
      const columns = new CloseColumns();
      const list = new AppendOnlyNumbers();
      const kept = new SimilarCloses(columns);
      let number = 0;
      const compare = (version: number) => {
        kept.fold(list.all, version);
        const anew = new SimilarCloses(columns);
        anew.fold(list.all, version);
        expect(foldsOf(columns, kept)).toEqual(foldsOf(columns, anew));
        const members = kept.sequence.flatMap((item) => (item < 0 ? [] : [...kept.membersOf(item)]));
        expect(members.toSorted((a, b) => a - b)).toEqual([...list.all.numbers].filter((place) => place >= 0));
        const wrong = kept.sequence.filter((item) => {
          if (item < 0) return false;
          const alike = [...kept.membersOf(item)];
          const causesOf = new Set(alike.map(columns.causeOf).filter((cause) => cause > 0));
          const isOne = new Set(alike.map(columns.kindOf)).size === 1 && causesOf.size <= 1;
          return !isOne || alike.some((entry) => kept.foldOf(entry) !== item);
        });
        expect(wrong).toEqual([]);
      };
      for (const lot of lots) {
        const places: number[] = [];
        for (const { url, code, reason, divided } of lot) {
          number += 1;
          if (divided) places.push(~number);
          places.push(columns.put(sampleConnection(number, closed(SAMPLE_START + number, code, reason), { url })));
        }
        list.add(places);
        compare(0);
      }
      for (const [entry, cause] of causes) if (entry < number) columns.setCause(entry, causeNumber(cause));
      compare(1);
    }),
    { numRuns: 60 },
  );
});

/** A list of connections, the rows of which are asked for. */
function rowsOver(ends: readonly (readonly [url: string, code: number])[]) {
  const columns = new CloseColumns();
  const list = new AppendOnlyNumbers();
  list.add(
    ends.map(([url, code], index) =>
      columns.put(sampleConnection(index, closed(SAMPLE_START + index * 1_000, code), { url })),
    ),
  );
  const maker = new RowMaker(columns, (entry) => `${columns.codeOf(entry)}`);
  const open = new Set<string>();
  const ask = (more: Partial<RowsAsked> = {}) =>
    maker.make({
      places: list.all,
      navigations: [],
      sorting: BY_TIME,
      arrangement: 'similar',
      isFoldOpen: (key) => open.has(key),
      isGroupOpen: () => true,
      judged: 0,
      ...more,
    });
  const told = (more: Partial<RowsAsked> = {}) => {
    const rows = ask(more);
    return rows
      .slice(0, rows.length)
      .map((row) =>
        row.kind === 'fold'
          ? `${row.fold.count} × ${row.id}`
          : row.kind === 'close'
            ? `${row.isMember ? '- ' : ''}${row.id}`
            : row.kind,
      );
  };
  return { ask, told, open, list, columns };
}

const [A, OTHER_QUERY, B] = URLS as [string, string, string];

test('similar closes are one row with the newest of them, where the first stands; opened it lists them', () => {
  const { ask, told, open } = rowsOver([
    [A, 1006],
    [B, 1006],
    [OTHER_QUERY, 1006],
    [A, 4000],
    [A, 1006],
  ]);
  expect(told()).toEqual(['3 × d1.4', 'd1.1', 'd1.3']);
  const rows = ask();
  expect(
    ['d1.0', 'd1.2', 'd1.4'].map((id) => rows.indexOf(id)),
    'where each is shown',
  ).toEqual([0, 0, 0]);
  expect([rows.entryAt(0), rows.entryAt(1)].map((entry) => entry)).toEqual([4, 1]);
  expect(rows.slice(0, 1)).toMatchObject([
    { kind: 'fold', fold: { key: 'd1.0', since: SAMPLE_START, close: { id: 'd1.4' }, open: false } },
  ]);
  expect(rows.slice(0, 1)[0]).toMatchObject({ fold: { trail: [1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1] } });
  const key = rows.foldOf('d1.2');
  expect([key, rows.foldOf('d1.1')]).toEqual(['d1.0', null]);
  open.add(key ?? '');
  expect(told()).toEqual(['3 × d1.4', '- d1.0', '- d1.2', '- d1.4', 'd1.1', 'd1.3']);
  expect(ask().entryAt(0), 'an open head cannot be selected').toBe(-1);
  expect(ask().indexOf('d1.2')).toBe(2);
});

test('folds are sorted by the newest of them, and the latest come first in the other order of time', () => {
  const { told } = rowsOver([
    [A, 4000],
    [B, 1006],
    [A, 1006],
    [A, 4000],
  ]);
  expect(told()).toEqual(['2 × d1.3', 'd1.1', 'd1.2']);
  expect(told({ sorting: { by: 'time', descending: true } })).toEqual(['2 × d1.3', 'd1.2', 'd1.1']);
  expect(told({ sorting: { by: 'code', descending: false } })).toEqual(['d1.1', 'd1.2', '2 × d1.3']);
  expect(told({ sorting: { by: 'code', descending: true } })).toEqual(['2 × d1.3', 'd1.1', 'd1.2']);
  expect(told({ arrangement: null })).toEqual(['d1.0', 'd1.1', 'd1.2', 'd1.3']);
});

test('of 100,000 closes that are folded only what is new is looked at as others come', () => {
  const columns = new CloseColumns();
  const list = new AppendOnlyNumbers();
  const similar = new SimilarCloses(columns);
  const put = (from: number, to: number) =>
    list.add(
      Array.from({ length: to - from }, (_, index) =>
        columns.put(
          sampleConnection(
            from + index,
            closed(SAMPLE_START + from + index, index % 2 ? 1006 : 4000, `r${index % 500}`),
            {
              url: `wss://a.example/feed/${index % 40}?session=${from + index}`,
            },
          ),
        ),
      ),
    );
  put(0, 100_000);
  const { kindOf } = columns;
  let asked = 0;
  columns.kindOf = (entry) => {
    asked += 1;
    return kindOf(entry);
  };
  const started = performance.now();
  similar.fold(list.all, 0);
  console.log(`folding 100,000: ${(performance.now() - started).toFixed(1)} ms`);
  expect(asked).toBe(100_000);
  put(100_000, 100_100);
  similar.fold(list.all, 0);
  expect(asked, 'only what is new').toBe(100_100);
  expect(similar.sequence.reduce((sum, fold) => sum + similar.countOf(fold), 0)).toBe(100_100);
});
