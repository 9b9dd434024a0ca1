/** Strings, each kept once and known by a number: most of what closes say, many of them say. */
export class StringPool {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** How many there are; their numbers count from 0. */
  get size(): number {
    return this.#texts.length;
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#texts.push(text);
    this.#numbers.set(text, number);
    return number;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }
}
