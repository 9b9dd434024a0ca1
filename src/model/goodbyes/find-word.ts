import type { Word, Words } from './protocol.ts';

/** What a code means: itself, else the range it lies in, else what stands for every other; undefined where there is nothing. */
export function findWord(words: Words, code: string): Word | undefined {
  if (Object.hasOwn(words, code)) return words[code];
  const value = Number(code);
  const range = Object.keys(words).find((key) => {
    const [, first, last] = /^(\d+)-(\d+)$/.exec(key) ?? [];
    return code !== '' && Number(first) <= value && value <= Number(last);
  });
  return words[range ?? '*'];
}
