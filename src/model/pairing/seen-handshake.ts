import * as v from 'valibot';
import { text, time } from '#model/record/fields.ts';
import { handshakeSchema } from '#model/record/handshake.ts';
import { SIZES } from '#model/record/sizes.ts';

/** An opening handshake as a second channel saw it, before it is known whose connection it belongs to. */
export const seenHandshakeSchema = v.object({
  /** Unique among all handshakes: random in Chromium; session and request id in Firefox. */
  id: v.pipe(text(SIZES.text), v.minLength(8)),
  /** The browser's id of the tab; -1 for a shared or service worker in Firefox. */
  tabId: v.pipe(v.number(), v.integer()),
  /** The browser's id of the document (Firefox), null for a worker, and where the channel never knows it (Chromium). */
  documentId: v.nullable(text(SIZES.text)),
  /** The URL that was asked for; `wss:` where the page said `ws:` and its policy is `upgrade-insecure-requests`. */
  url: text(SIZES.url),
  /** When its request was sent, null when none was: Chromium gives no sane time for what failed before (measured: 6). */
  startedAt: v.nullable(time),
  /** When the channel last told of it: Chromium at the connection's end, Firefox at the handshake's. */
  seenAt: time,
  /** Whether the channel has nothing more to tell. */
  isOver: v.boolean(),
  /** URL of the document or worker script that opened it, empty where the channel gives none. */
  opener: text(SIZES.url),
  /** The stack of what opened it, empty where the channel gives none. */
  stack: text(SIZES.stack),
  /**
   * Whether this extension's own page script stands in that stack: the page's record of it comes, and no worker opened it. Null
   * where the channel gives no stack.
   */
  isWatched: v.nullable(v.boolean()),
  /** Whether its tab is in a private window. */
  incognito: v.boolean(),
  /** What goes into the record. */
  handshake: handshakeSchema,
});

/** See {@link seenHandshakeSchema}. */
export type SeenHandshake = v.InferOutput<typeof seenHandshakeSchema>;

/** When it began, as far as that is known, in milliseconds since the Unix epoch. */
export const beginningOf = ({ startedAt, seenAt }: SeenHandshake): number => startedAt ?? seenAt;
