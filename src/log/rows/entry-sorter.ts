import { type AppendOnlyList, addedSince } from '#log/columns/append-only.ts';
import type { CloseColumns } from '#log/columns/close-columns.ts';
import { mergeSorted } from '#log/columns/sorted.ts';
import { entriesIn } from './choose-entries.ts';
import { type SortableKey, type Sorting, sortEntries, sortKeyOf } from './sort-rows.ts';

/** Sorts: of a list that has grown, what has come at its end is put in its place among the rest. */
export class EntrySorter {
  readonly #columns: CloseColumns;
  readonly #nameOf: (entry: number) => string;
  #sorted: Int32Array = new Int32Array();
  /** What was sorted, and how. */
  #list: AppendOnlyList | null = null;
  #how: Sorting | null = null;

  /** @param nameOf The name of an ending as it is shown. */
  constructor(columns: CloseColumns, nameOf: (entry: number) => string) {
    this.#columns = columns;
    this.#nameOf = nameOf;
  }

  /**
   * The entries sorted; those that are equal stay in the order they are in.
   *
   * @param list Entries, and whatever is below zero for dividers, which are left out.
   */
  sort(list: AppendOnlyList, how: Sorting): Int32Array {
    const added = this.#list && how === this.#how ? addedSince(this.#list, list) : null;
    // Many are sorted sooner than each is put in its place.
    this.#sorted =
      added && how.by !== 'time' && added.length < this.#sorted.length / 8
        ? this.#merged(entriesIn(added), how.by, how.descending)
        : sortEntries(this.#columns, entriesIn(list.numbers), how, this.#nameOf);
    this.#list = list;
    this.#how = how;
    return this.#sorted;
  }

  #merged(fresh: Int32Array, by: SortableKey, descending: boolean): Int32Array {
    const keyOf = sortKeyOf(this.#columns, by, this.#nameOf);
    const isAfter = (a: number, b: number) => (descending ? keyOf(a) < keyOf(b) : keyOf(a) > keyOf(b));
    const sorted = fresh.toSorted((a, b) => Number(isAfter(a, b)) - Number(isAfter(b, a)));
    return mergeSorted(this.#sorted, sorted, isAfter);
  }
}
