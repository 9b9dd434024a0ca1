import type { Settings } from './settings.ts';

/** The choices of the person, kept where all contexts of the extension share them. */
export interface SettingsStore {
  /** What is chosen now. It answers at once: storage was read before there was a store. */
  get<Key extends keyof Settings>(key: Key): Settings[Key];
  /** Everything that is chosen now. */
  all(): Settings;
  /** Chooses; written in the background, so a failing storage only forgets. */
  set<Key extends keyof Settings>(key: Key, value: Settings[Key]): void;
  /** Chooses several at once. Rejects, and takes them back, when they could not be written. */
  choose(changes: Partial<Settings>): Promise<void>;
  /** Calls back when a choice changed, here or in another page, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}
