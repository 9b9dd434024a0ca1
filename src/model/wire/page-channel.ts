/**
 * Type of the event by which the relay hands the page script their private channel, before any script of the page runs: an
 * `EventTarget` that no one else has, as the event's `relatedTarget`. The first order on it is {@link BEGIN}. A later relay
 * of the same document hands over another by an event named by the document's random key.
 */
export const CHANNEL_OFFER = 'wasclean-channel';

/** The relay's world, told before the relay that it comes to a page which was there before: in Chromium, which never says. */
export interface LateWorld {
  /** Whether it is so. */
  isLate?: boolean;
}

/**
 * Type of the events the page script dispatches on the private channel: reports as JSON, one a line, each beginning with
 * `{"number":` and the connection's number.
 */
export const REPORT = 'report';

/** Type of the events the relay dispatches on the private channel, with an {@link Order} as JSON. */
export const ORDER = 'order';

/** Begin; the code says whether the page was there before the extension (1 or 0), the reason is the document's random key. */
export const BEGIN = -3;
/** Record, as a page script does until it is told otherwise. */
export const RECORD = -1;
/** Record nothing. */
export const REST = -2;
/** Report everything that lives as it is now. */
export const REPORT_ALL = 0;

/** In the place of a code: the reason is JSON, the rules by which a connection's goodbyes are known. No code is below 0. */
export const RULES = -1;

/**
 * What a page script is told to do: one of the above; or the number of a connection, with {@link RULES} and
 * what they are, or with the code and reason to close it with, which are such as `close()` takes. Never shorter: what is missing would be looked up on the page's Array.prototype.
 */
export type Order = readonly [what: number, code: number, reason: string];
