import { type AppendOnlyList, AppendOnlyNumbers } from './append-only.ts';
import type { CloseColumns } from './close-columns.ts';
import { lowerBound, mergeSorted } from './sorted.ts';

/** Entries of columns in the order in which their closes ended. */
export type CloseOrder = Int32Array;

/** Keeps entries in order, and tells the columns how far apart they ended. Every order it gave stays as it was. */
export class OrderKeeper {
  readonly #columns: CloseColumns;
  #list = new AppendOnlyNumbers();
  /** When the last close at each endpoint ended, by its number. */
  #lastEnds: number[] = [];

  constructor(columns: CloseColumns) {
    this.#columns = columns;
  }

  get order(): AppendOnlyList {
    return this.#list.all;
  }

  /** Adds entries that are not in it yet. */
  add(entries: number[]): void {
    const { endedAt } = this.#columns;
    entries.sort((a, b) => endedAt(a) - endedAt(b));
    const [first] = entries;
    const last = this.order.numbers.at(-1);
    if (first === undefined) return;
    if (last !== undefined && endedAt(first) < endedAt(last)) {
      const isAfter = (one: number, other: number) => endedAt(one) > endedAt(other);
      this.#list = new AppendOnlyNumbers(mergeSorted(this.order.numbers, entries, isAfter));
      this.#measureAll();
    } else {
      this.#list.add(entries);
      this.#measure(entries);
    }
  }

  /** Takes out those that are gone. */
  dropGone(): void {
    this.#list = new AppendOnlyNumbers(this.order.numbers.filter((entry) => !this.#columns.isGone(entry)));
    this.#measureAll();
  }

  /** Takes note that closes in it were replaced. */
  noteReplaced(): void {
    this.#list.invalidate();
    this.#measureAll();
  }

  /** Puts all in order again, after some were replaced and ended at another time. */
  renew(): void {
    const { endedAt } = this.#columns;
    this.#list = new AppendOnlyNumbers(this.order.numbers.toSorted((a, b) => endedAt(a) - endedAt(b)));
    this.#measureAll();
  }

  #measureAll(): void {
    this.#lastEnds = [];
    this.#measure(this.order.numbers);
  }

  #measure(entries: ArrayLike<number>): void {
    const { endedAt, endpointOf } = this.#columns;
    for (let place = 0; place < entries.length; place += 1) {
      const entry = entries[place] ?? 0;
      const endpoint = endpointOf(entry);
      const last = this.#lastEnds[endpoint];
      const at = endedAt(entry);
      this.#columns.setGap(entry, last === undefined ? -1 : at - last);
      this.#lastEnds[endpoint] = at;
    }
  }
}

/** The place of an entry in an order; -1 when it is not there. */
export function placeIn(columns: CloseColumns, order: CloseOrder, entry: number): number {
  const at = columns.endedAt(entry);
  for (let place = lowerBound(order, (other) => columns.endedAt(other) > at) - 1; place >= 0; place -= 1) {
    if (order[place] === entry) return place;
    if (columns.endedAt(order[place] ?? 0) < at) return -1;
  }
  return -1;
}
