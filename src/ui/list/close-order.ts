import type { CloseColumns } from './close-columns.ts';

/** Entries of columns in the order in which their closes ended. */
export type CloseOrder = Uint32Array;

/** Keeps entries in order. Every order it gave stays as it was. */
export class OrderKeeper {
  readonly #columns: CloseColumns;
  // Longer than the order: what is added at its end needs no copy, and is out of sight of the orders given before.
  #buffer = new Uint32Array(256);
  #length = 0;

  constructor(columns: CloseColumns) {
    this.#columns = columns;
  }

  get order(): CloseOrder {
    return this.#buffer.subarray(0, this.#length);
  }

  /** Adds entries that are not in it yet. */
  add(entries: number[]): void {
    const { endedAt } = this.#columns;
    entries.sort((a, b) => endedAt(a) - endedAt(b));
    const [first] = entries;
    const last = this.#buffer[this.#length - 1];
    if (first === undefined) return;
    if (this.#length > 0 && last !== undefined && endedAt(first) < endedAt(last)) this.#merge(entries);
    else this.#append(entries);
  }

  /** Takes out those that are gone. */
  dropGone(): void {
    this.#buffer = this.order.filter((entry) => !this.#columns.isGone(entry));
    this.#length = this.#buffer.length;
  }

  /** Puts all in order again. */
  renew(): void {
    const { endedAt } = this.#columns;
    this.#buffer = this.order.slice().sort((a, b) => endedAt(a) - endedAt(b));
  }

  #append(entries: readonly number[]): void {
    const length = this.#length + entries.length;
    if (length > this.#buffer.length) {
      const grown = new Uint32Array(length * 2);
      grown.set(this.order);
      this.#buffer = grown;
    }
    this.#buffer.set(entries, this.#length);
    this.#length = length;
  }

  #merge(added: readonly number[]): void {
    const { endedAt } = this.#columns;
    const before = this.order;
    const merged = new Uint32Array((before.length + added.length) * 2);
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
    this.#buffer = merged;
    this.#length = before.length + added.length;
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
