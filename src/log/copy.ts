import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { EndedConnection } from '#model/record/connection.ts';
import type { CloseLog, Navigation } from '#model/wire/log-change.ts';
import type { AppendOnlyList } from './columns/append-only.ts';
import { CloseColumns } from './columns/close-columns.ts';
import { type CloseOrder, OrderKeeper } from './columns/close-order.ts';
import { keepRecords, type Records } from './records.ts';

/** Entries that a change added or replaced; null when it did more than that. */
export type Touched = readonly number[] | null;

/** A copy of the log's closes and navigations, or of one tab's. */
export interface LogCopy {
  /** Their contents change only together with {@link LogCopy.order}. */
  columns: CloseColumns;
  /** The closes in the order they ended. A new one for every change. */
  order: ReadonlySignal<CloseOrder>;
  /**
   * `order` as an append-only list. While closes are only appended, each new list extends the previous one, so that readers
   * process only the new tail.
   */
  list: ReadonlySignal<AppendOnlyList>;
  /** What the last change of the order touched. */
  touched: ReadonlySignal<Touched>;
  records: Records;
  /** Oldest first. */
  navigations: ReadonlySignal<readonly Navigation[]>;
}

/** A copy as its keeper sees it. */
export interface KeptCopy extends LogCopy {
  /** Adds closes, or replaces those of the same id. */
  put(closes: readonly EndedConnection[]): void;
  remove(ids: ReadonlySet<string>): void;
  putNavigations(added: ReadonlyMap<string, Navigation>): void;
  removeNavigations(goes: (navigation: Navigation) => boolean): void;
}

const endsBefore = (a: Navigation, b: Navigation) => a.at - b.at;

/** An empty copy; whole records that it does not keep are read from the log. */
export function createLogCopy(log: CloseLog): KeptCopy {
  const columns = new CloseColumns();
  const keeper = new OrderKeeper(columns);
  const list = signal(keeper.order);
  const order = computed(() => list.value.numbers);
  const touched = signal<Touched>([]);
  const records = keepRecords(log, columns, order);
  const navigations = signal<readonly Navigation[]>([]);
  return {
    columns,
    order,
    list,
    touched,
    records,
    navigations,
    put(closes) {
      const fresh: number[] = [];
      const all: number[] = [];
      let moved = false;
      for (const connection of closes) {
        const known = columns.entryOf(connection.id);
        const before = known === undefined ? 0 : columns.endedAt(known);
        const entry = columns.put(connection);
        all.push(entry);
        if (known === undefined) fresh.push(entry);
        else if (before !== connection.end.at) moved = true;
      }
      keeper.add(fresh);
      if (moved) keeper.renew();
      else if (fresh.length < all.length) keeper.noteReplaced();
      touched.value = moved ? null : all;
      list.value = keeper.order;
      records.hold(closes);
    },
    remove(ids) {
      for (const id of ids) columns.remove(id);
      batch(() => {
        keeper.dropGone();
        if (keeper.order.numbers.length === 0) columns.clear();
        touched.value = null;
        list.value = keeper.order;
        records.release(ids);
      });
    },
    putNavigations(added) {
      const known = navigations.peek().filter(({ id }) => !added.has(id));
      navigations.value = [...known, ...added.values()].sort(endsBefore);
    },
    removeNavigations(goes) {
      navigations.value = navigations.peek().filter((navigation) => !goes(navigation));
    },
  };
}
