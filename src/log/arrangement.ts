import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Navigation } from '#model/wire/log-change.ts';
import type { AppendOnlyList } from './columns/append-only.ts';
import type { CloseColumns } from './columns/close-columns.ts';
import { EntrySorter } from './rows/entry-sorter.ts';
import { type Grouping, groupEntries } from './rows/group-rows.ts';
import { RowList } from './rows/row-list.ts';
import { BY_TIME, type Sorting, type SortKey } from './rows/sort-rows.ts';

/** In which order and in which groups a list shows its closes. */
export interface Arrangement {
  /** What the list shows. */
  rows: ReadonlySignal<RowList>;
  sorting: Signal<Sorting>;
  grouping: Signal<Grouping | null>;
  /** Sorts by a column, and again in the other direction; a third time as nobody sorted. */
  sortBy(key: SortKey): void;
  toggleGroup(key: string): void;
}

/** What an arrangement is made of. */
export interface ArrangementOptions {
  columns: CloseColumns;
  /** The closes and, bitwise negated, navigations that are to be shown, in the order they ended. */
  chosen: ReadonlySignal<AppendOnlyList>;
  navigations: ReadonlySignal<readonly Navigation[]>;
  /** By what name an entry's ending is sorted. */
  nameOf(entry: number): string;
  /** Changes when more causes are known. */
  causesKnown: ReadonlySignal<number>;
}

export function createArrangement({
  columns,
  chosen,
  navigations,
  nameOf,
  causesKnown,
}: ArrangementOptions): Arrangement {
  const sorting = signal<Sorting>(BY_TIME);
  const grouping = signal<Grouping | null>(null);
  const closedGroups = signal<ReadonlySet<string>>(new Set());
  const sorter = new EntrySorter(columns, nameOf);
  const rows = computed(() => {
    const how = sorting.value;
    const by = grouping.value;
    if (by === null && how.by === 'time') {
      const dividers = navigations.value.map((navigation) => ({ kind: 'navigation', navigation }) as const);
      const { numbers } = chosen.value;
      return new RowList(columns, how.descending ? numbers.toReversed() : numbers, dividers);
    }
    const entries = sorter.sort(chosen.value, how);
    if (by === null) return new RowList(columns, entries);
    if (by === 'cause') causesKnown.value;
    const grouped = groupEntries(columns, entries, by, (key) => !closedGroups.value.has(key));
    return new RowList(columns, grouped.places, grouped.dividers);
  });
  return {
    rows,
    sorting,
    grouping,
    sortBy(key) {
      const { by, descending } = sorting.value;
      if (by !== key) sorting.value = { by: key, descending: false };
      else sorting.value = descending ? BY_TIME : { by: key, descending: true };
    },
    toggleGroup(key) {
      const closed = new Set(closedGroups.value);
      if (!closed.delete(key)) closed.add(key);
      closedGroups.value = closed;
    },
  };
}
