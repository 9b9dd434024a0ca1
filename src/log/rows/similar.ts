import { type AppendOnlyList, addedSince } from '#log/columns/append-only.ts';
import type { CloseColumns } from '#log/columns/close-columns.ts';

const NONE = -1;

/** Numbers by a number from 0; a new one is as given until it is set. */
class GrowingNumbers {
  #numbers: Int32Array;
  readonly #empty: number;

  constructor(empty: number) {
    this.#empty = empty;
    this.#numbers = new Int32Array(256).fill(empty);
  }

  at(index: number): number {
    return this.#numbers[index] ?? this.#empty;
  }

  set(index: number, value: number): void {
    const { length } = this.#numbers;
    if (index >= length) {
      const grown = new Int32Array(Math.max(index + 1, length * 2)).fill(this.#empty, length);
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[index] = value;
  }
}

/**
 * Closes folded by what they have in common: endpoint, cause, code and reason, within one page of the tab. While a close's
 * cause is not known it lies with those before it that are otherwise like it. The members of a fold are a chain:
 *
 *     fold     first ──> next ──> next ──> last
 */
export class SimilarCloses {
  readonly #columns: CloseColumns;
  /** Folds and, bitwise negated, dividers, in the order of what came first. */
  #sequence: number[] = [];
  #first = new GrowingNumbers(NONE);
  #last = new GrowingNumbers(NONE);
  #count = new GrowingNumbers(0);
  /** The next member of its fold, by entry. */
  #next = new GrowingNumbers(NONE);
  /** Its fold, by entry. */
  #foldOf = new GrowingNumbers(NONE);
  #size = 0;
  /** By kind in the page of the tab: its place in what follows. */
  #slots = new Map<number, number>();
  /** By slot: the cause of the last close that has one. */
  #cause: number[] = [];
  /** By slot and cause the fold. */
  #folds = new Map<number, number>();
  /** What was folded, and with which causes. */
  #list: AppendOnlyList | null = null;
  #judged = NONE;

  constructor(columns: CloseColumns) {
    this.#columns = columns;
  }

  /**
   * Folds a list: of one that has grown, only what has come at its end.
   *
   * @param list Entries, and whatever is below zero for dividers, across which nothing is folded.
   * @param judged Another number whenever causes were found.
   */
  fold(list: AppendOnlyList, judged: number): void {
    const added = this.#list && judged === this.#judged ? addedSince(this.#list, list) : null;
    this.#list = list;
    this.#judged = judged;
    if (added) this.#take(added);
    else {
      this.#sequence = [];
      this.#size = 0;
      this.#beginPage();
      this.#take(list.numbers);
    }
  }

  /** Folds and, bitwise negated, dividers, in the order of what came first. */
  get sequence(): readonly number[] {
    return this.#sequence;
  }

  foldOf = (entry: number): number => this.#foldOf.at(entry);
  countOf = (fold: number): number => this.#count.at(fold);
  firstOf = (fold: number): number => this.#first.at(fold);
  lastOf = (fold: number): number => this.#last.at(fold);

  /** The members of a fold in their order. */
  membersOf(fold: number): Int32Array {
    const members = new Int32Array(this.countOf(fold));
    let entry = this.firstOf(fold);
    for (let place = 0; place < members.length; place += 1) {
      members[place] = entry;
      entry = this.#next.at(entry);
    }
    return members;
  }

  #beginPage(): void {
    this.#slots.clear();
    this.#folds.clear();
    this.#cause = [];
  }

  #take(places: Int32Array): void {
    let from = 0;
    for (let to = 0; to <= places.length; to += 1) {
      const place = places[to];
      if (place !== undefined && place >= 0) continue;
      this.#takePage(places.subarray(from, to));
      if (place === undefined) return;
      this.#sequence.push(place);
      this.#beginPage();
      from = to + 1;
    }
  }

  #takePage(entries: Int32Array): void {
    const { kindOf, causeOf } = this.#columns;
    const slots = new Int32Array(entries.length);
    for (let place = 0; place < entries.length; place += 1) {
      const entry = entries[place] ?? 0;
      const kind = kindOf(entry);
      let slot = this.#slots.get(kind);
      if (slot === undefined) {
        slot = this.#slots.size;
        this.#slots.set(kind, slot);
      }
      slots[place] = slot;
      // Those before the first whose cause is known lie with it.
      this.#cause[slot] ||= causeOf(entry);
    }
    for (let place = 0; place < entries.length; place += 1) {
      const entry = entries[place] ?? 0;
      const slot = slots[place] ?? 0;
      const cause = causeOf(entry) || (this.#cause[slot] ?? 0);
      this.#cause[slot] = cause;
      this.#put(entry, slot * 256 + cause);
    }
  }

  #put(entry: number, key: number): void {
    let fold = this.#folds.get(key);
    if (fold === undefined) {
      fold = this.#size;
      this.#size += 1;
      this.#folds.set(key, fold);
      this.#first.set(fold, entry);
      this.#count.set(fold, 0);
      this.#sequence.push(fold);
    } else this.#next.set(this.lastOf(fold), entry);
    this.#last.set(fold, entry);
    this.#count.set(fold, this.countOf(fold) + 1);
    this.#foldOf.set(entry, fold);
  }
}
