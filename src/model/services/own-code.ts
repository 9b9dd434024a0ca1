import * as v from 'valibot';
import { SIZES } from '#model/record/sizes.ts';
import { kindOfMatch, parseMatch } from './own-match.ts';

/** The most codes of their own that people may keep. */
export const MOST_OWN_CODES = 500;

/** The longest name of somebody's own code, UTF-16 code units. */
export const LONGEST_NAME = 100;

const closeCode = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535));

/** A pattern as people write it, in the form of {@link matchesUrl} or {@link fits}. */
export const match = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parseMatch(kindOfMatch(dataset.value), dataset.value);
    if ('match' in parsed) return parsed.match;
    addIssue({ message: parsed.problem });
    return NEVER;
  }),
);

/** What a close code, or a range of them, means to a service of somebody's own. */
export const ownCodeSchema = v.pipe(
  v.strictObject({
    /** What marks its connections: with a slash a URL as in {@link matchesUrl}, otherwise a subprotocol as in {@link fits}. */
    match,
    /** The first code it is about, 0-65535. */
    first: closeCode,
    /** The last code it is about, not less than the first; the first itself when left out. */
    last: v.optional(closeCode),
    /** The service's own name for it. */
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_NAME)),
    /** What it means, in a sentence or two. */
    meaning: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(SIZES.text)),
    /** Whether to reconnect: one of {@link Reconnect}, otherwise in words; empty for no advice. */
    advice: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(SIZES.text)), ''),
  }),
  v.transform(({ last, ...code }) => ({ ...code, last: last ?? code.first })),
  v.forward(
    v.check(({ first, last }) => first <= last),
    ['last'],
  ),
);

/** Somebody's own code; see {@link ownCodeSchema}. */
export type OwnCode = v.InferOutput<typeof ownCodeSchema>;

/** Whether two are about the same codes of the same connections, so that only one of them can be shown. */
export function isSameCode(a: OwnCode, b: OwnCode): boolean {
  return a.match === b.match && a.first === b.first && a.last === b.last;
}

/** The items with others added; one that is the same as an added one gives way to it. */
export function withAdded<Item>(
  items: readonly Item[],
  added: readonly Item[],
  isSame: (a: Item, b: Item) => boolean,
): Item[] {
  const all = [...items];
  for (const item of added) {
    const place = all.findIndex((known) => isSame(known, item));
    if (place < 0) all.push(item);
    else all[place] = item;
  }
  return all;
}

/** The codes with others added; one that is about the same as an added one gives way to it. */
export const withCodes = (codes: readonly OwnCode[], added: readonly OwnCode[]): OwnCode[] =>
  withAdded(codes, added, isSameCode);
