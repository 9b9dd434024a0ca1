import type enMessages from '../../extension/_locales/en/messages.json';
import type { CloseLog } from '../model/close-log.ts';
import type { Language } from '../model/localized.ts';

/** A text of the extension's `_locales`. */
export type MessageKey = keyof typeof enMessages;

/** Gives a text in the interface language, with `$1`, `$2`... replaced. */
export type Messages = (key: MessageKey, ...substitutions: string[]) => string;

/** What a person may choose in a view, and what is chosen before they do. */
export interface ViewChoices {
  /** Whether the list keeps what ended before the tab's last navigation; true at first. */
  preserveLog: boolean;
  /** Whether exports leave out query strings, fragments and user info of URLs; true at first. */
  redactExports: boolean;
}

/** The choices, kept by the host. `get` answers at once, so the host reads its storage before it mounts a view. */
export interface ViewSettings {
  get<Key extends keyof ViewChoices>(key: Key): ViewChoices[Key];
  set<Key extends keyof ViewChoices>(key: Key, value: ViewChoices[Key]): void;
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

/** What the panel needs. */
export interface PanelHost extends ViewHost {
  /** Opens the panel in an ordinary tab; null where it is in one already. */
  openInTab: (() => void) | null;
}

/** What the popup needs. */
export interface PopupHost extends ViewHost {
  /** Opens the full log of a tab. */
  openLog(tabId: number): void;
}

/** What is chosen before a person chooses. */
export const DEFAULT_CHOICES: ViewChoices = { preserveLog: true, redactExports: true };
