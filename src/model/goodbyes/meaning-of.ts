import { findProtocol, findWord } from './find.ts';
import type { Goodbye } from './goodbye.ts';
import type { SpokenProtocol, Word } from './protocol.ts';

/** How long before the end a fatal goodbye may have been said, in ms: the page looks at no older message. */
const FATAL_WITHIN = 5_000;

/** What a goodbye means to its protocol. */
export interface GoodbyeMeaning {
  readonly protocol: SpokenProtocol;
  /** Undefined for a code that the protocol's table has no word for. */
  readonly word: Word | undefined;
  /** How long after it the end may come, in ms. */
  readonly within: number;
}

/** What a goodbye means; null where its protocol is not known, as in a file of a later version. */
export function meaningOf({ protocol: id, code, name, weight }: Goodbye): GoodbyeMeaning | null {
  const protocol = findProtocol(id);
  if (!protocol) return null;
  // Rules may have words of their own for the same codes; the name tells which.
  const tables = [protocol.words, ...protocol.rules.flatMap(({ words }) => (words ? [words] : []))];
  const found = tables.map((words) => findWord(words, code));
  const announced = protocol.rules.flatMap(({ within }) => within ?? []);
  return {
    protocol,
    word: found.find((word) => word?.name === name) ?? found.find((word) => word !== undefined),
    within: weight === 'announcement' ? Math.max(FATAL_WITHIN, ...announced) : FATAL_WITHIN,
  };
}
