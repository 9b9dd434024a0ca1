import { REACH } from '#model/diagnosis/cause.ts';
import { explain } from '#model/diagnosis/explain.ts';
import type { Verdict } from '#model/diagnosis/verdict.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { Service } from '#model/services/service.ts';

/** A connection with what is likely to have ended it. */
export interface Explained {
  readonly connection: EndedConnection;
  readonly verdict: Verdict;
}

/** Explains connections as they come, each once those after it are known that may tell of it. */
export class VerdictWindow {
  readonly #own: readonly Service[];
  readonly #known: EndedConnection[] = [];
  /** Where in `#known` the next to be explained is. */
  #next = 0;

  /** @param own Services the person has added. */
  constructor(own: readonly Service[]) {
    this.#own = own;
  }

  /** Takes the next connection in the order they ended, and explains the one that now has all its neighbours. */
  add(connection: EndedConnection): Explained[] {
    this.#known.push(connection);
    return this.#known.length - this.#next > REACH ? this.#explain() : [];
  }

  /** Explains those that are left, one at a time. */
  *end(): Iterable<Explained> {
    while (this.#next < this.#known.length) yield* this.#explain();
  }

  #explain(): Explained[] {
    const connection = this.#known[this.#next];
    if (!connection) return [];
    const verdict = explain(connection, this.#known, this.#own);
    if (this.#next < REACH) this.#next += 1;
    else this.#known.shift();
    return [{ connection, verdict }];
  }
}
