import type { CloseColumns } from './close-columns.ts';
import type { OutlinedEnd } from './outline.ts';

/** What a test of a word said of a string or an ending before. */
const PASSES = 1;
const FAILS = 2;

/** Finds closes by what is shown of them; every word must occur, in any case and order. */
export class TextFilter {
  readonly #columns: CloseColumns;
  readonly #describe: (end: OutlinedEnd) => readonly string[];

  /** @param describe What is shown of an ending: code, name and meaning. */
  constructor(columns: CloseColumns, describe: (end: OutlinedEnd) => readonly string[]) {
    this.#columns = columns;
    this.#describe = describe;
  }

  /** A test for the words of a query, of closes by their entries; null when the query is empty. */
  parse(query: string): ((entry: number) => boolean) | null {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return null;
    const tests = words.map((word) => this.#testFor(word));
    return (entry) => tests.every((test) => test(entry));
  }

  #testFor(word: string): (entry: number) => boolean {
    const columns = this.#columns;
    const { endOf, typeOf, codeOf, nameOf, urlOf, reasonOf, frameUrlOf, protocolsOf } = columns;
    let { pool } = columns;
    // Most closes share their strings: each is searched once.
    let searched = new Uint8Array(pool.size);
    const endings = new Map<string, boolean>();

    const occurs = (text: number): boolean => {
      if (pool !== columns.pool) {
        pool = columns.pool;
        searched = new Uint8Array(pool.size);
      }
      if (text >= searched.length) {
        const grown = new Uint8Array(pool.size * 2);
        grown.set(searched);
        searched = grown;
      }
      searched[text] ||= pool.textOf(text).toLowerCase().includes(word) ? PASSES : FAILS;
      return searched[text] === PASSES;
    };
    const isInEnding = (entry: number): boolean => {
      const type = typeOf(entry);
      const key = type === 'closed' ? String(codeOf(entry)) : type === 'threw' ? `${type} ${nameOf(entry)}` : type;
      let passes = endings.get(key);
      if (passes === undefined) {
        passes = this.#describe(endOf(entry)).join('\n').toLowerCase().includes(word);
        endings.set(key, passes);
      }
      return passes;
    };
    return (entry) =>
      occurs(urlOf(entry)) ||
      isInEnding(entry) ||
      occurs(reasonOf(entry)) ||
      occurs(frameUrlOf(entry)) ||
      occurs(protocolsOf(entry));
  }
}
