import type { CloseColumns } from './close-columns.ts';
import { type Growing, GrowingNumbers } from './growing.ts';

/** Entries of columns in the order in which their closes ended. */
export type CloseOrder = Int32Array;

/** Keeps entries in order. Every order it gave stays as it was. */
export class OrderKeeper {
  readonly #columns: CloseColumns;
  #list = new GrowingNumbers();

  constructor(columns: CloseColumns) {
    this.#columns = columns;
  }

  get order(): Growing {
    return this.#list.all;
  }

  /** Adds entries that are not in it yet. */
  add(entries: number[]): void {
    const { endedAt } = this.#columns;
    entries.sort((a, b) => endedAt(a) - endedAt(b));
    const [first] = entries;
    const last = this.order.numbers.at(-1);
    if (first === undefined) return;
    if (last !== undefined && endedAt(first) < endedAt(last)) this.#merge(entries);
    else this.#list.add(entries);
  }

  /** Takes out those that are gone. */
  dropGone(): void {
    this.#list = new GrowingNumbers(this.order.numbers.filter((entry) => !this.#columns.isGone(entry)));
  }

  /** Takes note that closes in it were replaced. */
  noteReplaced(): void {
    this.#list.part();
  }

  /** Puts all in order again, after some were replaced and ended at another time. */
  renew(): void {
    const { endedAt } = this.#columns;
    this.#list = new GrowingNumbers(this.order.numbers.toSorted((a, b) => endedAt(a) - endedAt(b)));
  }

  #merge(added: readonly number[]): void {
    const { endedAt } = this.#columns;
    const before = this.order.numbers;
    const merged = new Int32Array(before.length + added.length);
    let from = 0;
    let length = 0;
    for (const entry of added) {
      const at = endedAt(entry);
      const to = firstAfter(this.#columns, before, at, from);
      merged.set(before.subarray(from, to), length);
      length += to - from;
      merged[length] = entry;
      length += 1;
      from = to;
    }
    merged.set(before.subarray(from), length);
    this.#list = new GrowingNumbers(merged);
  }
}

/** The place of the first in an order, from some place on, that ended after a time. */
export function firstAfter(columns: CloseColumns, order: CloseOrder, at: number, from = 0): number {
  let low = from;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (columns.endedAt(order[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of an entry in an order; -1 when it is not there. */
export function placeIn(columns: CloseColumns, order: CloseOrder, entry: number): number {
  const at = columns.endedAt(entry);
  for (let place = firstAfter(columns, order, at) - 1; place >= 0; place -= 1) {
    if (order[place] === entry) return place;
    if (columns.endedAt(order[place] ?? 0) < at) return -1;
  }
  return -1;
}
