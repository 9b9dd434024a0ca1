import type { Language } from '#model/localized.ts';
import type { Connection } from '#model/record/connection.ts';
import type { Barrier } from '#model/settings/host-access.ts';
import type { Settings } from '#model/settings/settings.ts';
import type { CloseLog } from '#model/wire/log-change.ts';
import type { PanelView } from '#panel/kept-view.ts';
import type enMessages from '../../extension/_locales/en/messages.json';

/** A text of the extension's `_locales`. */
export type MessageKey = keyof typeof enMessages;

/** Gives a text in the interface language, with `$1`, `$2`... replaced. */
export type Messages = (key: MessageKey, ...substitutions: string[]) => string;

/** The choices, kept by the host. `get` answers at once, so the host reads its storage before it mounts a view. */
export interface ViewSettings {
  get<Key extends keyof Settings>(key: Key): Settings[Key];
  /** Everything that is chosen. */
  all(): Settings;
  set<Key extends keyof Settings>(key: Key, value: Settings[Key]): void;
  /** Chooses several at once; rejects when the host could not keep them. */
  choose(changes: Partial<Settings>): Promise<void>;
  /** Calls back when a choice has changed, here or in another view, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** What every page of the extension is given. */
interface PageHost {
  messages: Messages;
  language: Language;
  settings: ViewSettings;
  /** Hands a file to the person. */
  save(fileName: string, content: string | Blob, type: string): void;
  /** The version of the extension. */
  version: string;
}

/** What the settings page needs. */
export type SettingsHost = PageHost;

/** What every view of a tab needs. */
export interface ViewHost extends PageHost {
  log: CloseLog;
  /** The tab the view is about. */
  tabId: number;
  /**
   * Calls back with the host of the tab's page as `location.hostname` has it, empty where it is no page of the web, now
   * and whenever it changes, until the returned function is called.
   */
  watchSite(listener: (host: string) => void): () => void;
  /**
   * Calls back with what keeps the extension out of the tab's page, null when nothing does, now and whenever that changes
   * or a page is loaded, until the returned function is called.
   */
  watchBarrier(listener: (barrier: Barrier | null) => void): () => void;
  /** Asks the person to let the extension in, or shows how. Call it in a click. */
  allowAccess(barrier: Barrier): void;
  /** Shows the settings page. Call it in a click. */
  openSettings(): void;
}

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
  view: { read(): Promise<PanelView | null>; keep(view: PanelView): void } | null;
  /** Null where there are no Sources to open it in. */
  openResource: OpenResource | null;
  /** Opens the panel in an ordinary tab; null where it is in one already. */
  openInTab: (() => void) | null;
}

/** What the popup needs. */
export interface PopupHost extends ViewHost {
  /** Opens the full log of a tab. */
  openLog(tabId: number): void;
}
