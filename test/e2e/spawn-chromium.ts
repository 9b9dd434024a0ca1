import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_FLAGS } from '../chromium-flags.ts';
import { executable } from '../executable.ts';
import type { LaunchOptions } from './test-browser.ts';

/** The built extension. */
const EXTENSION = fileURLToPath(new URL('../../dist/chromium', import.meta.url));

/** The origin of its pages, with the slash at its end. */
export const EXTENSION_ORIGIN = `chrome-extension://${extensionId(EXTENSION)}/`;

/** What keeps Chromium from loading the extension. */
export const WITHOUT_EXTENSION = '--load-extension=';

const FLAGS = [
  ...CHROMIUM_FLAGS,
  '--disable-default-apps',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** A Chromium that runs. */
export interface ChromiumProcess {
  child: ChildProcess;
  /** The folder of its profile. */
  profile: string;
  /** Resolves when it has ended. */
  closed: Promise<void>;
  /** Gives it 5 s to end, as it was asked to; then kills it, and removes a profile of its own. */
  end(): Promise<void>;
  /** The same at once. */
  kill(): Promise<void>;
}

/** Starts Chromium with the extension; it is killed when this process ends. */
export function spawnChromium(options: LaunchOptions, debugging: string, stdio: StdioOptions): ChromiumProcess {
  const {
    devtools = false,
    language = 'en',
    headless = true,
    windowSize = [1400, 900],
    args = [],
    otherExtensions = [],
  } = options;
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'wasclean-chromium-'));
  // A profile that was used before still names the port of then.
  rmSync(join(profile, 'DevToolsActivePort'), { force: true });
  const child = spawn(
    executable('chromium'),
    [
      ...FLAGS,
      ...(headless ? ['--headless=new'] : []),
      ...(devtools ? ['--auto-open-devtools-for-tabs'] : []),
      `--window-size=${windowSize.join(',')}`,
      `--lang=${language}`,
      `--user-data-dir=${profile}`,
      debugging,
      `--load-extension=${[EXTENSION, ...otherExtensions].join(',')}`,
      ...args,
      'about:blank',
    ],
    {
      stdio,
      detached: true,
      env: { ...process.env, LANGUAGE: language.replace('-', '_'), LANG: 'zh_CN.UTF-8' },
    },
  );
  const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const signal = () => {
    try {
      // The whole group: its helper processes would go on writing to the profile.
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', signal);
  const kill = async () => {
    signal();
    await closed;
    process.removeListener('exit', signal);
    if (options.profile === undefined)
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  };
  const end = async () => {
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5_000))]);
    await kill();
  };
  return { child, profile, closed, end, kill };
}

/** The id Chromium gives an unpacked extension: the start of its path's SHA-256, written in a-p. */
function extensionId(path: string): string {
  const hex = createHash('sha256').update(path.replace(/\/$/, '')).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}
