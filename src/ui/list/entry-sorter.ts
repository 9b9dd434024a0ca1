import type { CloseColumns } from './close-columns.ts';
import type { Growing } from './growing.ts';
import { type SortableKey, type Sorting, sortEntries, sortKeyOf } from './sort-rows.ts';

/** Sorts: of a list that has grown, what has come at its end is put in its place among the rest. */
export class EntrySorter {
  readonly #columns: CloseColumns;
  readonly #nameOf: (entry: number) => string;
  #sorted: Int32Array = new Int32Array();
  /** What was sorted, and how. */
  #list: Growing | null = null;
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
  sort(list: Growing, how: Sorting): Int32Array {
    const isMore = list.origin === this.#list?.origin && how === this.#how;
    const from = isMore ? (this.#list?.numbers.length ?? 0) : 0;
    const fresh = list.numbers.subarray(from).filter((place) => place >= 0);
    // Many are sorted sooner than each is put in its place.
    this.#sorted =
      how.by !== 'time' && isMore && fresh.length < this.#sorted.length / 8
        ? this.#merged(fresh, how.by, how.descending)
        : sortEntries(this.#columns, entriesOf(list), how, this.#nameOf);
    this.#list = list;
    this.#how = how;
    return this.#sorted;
  }

  #merged(fresh: Int32Array, by: SortableKey, descending: boolean): Int32Array {
    const before = this.#sorted;
    const keyOf = sortKeyOf(this.#columns, by, this.#nameOf);
    const isAfter = (a: number, b: number) => (descending ? keyOf(a) < keyOf(b) : keyOf(a) > keyOf(b));
    const sorted = fresh.toSorted((a, b) => Number(isAfter(a, b)) - Number(isAfter(b, a)));
    const merged = new Int32Array(before.length + sorted.length);
    let from = 0;
    for (const [index, entry] of sorted.entries()) {
      let [low, high] = [from, before.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (isAfter(before[middle] ?? 0, entry)) high = middle;
        else low = middle + 1;
      }
      merged.set(before.subarray(from, low), from + index);
      merged[low + index] = entry;
      from = low;
    }
    merged.set(before.subarray(from), from + sorted.length);
    return merged;
  }
}

const entriesOf = ({ numbers }: Growing): Int32Array => numbers.filter((place) => place >= 0);
