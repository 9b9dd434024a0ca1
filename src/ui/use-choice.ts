import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Settings, SettingsStore } from '#model/settings/settings.ts';

/** What is chosen, here or in another view, now and whenever it changes. */
export function useChoice<Key extends keyof Settings>(settings: SettingsStore, key: Key): Settings[Key] {
  const chosen = useSignal(settings.get(key));
  useEffect(() => {
    const read = () => {
      chosen.value = settings.get(key);
    };
    read();
    return settings.subscribe(read);
  }, [settings, key]);
  return chosen.value;
}
