import type { CloseColumns } from '#log/columns/close-columns.ts';

const PASSES = 1;
const FAILS = 2;

/** A test of strings by their numbers in the pool. Most closes share their strings, so each is looked at once. */
export function memoTest(columns: CloseColumns, passes: (text: string) => boolean): (text: number) => boolean {
  let { pool } = columns;
  let known = new Uint8Array(pool.size);
  return (text) => {
    if (pool !== columns.pool) {
      pool = columns.pool;
      known = new Uint8Array(pool.size);
    }
    if (text >= known.length) {
      const grown = new Uint8Array(pool.size * 2);
      grown.set(known);
      known = grown;
    }
    known[text] ||= passes(pool.textOf(text)) ? PASSES : FAILS;
    return known[text] === PASSES;
  };
}
