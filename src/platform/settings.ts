import { readSettings, type Settings } from '../model/settings.ts';
import { browser } from './browser.ts';

const KEY = 'settings';
const { local } = browser.storage;

/** The choices in extension storage, shared by all contexts of the extension. */
export interface SettingsStore {
  /** What is chosen now. */
  get<Key extends keyof Settings>(key: Key): Settings[Key];
  /** Chooses; written in the background, so a failing storage only forgets. */
  set<Key extends keyof Settings>(key: Key, value: Settings[Key]): void;
  /** Calls back when a choice changed, here or in another page, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** The choices as they are now. */
export async function currentSettings(): Promise<Settings> {
  return readSettings((await local.get(KEY))[KEY]);
}

/** Calls back with the choices, and those before, when one changed in any context; wakes the background. Call while it starts. */
export function onSettingsChanged(listener: (settings: Settings, before: Settings) => void): void {
  local.onChanged.addListener((changes) => {
    if (changes[KEY]) listener(readSettings(changes[KEY].newValue), readSettings(changes[KEY].oldValue));
  });
}

/** Reads the choices once and follows them from then on. */
export async function openSettings(): Promise<SettingsStore> {
  const listeners = new Set<() => void>();
  let choices = await currentSettings();
  const adopt = (next: Settings) => {
    choices = next;
    for (const listener of listeners) listener();
  };
  onSettingsChanged(adopt);
  return {
    get: (key) => choices[key],
    set(key, value) {
      adopt({ ...choices, [key]: value });
      void local.set({ [KEY]: choices });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
