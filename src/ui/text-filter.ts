import type { EndedConnection } from '../model/connection.ts';
import type { Ending } from './ending.ts';

/** Finds closes by what is shown of them; every word must occur, in any case and order. */
export class TextFilter {
  readonly #describe: (connection: EndedConnection) => Ending;
  // A record never changes, a newer one replaces it; so what was made of it can be kept as long as it.
  readonly #texts = new WeakMap<EndedConnection, string>();

  constructor(describe: (connection: EndedConnection) => Ending) {
    this.#describe = describe;
  }

  /** A test for the words of a query; null when the query is empty. */
  parse(query: string): ((connection: EndedConnection) => boolean) | null {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return null;
    return (connection) => words.every((word) => this.#textOf(connection).includes(word));
  }

  #textOf(connection: EndedConnection): string {
    let text = this.#texts.get(connection);
    if (text === undefined) {
      const { code, name, meaning, reason } = this.#describe(connection);
      const { url, protocols, sender } = connection;
      text = [code, name, meaning, reason, url, sender.url, ...(protocols ?? [])].join('\n').toLowerCase();
      this.#texts.set(connection, text);
    }
    return text;
  }
}
