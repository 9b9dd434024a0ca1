import type { Language } from '#model/localized.ts';
import type { Barrier } from '#model/settings/host-access.ts';
import type { SettingsStore } from '#model/settings/settings.ts';
import type { CloseLog } from '#model/wire/log-change.ts';
import type { Messages } from './messages.ts';

/** Where more is written of the extension: its own pages, and on the web what its manifest names. */
export interface Links {
  documentation: string;
  privacy: string;
  /** The page that opened once, after installing. */
  welcome: string;
  /** Where its source and issues are; null where the manifest names no place (`homepage_url`). */
  issues: string | null;
}

/** What every page of the extension is given. */
export interface PageHost {
  messages: Messages;
  language: Language;
  settings: SettingsStore;
  /** Hands a file to the person. */
  save(fileName: string, content: string | Blob, type: string): void;
  /** The version of the extension. */
  version: string;
  /** Where more is written of it. */
  links: Links;
}

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
   * Calls back with what keeps the extension out of the tab's page, null when nothing does, and whether the page was loaded
   * since the last call; now and whenever either changes, until the returned function is called.
   */
  watchBarrier(listener: (barrier: Barrier | null, isNewPage: boolean) => void): () => void;
  /** Asks the person to let the extension in, or shows how. Call it in a click. */
  allowAccess(barrier: Barrier): void;
  /** Shows the settings page. Call it in a click. */
  openSettings(): void;
}
