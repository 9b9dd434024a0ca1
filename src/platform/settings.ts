import { readSettings, type Settings, type SettingsStore } from '#model/settings/settings.ts';
import { SETTINGS_KEY } from './appearance.ts';
import { browser } from './browser.ts';

/** Of when recording was last turned off. */
const STOPPED = 'recordingStoppedAt';
/** Whether the first version that reads goodbyes was installed, or updated to. */
const TOLD = 'readsGoodbyes';
const { local } = browser.storage;

/** The choices as they are now. */
export async function currentSettings(): Promise<Settings> {
  return readSettings((await local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** When recording was last turned off, milliseconds since the Unix epoch; 0 when it never was. */
export async function recordingStoppedAt(): Promise<number> {
  return Number((await local.get(STOPPED))[STOPPED] ?? 0);
}

/**
 * Calls back once when this is an update from a version that did not read goodbyes yet. Call while the background starts.
 */
export function onFirstGoodbyes(listener: () => void): void {
  const look = async (reason: string): Promise<void> => {
    const { [TOLD]: told } = await local.get(TOLD);
    if (told) return;
    await local.set({ [TOLD]: true });
    if (reason === 'update') listener();
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') void look(reason);
  });
}

/** Calls back with the choices, and those before, when one changed in any context; wakes the background. Call while it starts. */
export function onSettingsChanged(listener: (settings: Settings, before: Settings) => void): void {
  local.onChanged.addListener((changes) => {
    if (changes[SETTINGS_KEY])
      listener(readSettings(changes[SETTINGS_KEY].newValue), readSettings(changes[SETTINGS_KEY].oldValue));
  });
}

/** Reads the choices once and follows them from then on. */
export async function openSettings(): Promise<SettingsStore> {
  const listeners = new Set<() => void>();
  const unwritten = new Set<Partial<Settings>>();
  let stored = await currentSettings();
  let choices = stored;
  const tell = () => {
    choices = Object.assign({ ...stored }, ...unwritten);
    for (const listener of listeners) listener();
  };
  onSettingsChanged((settings) => {
    stored = settings;
    tell();
  });
  const choose = async (changes: Partial<Settings>): Promise<void> => {
    unwritten.add(changes);
    tell();
    try {
      stored = await writeSettings(changes);
    } finally {
      unwritten.delete(changes);
      tell();
    }
  };
  return {
    get: (key) => choices[key],
    all: () => choices,
    set(key, value) {
      choose({ [key]: value }).catch((error: unknown) => console.warn('WasClean could not keep a setting.', error));
    },
    choose,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Writes choices: one at a time over all pages of the extension, each on what the one before it wrote. */
export function writeSettings(changes: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request('settings', async () => {
    const before = await currentSettings();
    const next = { ...before, ...changes };
    await local.set({ [SETTINGS_KEY]: next, ...(before.recording && !next.recording && { [STOPPED]: Date.now() }) });
    return next;
  });
}
