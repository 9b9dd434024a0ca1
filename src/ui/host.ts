import type enMessages from '../../extension/_locales/en/messages.json';
import type { CloseLog } from '../model/close-log.ts';
import type { Language } from '../model/localized.ts';
import type { Settings } from '../model/settings.ts';

/** A text of the extension's `_locales`. */
export type MessageKey = keyof typeof enMessages;

/** Gives a text in the interface language, with `$1`, `$2`... replaced. */
export type Messages = (key: MessageKey, ...substitutions: string[]) => string;

/** The choices, kept by the host. `get` answers at once, so the host reads its storage before it mounts a view. */
export interface ViewSettings {
  get<Key extends keyof Settings>(key: Key): Settings[Key];
  set<Key extends keyof Settings>(key: Key, value: Settings[Key]): void;
  /** Calls back when a choice has changed, here or in another view, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** What every view needs of the page it is mounted in. */
interface ViewHost {
  log: CloseLog;
  /** The tab the view is about. */
  tabId: number;
  messages: Messages;
  language: Language;
  settings: ViewSettings;
  /** Hands a file to the person. */
  save(fileName: string, text: string, type: string): void;
  /** The version of the extension. */
  version: string;
}

/** Opens a resource of the page in the browser's Sources; line and column count from 1, as in a stack. */
export type OpenResource = (url: string, line: number, column: number) => void;

/** What the panel needs. */
export interface PanelHost extends ViewHost {
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
