import { NumberColumn } from '#log/columns/number-column.ts';
import { StringPool } from '#log/columns/string-pool.ts';

/** The names of lanes by the URLs of one pool: worked out once for each URL, of which there may be as many as closes. */
export class LaneNames {
  readonly #urls: StringPool;
  readonly #names = new StringPool();
  /** By the number of the URL; one more than the name's, 0 where it was not asked for yet. */
  readonly #numbers = new NumberColumn((length) => new Uint32Array(length));

  constructor(urls: StringPool) {
    this.#urls = urls;
  }

  get size(): number {
    return this.#names.size;
  }

  /** The number of the name of the lane that a URL belongs to. */
  numberOf(url: number): number {
    const known = this.#numbers.at(url);
    if (known > 0) return known - 1;
    const number = this.#names.numberOf(nameOf(this.#urls.textOf(url)));
    this.#numbers.set(url, number + 1);
    return number;
  }

  textOf(number: number): string {
    return this.#names.textOf(number);
  }
}

const nameOf = (url: string): string => url.replace(/^\w+:\/\//, '').replace(/[?#].*$/s, '');
