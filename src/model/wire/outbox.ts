/**
 * The outbox is extension storage: what a relay writes there outlives both its page and a sleeping background. A message
 * sent while the page goes away does not (measured: 4).
 */

/** Keys of extension storage that hold an {@link OutboxEntry} begin with this. */
export const OUTBOX_PREFIX = 'outbox:';

/** One write of a relay: some reports of one document. */
export interface OutboxEntry {
  /** The random key the relay made for its document. */
  document: string;
  /** When it was written, milliseconds since the Unix epoch. */
  at: number;
  /** Counts the entries of one document from 1: of two reports of a connection the later one stands. */
  sequence: number;
  /** `navigator.onLine` then: the page script would have to hold on to it in every page, connections or not. */
  online: boolean;
  /** Reports as JSON, one whole report each. */
  reports: string[];
  /** How many reports this document lost since its last entry: it had more than its share, or storage was full. */
  lost: number;
}
