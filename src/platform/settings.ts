import { browser } from './browser.ts';

const KEY = 'settings';

/** Choices kept in extension storage, shared by all pages of the extension. */
export interface Settings<Choices extends object> {
  /** What is chosen now. */
  get<Key extends keyof Choices>(key: Key): Choices[Key];
  /** Chooses; written in the background, so a failing storage only forgets. */
  set<Key extends keyof Choices>(key: Key, value: Choices[Key]): void;
  /** Calls back when a choice changed, here or in another page, until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** Reads the choices once and follows them from then on. What was never chosen, or is of another type, is the default. */
export async function openSettings<Choices extends object>(defaults: Choices): Promise<Settings<Choices>> {
  const listeners = new Set<() => void>();
  let choices = merge(defaults, (await browser.storage.local.get(KEY))[KEY]);
  const adopt = (next: Choices) => {
    choices = next;
    for (const listener of listeners) listener();
  };
  browser.storage.local.onChanged.addListener((changes) => {
    if (changes[KEY]) adopt(merge(defaults, changes[KEY].newValue));
  });
  return {
    get: (key) => choices[key],
    set(key, value) {
      adopt({ ...choices, [key]: value });
      void browser.storage.local.set({ [KEY]: choices });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function merge<Choices extends object>(defaults: Choices, stored: unknown): Choices {
  if (typeof stored !== 'object' || stored === null) return defaults;
  const known = Object.entries(stored).filter(
    ([key, value]) => key in defaults && typeof value === typeof defaults[key as keyof Choices],
  );
  return { ...defaults, ...Object.fromEntries(known) };
}
