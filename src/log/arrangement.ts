import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { SettingsStore } from '#model/settings/settings.ts';
import type { Navigation } from '#model/wire/log-change.ts';
import type { AppendOnlyList } from './columns/append-only.ts';
import type { CloseColumns } from './columns/close-columns.ts';
import type { RowList } from './rows/row-list.ts';
import { type Arrangement, RowMaker } from './rows/row-maker.ts';
import { BY_TIME, type Sorting, type SortKey } from './rows/sort-rows.ts';

/** In which order, folds and groups a list shows its closes. */
export interface ListArrangement {
  /** What the list shows. */
  rows: ReadonlySignal<RowList>;
  sorting: Signal<Sorting>;
  /** How the rows are arranged; similar closes are folded at first. */
  arrangement: Signal<Arrangement>;
  /** Sorts by a column, and again in the other direction; a third time as nobody sorted. */
  sortBy(key: SortKey): void;
  toggleGroup(key: string): void;
  toggleFold(key: string): void;
  /** Opens the fold in which a close lies, or closes it. */
  openFold(id: string, open: boolean): void;
  stop(): void;
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
  settings: Pick<SettingsStore, 'get' | 'set'>;
}

export function createArrangement({
  columns,
  chosen,
  navigations,
  nameOf,
  causesKnown,
  settings,
}: ArrangementOptions): ListArrangement {
  const sorting = signal<Sorting>(BY_TIME);
  const arrangement = signal<Arrangement>(settings.get('groupSimilar') ? 'similar' : null);
  const closedGroups = signal<ReadonlySet<string>>(new Set());
  const openFolds = signal<ReadonlySet<string>>(new Set());
  const maker = new RowMaker(columns, nameOf);
  const rows = computed(() => {
    const by = arrangement.value;
    const open = openFolds.value;
    const closed = closedGroups.value;
    if (by === 'cause') causesKnown.value;
    return maker.make({
      places: chosen.value,
      navigations: navigations.value,
      sorting: sorting.value,
      arrangement: by,
      isFoldOpen: (key) => open.has(key),
      isGroupOpen: (key) => !closed.has(key),
      judged: columns.judged.value,
    });
  });
  const stop = effect(() => {
    const by = arrangement.value;
    const isSimilar = by === 'similar';
    const wasSimilar = settings.get('groupSimilar');
    if ((isSimilar || by === null) && wasSimilar !== isSimilar) settings.set('groupSimilar', isSimilar);
  });
  return {
    rows,
    sorting,
    arrangement,
    sortBy(key) {
      const { by, descending } = sorting.value;
      if (by !== key) sorting.value = { by: key, descending: false };
      else sorting.value = descending ? BY_TIME : { by: key, descending: true };
    },
    toggleGroup(key) {
      closedGroups.value = toggled(closedGroups.value, key);
    },
    toggleFold(key) {
      openFolds.value = toggled(openFolds.value, key);
    },
    openFold(id, open) {
      const key = rows.value.foldOf(id);
      if (key !== null && openFolds.value.has(key) !== open) openFolds.value = toggled(openFolds.value, key);
    },
    stop,
  };
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const now = new Set(keys);
  if (!now.delete(key)) now.add(key);
  return now;
}
