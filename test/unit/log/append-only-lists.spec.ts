import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import type { AppendOnlyList } from '#log/columns/append-only.ts';
import { CloseColumns } from '#log/columns/close-columns.ts';
import { OrderKeeper } from '#log/columns/close-order.ts';
import { FacetCounter } from '#log/filter/facets.ts';
import type { EntryTest } from '#log/filter/text-test.ts';
import { EntryChooser } from '#log/rows/choose-entries.ts';
import { Dividers } from '#log/rows/dividers.ts';
import { EntrySorter } from '#log/rows/entry-sorter.ts';
import { BY_TIME, type Sorting, type SortKey } from '#log/rows/sort-rows.ts';
import { type CauseId, causeNumber } from '#model/diagnosis/catalogue.ts';
import type { Navigation } from '#model/wire/log-change.ts';
import { closed, SAMPLE_START, SAMPLE_TAB, sampleConnection } from '../../support/sample-log.ts';

const KEYS: SortKey[] = ['time', 'code', 'name', 'reason', 'clean', 'url', 'open', 'frame'];

/** Something that happens to a log, or to how it is looked at. */
const happening = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('end' as const),
      closes: fc.array(
        fc.record({
          // Mostly later than all there is.
          after: fc.integer({ min: -3_000, max: 9_000 }),
          age: fc.integer({ min: 0, max: 6_000 }),
          code: fc.constantFrom(1000, 1006, 4000, null),
          url: fc.constantFrom('wss://a/', 'wss://b/', 'wss://B/'),
        }),
        { maxLength: 4 },
      ),
    }),
  },
  fc.record({ what: fc.constant('navigate' as const), after: fc.integer({ min: -1_000, max: 3_000 }) }),
  fc.record({ what: fc.constant('remove' as const), place: fc.nat({ max: 30 }) }),
  fc.record({ what: fc.constant('replace' as const), place: fc.nat({ max: 30 }), code: fc.constantFrom(1000, 4001) }),
  fc.record({
    what: fc.constant('judge' as const),
    cause: fc.constantFrom<CauseId>('heartbeat-timeout', 'aborted-connecting', 'server-closed'),
  }),
  fc.record({ what: fc.constant('filter' as const), code: fc.constantFrom(1000, 1006, null) }),
  fc.record({ what: fc.constant('sort' as const), by: fc.constantFrom(...KEYS), descending: fc.boolean() }),
  fc.record({ what: fc.constant('preserve' as const), preserve: fc.boolean() }),
);

const numbersOf = ({ numbers }: AppendOnlyList) => [...numbers];

test('lists that grow are those that would be made anew, whatever happens between, and earlier ones stay', () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
      const columns = new CloseColumns();
      const keeper = new OrderKeeper(columns);
      const nameOf = (entry: number) => `name of ${columns.codeOf(entry)}`;
      const makers = () => ({
        divided: new Dividers(columns),
        chooser: new EntryChooser(columns),
        sorter: new EntrySorter(columns, nameOf),
        facets: new FacetCounter(columns),
      });
      const kept = makers();
      let navigations: Navigation[] = [];
      let tests: EntryTest[] = [];
      let judged = 0;
      let sorting: Sorting = BY_TIME;
      let fromLast = false;
      let number = 0;
      let latest = SAMPLE_START;
      const look = ({ divided, chooser, sorter, facets }: ReturnType<typeof makers>) => {
        const list = divided.of(keeper.order, navigations, fromLast);
        const { places, counts } = chooser.choose(list, tests, judged);
        return { list, places, counts, facets: facets.count(list, judged), sorted: sorter.sort(places, sorting) };
      };
      const plain = ({ list, places, counts, facets, sorted }: ReturnType<typeof look>) => ({
        list: numbersOf(list),
        places: numbersOf(places),
        counts,
        facets,
        sorted: [...sorted],
      });
      const grown: { given: ReturnType<typeof look>; was: ReturnType<typeof plain> }[] = [];
      const anew: ReturnType<typeof plain>[] = [];
      for (const each of happenings) {
        switch (each.what) {
          case 'end': {
            const fresh = each.closes.map(({ after, age, code, url }) => {
              number += 1;
              const at = latest + after;
              const end = code === null ? ({ type: 'left', at, readyState: 1 } as const) : closed(at, code, `r${code}`);
              return sampleConnection(number, end, { createdAt: at - age, url });
            });
            for (const { end } of fresh) latest = Math.max(latest, end.at);
            keeper.add(fresh.map((connection) => columns.put(connection)));
            break;
          }
          case 'navigate':
            number += 1;
            navigations = [
              ...navigations,
              { id: `n${number}`, tabId: SAMPLE_TAB, at: latest + each.after, url: 'https://shop.example/' },
            ].sort((a, b) => a.at - b.at);
            break;
          case 'remove': {
            const entry = keeper.order.numbers[each.place];
            if (entry === undefined) break;
            columns.remove(columns.idOf(entry));
            keeper.dropGone();
            break;
          }
          case 'replace': {
            const entry = keeper.order.numbers[each.place];
            if (entry === undefined) break;
            const id = columns.idOf(entry);
            columns.put({ ...sampleConnection(0, closed(columns.endedAt(entry), each.code)), id });
            keeper.noteReplaced();
            break;
          }
          case 'judge': {
            for (const entry of keeper.order.numbers) columns.setCause(entry, causeNumber(each.cause));
            judged += 1;
            break;
          }
          case 'filter': {
            const { code } = each;
            tests = code === null ? [] : [(entry) => columns.codeOf(entry) === code];
            break;
          }
          case 'sort':
            sorting = { by: each.by, descending: each.descending };
            break;
          case 'preserve':
            fromLast = !each.preserve;
            break;
        }
        const given = look(kept);
        grown.push({ given, was: plain(given) });
        anew.push(plain(look(makers())));
      }
      expect(grown.map(({ was }) => was)).toEqual(anew);
      expect(grown.map(({ given }) => plain(given))).toEqual(anew);
    }),
    { numRuns: 300 },
  );
});
