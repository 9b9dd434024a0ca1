import { type AppendOnlyList, AppendOnlyNumbers, addedSince } from '#log/columns/append-only.ts';
import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { EntryTest } from '#log/filter/text-test.ts';

/** How many closes there are of some kinds. */
export interface Counts {
  /** Closes that pass the filters. */
  shown: number;
  /** Listed closes that need attention. */
  attention: number;
  /** Listed closes of connections that opened before capture. */
  earlier: number;
  /** Closes there would be without a filter. */
  all: number;
}

/** The part of a list that passes its filters. */
export interface Choice {
  /** Entries and dividers, in the order they were in. */
  places: AppendOnlyList;
  counts: Counts;
}

const NONE: Counts = { shown: 0, attention: 0, earlier: 0, all: 0 };

/** Chooses and counts: of a list that has grown, only what has come at its end. */
export class EntryChooser {
  readonly #columns: CloseColumns;
  #chosen = new AppendOnlyNumbers();
  #counts = NONE;
  /** What was chosen from, and by what. */
  #list: AppendOnlyList = this.#chosen.all;
  #tests: readonly EntryTest[] = [];
  #judged = 0;

  constructor(columns: CloseColumns) {
    this.#columns = columns;
  }

  /**
   * Leaves out the closes that fail a test; dividers stay.
   *
   * @param list Entries, and whatever is below zero for dividers.
   * @param tests Another array whenever one of them may answer differently.
   * @param judged Another number whenever it was found that closes need attention, or need none.
   */
  choose(list: AppendOnlyList, tests: readonly EntryTest[], judged: number): Choice {
    const added = tests === this.#tests ? addedSince(this.#list, list) : null;
    if (!added) {
      this.#chosen = new AppendOnlyNumbers();
      this.#counts = NONE;
    }
    const fresh = added ?? list.numbers;
    const passing =
      tests.length === 0 ? fresh : fresh.filter((place) => place < 0 || tests.every((test) => test(place)));
    if (tests.length > 0) this.#chosen.add(passing);
    const isJudgedAnew = added !== null && judged !== this.#judged;
    this.#list = list;
    this.#tests = tests;
    this.#judged = judged;
    const places = tests.length === 0 ? list : this.#chosen.all;
    if (isJudgedAnew) this.#counts = NONE;
    this.#counts = isJudgedAnew ? this.#counted(list.numbers, places.numbers) : this.#counted(fresh, passing);
    return { places, counts: this.#counts };
  }

  #counted(fresh: Int32Array, passing: Int32Array): Counts {
    const { needsAttention, wasBeforeCapture } = this.#columns;
    const counts = { ...this.#counts };
    counts.all += entriesIn(fresh).length;
    for (const entry of entriesIn(passing)) {
      counts.shown += 1;
      if (needsAttention(entry)) counts.attention += 1;
      if (wasBeforeCapture(entry)) counts.earlier += 1;
    }
    return counts;
  }
}

/** The entries among the places of a list: what is below zero stands for a divider. */
export const entriesIn = (places: Int32Array): Int32Array => places.filter((place) => place >= 0);
