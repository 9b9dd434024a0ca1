import * as v from 'valibot';
import { LONGEST_NAME, match, withAdded } from '#model/services/own-code.ts';

/** The most goodbyes of their own that people may keep. */
export const MOST_OWN_GOODBYES = 100;

/** The longest part of a message that a rule may name, in UTF-16 code units. */
export const LONGEST_PART = 100;

/** The most keys that may lead to a JSON value. */
const DEEPEST = 8;

const part = v.pipe(v.string(), v.maxLength(LONGEST_PART));

/** Whether a text is keys with a dot between them, as `error.code`; an index is a key. */
export const isPath = (text: string): boolean =>
  text.length <= LONGEST_PART && text.split('.').length <= DEEPEST && !text.split('.').includes('');

const path = v.union([v.literal(''), v.pipe(v.string(), v.trim(), v.check(isPath))]);

/** How a server of somebody's own says goodbye in a message. */
export const ownGoodbyeSchema = v.pipe(
  v.strictObject({
    /** What marks its connections, as that of an own code. */
    match,
    /** What the protocol is called: what is said goes by this name. */
    name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(LONGEST_NAME)),
    /** What the text of the message begins with; empty for anything. */
    prefix: v.optional(part, ''),
    /** The keys to what tells the message, in what follows the prefix as JSON, with dots between; empty where the prefix tells it. */
    path: v.optional(path, ''),
    /** What stands there: a text, or a number, `true` or `false` as JSON writes it; empty for anything but `null` and `false`. */
    value: v.optional(part, ''),
    /** The keys to its code; empty for none. */
    code: v.optional(path, ''),
    /** The keys to its reason; empty for none. Without keys at all, a code and a reason may follow the prefix as words. */
    reason: v.optional(path, ''),
    /** Whether the connection ends because of it; otherwise it is a hint. */
    ends: v.optional(v.boolean(), true),
  }),
  v.forward(
    v.check(({ prefix, path }) => prefix !== '' || path !== ''),
    ['prefix'],
  ),
  v.forward(
    v.check(({ path, value }) => path !== '' || value === ''),
    ['value'],
  ),
);

/** Somebody's own goodbye; see {@link ownGoodbyeSchema}. */
export type OwnGoodbye = v.InferOutput<typeof ownGoodbyeSchema>;

/** Whether two are about the same messages of the same connections, so that only one of them can be looked for. */
export const isSameGoodbye = (a: OwnGoodbye, b: OwnGoodbye): boolean =>
  a.match === b.match && a.prefix === b.prefix && a.path === b.path && a.value === b.value;

/** The goodbyes with others added; one that is about the same as an added one gives way to it. */
export const withGoodbyes = (goodbyes: readonly OwnGoodbye[], added: readonly OwnGoodbye[]): OwnGoodbye[] =>
  withAdded(goodbyes, added, isSameGoodbye);
