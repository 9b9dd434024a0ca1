import * as v from 'valibot';
import { text, time } from '#model/record/fields.ts';
import { SIZES } from '#model/record/sizes.ts';
import { WEIGHTS } from './protocol.ts';

/** What a page cuts out of a message. */
export const cutSchema = v.object({
  /** The rule that fitted: the protocol's id, a slash, the rule's index. */
  rule: text(SIZES.text),
  /** The fields it said, in the form of `fields.ts`. */
  said: text(SIZES.said),
  /** When the message came or, where the page said goodbye, went. */
  at: time,
});

/** The last words of a connection: what a known protocol said in a message before the end. */
export const goodbyeSchema = v.object({
  /** Id of the protocol. */
  protocol: text(SIZES.text),
  /** The protocol's code, a number or a word, as text; empty where it has none. */
  code: text(SIZES.text),
  /** The protocol's name of the code; empty where we know none. */
  name: text(SIZES.text),
  /** The reason it gave, in one line, with marks in the place of addresses, links and secrets; empty where it gave none. */
  reason: text(SIZES.saidReason),
  /** Whether the server said it, or the page by its library. */
  from: v.picklist(['server', 'page']),
  /** When the message came, or went. */
  at: time,
  /** `fatal`: it ends the connection. `announcement`: it ends it some time later. `hint`: it may have to do with the end. */
  weight: v.picklist(WEIGHTS),
  /** Whether the server said that the client is to reconnect; null where it did not say. */
  reconnect: v.nullable(v.boolean()),
});

/** See {@link cutSchema}. */
export type Cut = v.InferOutput<typeof cutSchema>;
/** See {@link goodbyeSchema}. */
export type Goodbye = v.InferOutput<typeof goodbyeSchema>;
