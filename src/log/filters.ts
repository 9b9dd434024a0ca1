import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Pattern } from '#model/patterns/pattern.ts';
import type { CloseColumns } from './columns/close-columns.ts';
import type { SummaryEnd } from './columns/summary.ts';
import { parseCodeFilter } from './filter/code-filter.ts';
import type { WrongValue } from './filter/query.ts';
import type { TimeRange } from './filter/time-values.ts';
import { loadLater } from './load-later.ts';
import type { EntryTest } from './rows/choose-entries.ts';

/** What a person asks of the closes that a list shows. */
export interface Filters {
  /** A query: words, phrases and keys with values. */
  filterText: Signal<string>;
  /** The part of the query that makes no sense, null when it does; such a query filters nothing. */
  wrongText: ReadonlySignal<WrongValue | null>;
  /** Whether the query asks for causes. */
  wantsCauses: ReadonlySignal<boolean>;
  filterCode: Signal<string>;
  /** The part of the code filter that makes no sense, null when it does; such a filter filters nothing. */
  wrongCode: ReadonlySignal<string | null>;
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
  const filterCode = signal('');
  const pattern = signal<Pattern | null>(null);
  const timeRange = signal<TimeRange | null>(null);
  // Nobody can type before it is here.
  const queries = loadLater(() => import('./filter/query.ts'));
  const query = computed(() => queries.value?.readQuery(columns, filterText.value, shownOf) ?? null);
  const text = computed(() => (query.value && 'test' in query.value ? query.value : null));
  const wantsCauses = computed(() => text.value?.wantsCauses === true);
  const code = computed(() => parseCodeFilter(filterCode.value));
  const codeMatches = computed(() => (code.value && 'matches' in code.value ? code.value.matches : null));
  const members = computed(() => pattern.value && new Set(pattern.value.connectionIds));

  const tests = computed(() => {
    const matchesCode = codeMatches.value;
    const only = members.value;
    const matchesText = text.value?.test ?? null;
    if (wantsCauses.value) causesKnown.value;
    const range = timeRange.value;
    const all: (EntryTest | null)[] = [
      range && ((entry) => columns.endedAt(entry) >= range.from && columns.endedAt(entry) <= range.to),
      only && ((entry) => only.has(columns.idOf(entry))),
      matchesCode && ((entry) => columns.typeOf(entry) === 'closed' && matchesCode(columns.codeOf(entry))),
      matchesText,
    ];
    return all.filter((test) => test !== null);
  });

  const filters: Filters = {
    filterText,
    wrongText: computed(() => (query.value && 'wrong' in query.value ? query.value.wrong : null)),
    wantsCauses,
    filterCode,
    wrongCode: computed(() => (code.value && 'wrong' in code.value ? code.value.wrong : null)),
    pattern,
    timeRange,
    filtered: computed(
      () => text.value !== null || codeMatches.value !== null || members.value !== null || timeRange.value !== null,
    ),
    clearFilters() {
      batch(() => {
        filterText.value = '';
        filterCode.value = '';
        pattern.value = null;
        timeRange.value = null;
      });
    },
  };
  return { filters, tests };
}
