import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Pattern } from '#model/patterns/pattern.ts';
import type { CloseColumns } from './columns/close-columns.ts';
import type { SummaryEnd } from './columns/summary.ts';
import { asksForCauses, type Facet, facetTest } from './filter/facets.ts';
import type { WrongValue } from './filter/query.ts';
import type { EntryTest } from './filter/text-test.ts';
import type { TimeRange } from './filter/time-values.ts';
import { loadLater } from './load-later.ts';

/** What a person asks of the closes that a list shows. */
export interface Filters {
  /** A query: words, phrases and keys with values. */
  filterText: Signal<string>;
  /** The part of the query that makes no sense, null when it does; such a query filters nothing. */
  wrongText: ReadonlySignal<WrongValue | null>;
  /** The facet whose closes alone are listed, null for no such filter. */
  facet: Signal<Facet | null>;
  /** Whether what is asked for is told by causes. */
  wantsCauses: ReadonlySignal<boolean>;
  /** The pattern whose connections alone are listed, null for no such filter. */
  pattern: Signal<Pattern | null>;
  /** The stretch of time in which a close must have ended to be listed, null for no such filter. */
  timeRange: Signal<TimeRange | null>;
  /** Whether a filter is at work. */
  filtered: ReadonlySignal<boolean>;
  clearFilters(): void;
}

/**
 * The filters of a list, and the tests that a close must pass to be shown.
 *
 * @param shownOf The texts by which an ending is shown.
 * @param causesKnown Changes when more causes are known.
 */
export function createFilters(
  columns: CloseColumns,
  shownOf: (end: SummaryEnd) => string[],
  causesKnown: ReadonlySignal<number>,
): { filters: Filters; tests: ReadonlySignal<readonly EntryTest[]> } {
  const filterText = signal('');
  const facet = signal<Facet | null>(null);
  const pattern = signal<Pattern | null>(null);
  const timeRange = signal<TimeRange | null>(null);
  // Nobody can type before it is here.
  const queries = loadLater(() => import(/* webpackChunkName: "query" */ './filter/query.ts'));
  const query = computed(() => queries.value?.readQuery(columns, filterText.value, shownOf) ?? null);
  const text = computed(() => (query.value && 'test' in query.value ? query.value : null));
  const wantsCauses = computed(() => text.value?.wantsCauses === true || asksForCauses(facet.value));
  const members = computed(() => pattern.value && new Set(pattern.value.connectionIds));

  const tests = computed(() => {
    const only = facet.value;
    const inPattern = members.value;
    const matchesText = text.value?.test ?? null;
    if (wantsCauses.value) causesKnown.value;
    const range = timeRange.value;
    const all: (EntryTest | null)[] = [
      range && ((entry) => columns.endedAt(entry) >= range.from && columns.endedAt(entry) <= range.to),
      inPattern && ((entry) => inPattern.has(columns.idOf(entry))),
      only && facetTest(columns, only),
      matchesText,
    ];
    return all.filter((test) => test !== null);
  });

  const filters: Filters = {
    filterText,
    wrongText: computed(() => (query.value && 'wrong' in query.value ? query.value.wrong : null)),
    wantsCauses,
    facet,
    pattern,
    timeRange,
    filtered: computed(
      () => text.value !== null || facet.value !== null || members.value !== null || timeRange.value !== null,
    ),
    clearFilters() {
      batch(() => {
        filterText.value = '';
        facet.value = null;
        pattern.value = null;
        timeRange.value = null;
      });
    },
  };
  return { filters, tests };
}
