/** Whole numbers that mostly get more at their end. */
export interface Growing {
  readonly numbers: Int32Array;
  /** Of two lists of the same origin, one is the beginning of the other. */
  readonly origin: object;
}

/** What a list has at its end that an earlier one had not; null where they are of different origins. */
export const addedSince = (earlier: Growing, list: Growing): Int32Array | null =>
  list.origin === earlier.origin ? list.numbers.subarray(earlier.numbers.length) : null;

/** Keeps such a list. What it gave stays as it was, whatever is added. */
export class GrowingNumbers {
  // Longer than the list: what is added needs no copy, and is out of sight of what was given before.
  #buffer: Int32Array;
  #length: number;
  #origin = {};

  /** @param numbers What it begins with; from now on nobody may change them. */
  constructor(numbers: Int32Array = new Int32Array()) {
    this.#buffer = numbers;
    this.#length = numbers.length;
  }

  get all(): Growing {
    return { numbers: this.#buffer.subarray(0, this.#length), origin: this.#origin };
  }

  /** From here on it is of another origin: what its numbers stand for has changed. */
  part(): void {
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
