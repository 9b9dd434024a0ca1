/**
 * Type of the event by which the relay hands the page script its private port, before any script of the page runs. Its
 * data is the document's random key, by which alone a later relay of the same document can hand over another port. A
 * second port says that the page was there before the extension.
 */
export const HANDSHAKE = 'wasclean-channel';

/** The relay's world, told before the relay that it comes to a page which was there before: in Chromium, which never says. */
export interface LateWorld {
  /** Whether it is so. */
  isLate?: boolean;
}

/**
 * Type of the events the page script dispatches on the private port: reports as JSON, one a line, each beginning with
 * `{"number":` and the connection's number.
 */
export const REPORT = 'report';

/** Type of the events the relay dispatches on the private port, with an {@link Order} as JSON. */
export const ORDER = 'order';

/** Record, as a page script does until it is told otherwise. */
export const RECORD = -1;
/** Record nothing. */
export const REST = -2;
/** Report everything that lives as it is now. */
export const REPORT_ALL = 0;

/**
 * What a page script is told to do: one of the above; or the number of a connection, with the code and reason to close it
 * with, which are such as `close()` takes. Never shorter: what is missing would be looked up on the page's Array.prototype.
 */
export type Order = readonly [what: number, code: number, reason: string];
