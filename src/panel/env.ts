import type { Connection } from '#model/record/connection.ts';
import type { ViewHost } from '#ui/env.ts';
import type { ViewKeeper } from './kept-view.ts';

/** Opens a resource of the page in the browser's Sources; line and column count from 1, as in a stack. */
export type OpenResource = (url: string, line: number, column: number) => void;

/** What the panel needs. */
export interface PanelHost extends ViewHost {
  /** Starts the worker that writes and reads files. */
  startFileWorker(): Worker;
  /** Has the pages of the tab report what lives in them as it is now. */
  refreshLive(): void;
  /** Has the page close one of its connections, with a code and reason that `close()` takes. */
  closeFromHere(connection: Connection, code: number, reason: string): void;
  /** Puts a text on the clipboard; says whether it is there. Call it in a click. */
  copy(text: string): boolean;
  /** Where the panel finds how it was left, and keeps how it looks; null where its document lives as long as it is shown. */
  view: ViewKeeper | null;
  /** Null where there are no Sources to open it in. */
  openResource: OpenResource | null;
  /** Opens the panel in an ordinary tab; null where it is in one already. */
  openInTab: (() => void) | null;
}
