import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { executable } from '../../executable.ts';
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
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'wasclean-firefox-'));
  // A profile that was used before still names the port of then.
  rmSync(join(profile, 'MarionetteActivePort'), { force: true });
  const all = { ...PREFERENCES, 'intl.locale.requested': language === 'en' ? 'en-US' : language, ...preferences };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    executable('firefox'),
    [
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      ...(headless ? ['--headless'] : []),
      `--width=${windowSize[0]}`,
      `--height=${windowSize[1]}`,
      '--profile',
      profile,
      'about:blank',
    ],
    {
      stdio: 'ignore',
      detached: true,
      env: {
        ...process.env,
        MOZ_CRASHREPORTER_DISABLE: '1',
        MOZ_HEADLESS_WIDTH: String(windowSize[0]),
        MOZ_HEADLESS_HEIGHT: String(windowSize[1]),
      },
    },
  );
  const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = () => {
    try {
      // The whole group: its helper processes would go on writing to the profile.
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  const clean = async () => {
    kill();
    await closed;
    process.removeListener('exit', kill);
    if (options.profile === undefined)
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  process.once('exit', kill);
  try {
    const marionette = await Marionette.begin(await marionettePort(profile, child));
    return {
      marionette,
      closed,
      async close() {
        // By itself, so that it writes its profile; killed when it hangs.
        marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => {});
        await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 10_000))]);
        marionette.end();
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}

async function marionettePort(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (let elapsed = 0; elapsed < 60_000; elapsed += 50) {
    if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode}`);
    const port = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (port > 0) return port;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Firefox did not open its Marionette port within 60 s');
}
