import type { Localized } from '#model/localized.ts';

/** What a close code, or a range of them, means. */
export interface CloseCodeEntry {
  /** The first code the entry is about, 0-65535. */
  readonly first: number;
  /** The last code the entry is about; the same as `first` for a single code. */
  readonly last: number;
  /** The registered name (IANA WebSocket Close Code Number Registry), or what the range is for. */
  readonly name: Localized;
  /** The constant of the older CloseEvent table, such as `CLOSE_NORMAL`; null where it had none. */
  readonly constant: string | null;
  /**
   * `wire`: may stand in a Close frame. `local`: reported by the browser without any such frame.
   * `reserved`: should not appear at all; browsers show it all the same when a server sends it.
   */
  readonly kind: 'wire' | 'local' | 'reserved';
  /** What the code says, in a sentence or two. */
  readonly meaning: Localized;
  /** Whether a page may pass it to `close()`: 1000 and 3000-4999 (WHATWG WebSockets, `close()`). */
  readonly allowedInClose: boolean;
}
