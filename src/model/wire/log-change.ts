import type { Connection, EndedConnection } from '#model/record/connection.ts';
import type { LossesByTab } from './losses.ts';

/** A top-level document that began in a tab: the panel's divider rows. */
export interface Navigation {
  /** The document's random key. */
  id: string;
  /** The browser's id of the tab. */
  tabId: number;
  /** When the document began, milliseconds since the Unix epoch. */
  at: number;
  /** The document's URL, from the browser. */
  url: string;
}

/**
 * The times that a clearing spares. The background may be busy when it is asked, and closes that end in the meantime stay. A
 * time later than the clearing itself is not spared: it comes from a clock that was set back, and would never be cleared.
 */
export interface Spared {
  /** When the clearing was asked for, milliseconds since the Unix epoch. */
  after: number;
  /** When it was done, milliseconds since the Unix epoch. */
  until: number;
}

/** Whether a clearing leaves what ended, began or was seen at a time, in milliseconds since the Unix epoch; null: nothing. */
export const isSpared = (at: number, spared: Spared | null): boolean =>
  spared !== null && at > spared.after && at <= spared.until;

/** What happened to the log. */
export type LogChange =
  /** Connections ended, or an ended one was reported again with more known. */
  | { type: 'ended'; connections: EndedConnection[] }
  /** Connections that live were reported: new ones, or more of them is known. */
  | { type: 'live'; connections: Connection[] }
  /**
   * Records were deleted: the log was full and they were the oldest of the tab that had most, or each was made of a handshake alone and the page's own
   * record came after all.
   */
  | { type: 'removed'; ids: string[] }
  /** A new top-level document began. */
  | { type: 'navigated'; navigations: Navigation[] }
  /** Navigations were deleted: there were too many, and no record needs them. */
  | { type: 'navigations-removed'; ids: string[] }
  /** The closes and navigations of a tab were deleted, but for what was spared; null means all tabs. */
  | { type: 'cleared'; tabId: number | null; spared: Spared | null }
  /** Something was lost. */
  | { type: 'lost'; losses: LossesByTab };

/** The log as a view sees it. `platform/` implements it over IndexedDB, tests over an array. */
export interface CloseLog {
  /** The newest ended connections of a tab (null: of all tabs), at most so many, in the order they ended. */
  newest(tabId: number | null, limit: number): Promise<EndedConnection[]>;
  /** All ended connections of a tab (null: of all tabs), in the order they ended, at most so many at a time. */
  pages(tabId: number | null, size: number): AsyncIterable<EndedConnection[]>;
  /** The ended connections of some ids, in their order; those that the log does not hold are left out. */
  records(ids: readonly string[]): Promise<EndedConnection[]>;
  /** The connections of a tab (null: of all tabs) that have not ended as far as is known, in no order. */
  live(tabId: number | null): Promise<Connection[]>;
  /** The navigations of a tab (null: of all tabs), oldest first. */
  navigations(tabId: number | null): Promise<Navigation[]>;
  /** What was lost in this browser session. */
  losses(): Promise<LossesByTab>;
  /** Deletes the ended connections and the navigations of a tab (null: of all tabs) that there were when it was called. */
  clear(tabId: number | null): Promise<void>;
  /** Calls back on every change until the returned function is called. */
  watch(listener: (change: LogChange) => void): () => void;
}
