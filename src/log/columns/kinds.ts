/**
 * Numbers for what makes closes similar: the endpoint, how they ended, code and reason. Each is interned, so that no key is put
 * together of texts.
 */
export class Kinds {
  /** By endpoint and end. */
  readonly #ends = new Map<number, number>();
  /** By the number of those and the reason. */
  readonly #kinds = new Map<number, number>();

  /**
   * The number of a kind, from 0 in the order in which they come.
   *
   * @param endpoint Its number, below 2^28.
   * @param end A number for type and code, below 2^20.
   * @param reason The number of its text, below 2^28.
   */
  numberOf(endpoint: number, end: number, reason: number): number {
    return numberIn(this.#kinds, numberIn(this.#ends, endpoint * 2 ** 20 + end) * 2 ** 28 + reason);
  }
}

function numberIn(numbers: Map<number, number>, key: number): number {
  let number = numbers.get(key);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(key, number);
  }
  return number;
}
