import { ownProtocol } from './own-rules.ts';
import type { SpokenProtocol, Word, Words } from './protocol.ts';
import { protocols } from './table.ts';
import { unknownProtocol } from './unknown.ts';

/** The protocol of an id, whether ours, somebody's own or unknown; undefined where there is none, as in a file of a later version. */
export const findProtocol = (id: string): SpokenProtocol | undefined =>
  ownProtocol(id) ?? [...protocols, unknownProtocol].find((each) => each.id === id);

/** What a code means: itself, in whatever case it is written, else the range it lies in, else what stands for every other; undefined where there is nothing. */
export function findWord(words: Words, code: string): Word | undefined {
  if (Object.hasOwn(words, code)) return words[code];
  const lower = code.toLowerCase();
  const alike = code !== '*' && Object.keys(words).find((key) => key.toLowerCase() === lower);
  if (alike) return words[alike];
  const value = Number(code);
  const range = Object.keys(words).find((key) => {
    const [, first, last] = /^(\d+)-(\d+)$/.exec(key) ?? [];
    return code !== '' && Number(first) <= value && value <= Number(last);
  });
  return words[range ?? '*'];
}
