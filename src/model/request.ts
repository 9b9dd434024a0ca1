/** What a relay says at document start, so that the browser's own word of the sender binds its key to a tab. */
export interface Hello {
  type: 'hello';
  /** The random key the relay made for its document. */
  document: string;
  /** When the document began, milliseconds since the Unix epoch. */
  at: number;
}

/** What the background asks the relays of a tab; only the one whose document it is answers, with true. */
export interface StillThere {
  type: 'still-there';
  /** The random key of the document. */
  document: string;
}

/** What the background can be asked. */
export type Request =
  | Hello
  /** The outbox is full: empty it. */
  | { type: 'drain' }
  /** Delete the ended connections and navigations of a tab; null means all tabs. Only the extension's own pages may. */
  | { type: 'clear'; tabId: number | null };
