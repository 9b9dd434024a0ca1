/**
 * Type of the event by which the relay hands the page script its private port, before any script of the page runs. Its
 * data is the document's random key, by which alone a later relay of the same document can hand over another port; its
 * `lastEventId` is `false` where the page was there before the extension.
 */
export const HANDSHAKE = 'wasclean-channel';

/**
 * Type of the events the page script dispatches on the private port: reports as JSON, one a line, each beginning with
 * `{"number":` and the connection's number.
 */
export const REPORT = 'report';

/** Type of the events the relay dispatches on the private port: a boolean `detail`, whether to record. */
export const RECORDING = 'recording';
