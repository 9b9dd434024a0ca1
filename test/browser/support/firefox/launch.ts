import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from '../browser-process.ts';
import type { LaunchOptions } from '../test-browser.ts';
import { Marionette } from './marionette.ts';
import { PREFERENCES } from './preferences.ts';

/** A Firefox that runs, with nothing installed. */
export interface RunningFirefox {
  marionette: Marionette;
  /** Resolves when it was closed. */
  closed: Promise<void>;
  close(): Promise<void>;
}

/** Starts Firefox with a new profile, or a given one, on a free port. */
export async function startFirefox(options: LaunchOptions = {}): Promise<RunningFirefox> {
  const { language = 'en', headless = true, windowSize = [1400, 900], preferences = {} } = options;
  const { closed, port, end } = startBrowser('firefox', {
    profile: options.profile,
    portFile: 'MarionetteActivePort',
    prepare(profile) {
      const all = { ...PREFERENCES, 'intl.locale.requested': language === 'en' ? 'en-US' : language, ...preferences };
      const lines = Object.entries(all).map(
        ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
      );
      writeFileSync(join(profile, 'user.js'), lines.join('\n'));
      return [
        '--marionette',
        '--remote-allow-system-access',
        '--no-remote',
        ...(headless ? ['--headless'] : []),
        `--width=${windowSize[0]}`,
        `--height=${windowSize[1]}`,
        '--profile',
        profile,
        'about:blank',
      ];
    },
    env: {
      MOZ_CRASHREPORTER_DISABLE: '1',
      MOZ_HEADLESS_WIDTH: String(windowSize[0]),
      MOZ_HEADLESS_HEIGHT: String(windowSize[1]),
    },
  });
  try {
    const marionette = await Marionette.begin(await port((text) => Number(text) || null, 120));
    return {
      marionette,
      closed,
      async close() {
        // By itself, so that it writes its profile; killed when it hangs.
        marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
        await end(60);
        marionette.end();
      },
    };
  } catch (error) {
    await end(0);
    throw error;
  }
}
