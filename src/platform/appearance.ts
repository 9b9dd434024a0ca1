import type { Settings } from '#model/settings/settings.ts';
import { browser } from './browser.ts';

/** The key in extension storage under which all choices are. */
export const SETTINGS_KEY = 'settings';

/** How the extension's own pages look: a part of the choices. */
type Appearance = Pick<Settings, 'theme' | 'language'>;

/** What theme and language follow. */
export interface AppearanceStore {
  get<Key extends keyof Appearance>(key: Key): Appearance[Key];
  /** Calls back when a choice changed, here or in another page. */
  subscribe(listener: () => void): void;
}

const { local } = browser.storage;

/** Reads how pages look, and follows it; for a page that needs no other choice, and so no schema of them. */
export async function openAppearance(): Promise<AppearanceStore> {
  const listeners = new Set<() => void>();
  let appearance = read((await local.get(SETTINGS_KEY))[SETTINGS_KEY]);
  local.onChanged.addListener((changes) => {
    if (!changes[SETTINGS_KEY]) return;
    appearance = read(changes[SETTINGS_KEY].newValue);
    for (const listener of listeners) listener();
  });
  return {
    get: (key) => appearance[key],
    subscribe(listener) {
      listeners.add(listener);
    },
  };
}

/** What is missing or unknown is `auto`, as in the schema of all choices. */
function read(stored: unknown): Appearance {
  const { theme, language } = (stored ?? {}) as Partial<Record<keyof Appearance, unknown>>;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    language: language === 'en' || language === 'zh' ? language : 'auto',
  };
}
