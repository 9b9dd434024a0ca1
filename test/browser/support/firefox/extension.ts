import { fileURLToPath } from 'node:url';
import manifest from '../../../../manifest.json' with { type: 'json' };
import type { Marionette } from './marionette.ts';

/** The built extension. */
export const EXTENSION = fileURLToPath(new URL('../../../../dist/firefox', import.meta.url));

/** Its id. */
export const ID = manifest.browser_specific_settings.gecko.id;

/** Installs an extension as a temporary add-on, in place of itself if it was before. */
export async function installExtension(
  marionette: Marionette,
  path: string,
  allowPrivateBrowsing: boolean,
): Promise<void> {
  await marionette.send('Addon:Install', { path, temporary: true, allowPrivateBrowsing });
}
