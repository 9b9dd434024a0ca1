import type { CloseCode } from './table.ts';
import { closeCodes } from './table.ts';

const singles = new Map(closeCodes.filter(isSingle).map((entry) => [entry.first, entry]));
const ranges = closeCodes.filter((entry) => !isSingle(entry));

/**
 * What a close code means. Every unsigned short has an answer, since browsers show whatever a server put into its
 * Close frame. The entry of a single code wins over that of the range around it.
 *
 * @param code - A close code, an integer in 0-65535.
 * @throws RangeError when `code` is anything else.
 */
export function lookUp(code: number): CloseCode {
  const entry = singles.get(code) ?? ranges.find(({ first, last }) => first <= code && code <= last);
  if (!entry || !Number.isInteger(code)) throw new RangeError(`Not an unsigned short: ${code}`);
  return entry;
}

function isSingle(entry: CloseCode): boolean {
  return entry.first === entry.last;
}
