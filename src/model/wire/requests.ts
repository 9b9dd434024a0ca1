import type { SeenHandshake } from '#model/pairing/seen-handshake.ts';
import type { OutboxEntry } from './outbox.ts';
import type { Order } from './page-channel.ts';

/** What a relay says when it starts, so that the browser's own word of the sender binds its key to a tab. */
export interface Hello {
  type: 'hello';
  /** The random key the relay made for its document. */
  document: string;
  /** When the document began, milliseconds since the Unix epoch. */
  at: number;
  /** Whether it started with its document, so that no relay of the same document can have been before. */
  isFirst: boolean;
}

/** What the background answers to {@link Hello}. */
export interface Welcome {
  /** Whether connections of this document are recorded. */
  recording: boolean;
  /** The key this document goes by: the one it said, or that of an earlier relay of the same document. */
  document: string;
}

/** What the background tells the relays of a tab. */
export type ToRelay =
  /** Is it still there? Only the one whose document it is answers, with true. */
  | { type: 'still-there'; document: string }
  /** An order for the page script of one document. */
  | { type: 'order'; document: string; order: Order }
  /** Recording may be on or off now, or what the background knew of some document is gone: say hello again. */
  | { type: 'say-hello' };

/** What the background can be asked. Relays ask again what it does not answer in time: what they ask is answered, if with no more than true. */
export type Request =
  | Hello
  /** A document has had its share of the outbox: empty it. */
  | { type: 'drain' }
  /** Put entries into the outbox, by their keys, for a relay that may not live until it has done so itself, or must not. */
  | { type: 'put'; items: Record<string, OutboxEntry> }
  /** A second channel saw a handshake; `hosts` are those of what opened it. Only the extension's own pages may say so. */
  | { type: 'handshake'; seen: SeenHandshake; hosts: string[] }
  /**
   * Delete the ended connections and navigations of a tab; null means all tabs. What came after `at`, when it was asked for in
   * milliseconds since the Unix epoch, stays. Only the extension's own pages may.
   */
  | { type: 'clear'; tabId: number | null; at: number }
  /** Have a tab's pages report everything that lives. Only the extension's own pages may. */
  | { type: 'refresh'; tabId: number }
  /** Close a connection from here, with a code and reason that `close()` takes. Only the extension's own pages may. */
  | { type: 'close'; id: string; tabId: number; code: number; reason: string };

/** Where storage holds how the panel of a tab was left; the page of DevTools, which is made anew with each toolbox, removes it. */
export const panelViewKey = (tabId: number): string => `panel-view:${tabId}`;
