import { type ReadonlySignal, signal } from '@preact/signals';
import { ownServices } from '#model/services/own-services.ts';
import type { Service } from '#model/services/service.ts';
import type { SettingsStore } from '#model/settings/settings.ts';

/** The services that people have made of codes of their own. */
export interface OwnServices {
  /** The services of the person's own codes. The array stays the same while the codes do, whatever else is chosen. */
  services: ReadonlySignal<readonly Service[]>;
  stop(): void;
}

/** Follows the codes of their own that people choose in the settings. */
export function followOwnServices(settings: Pick<SettingsStore, 'get' | 'subscribe'>): OwnServices {
  const read = () => settings.get('ownCodes');
  // The host reads all choices anew when any of them changes, so equal codes come in new arrays.
  let codes = JSON.stringify(read());
  const services = signal<readonly Service[]>(ownServices(read()));
  const stop = settings.subscribe(() => {
    const now = JSON.stringify(read());
    if (now === codes) return;
    codes = now;
    services.value = ownServices(read());
  });
  return { services, stop };
}
