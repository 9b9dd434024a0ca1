/** A snapshot of a list of whole numbers that mostly gets more at its end. */
export interface AppendOnlyList {
  readonly numbers: Int32Array;
  /** Identity of the list. Two snapshots with the same `origin` differ only in appended numbers. */
  readonly origin: object;
}

/** The numbers that were appended since an earlier snapshot; null where the two are of different lists. */
export const addedSince = (earlier: AppendOnlyList, list: AppendOnlyList): Int32Array | null =>
  list.origin === earlier.origin ? list.numbers.subarray(earlier.numbers.length) : null;

/**
 * Keeps such a list. A snapshot stays as it was, whatever is appended:
 *
 *     buffer   | 4 7 1 9 | 3 2 . . . |
 *     earlier  [---------]
 *     now      [-------------]
 */
export class AppendOnlyNumbers {
  // The buffer is longer than the list: numbers are appended without a copy, behind the end of every earlier snapshot.
  #buffer: Int32Array;
  #length: number;
  #origin = {};

  /** @param numbers The first numbers; from now on nobody may change them. */
  constructor(numbers: Int32Array = new Int32Array()) {
    this.#buffer = numbers;
    this.#length = numbers.length;
  }

  get all(): AppendOnlyList {
    return { numbers: this.#buffer.subarray(0, this.#length), origin: this.#origin };
  }

  /** Invalidates older snapshots: the closes behind the numbers were replaced, so that readers must start over. */
  invalidate(): void {
    this.#origin = {};
  }

  add(numbers: ArrayLike<number>): void {
    const length = this.#length + numbers.length;
    if (length > this.#buffer.length) {
      const grown = new Int32Array(length + (length >> 1));
      grown.set(this.all.numbers);
      this.#buffer = grown;
    }
    this.#buffer.set(numbers, this.#length);
    this.#length = length;
  }
}
