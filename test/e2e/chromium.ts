import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../chromium-flags.ts';
import { executable } from '../executable.ts';
import type { LaunchOptions } from './test-browser.ts';

/** The built extension. */
const EXTENSION = fileURLToPath(new URL('../../dist/chromium', import.meta.url));

const FLAGS = [
  ...CHROMIUM_FLAGS,
  '--disable-default-apps',
  '--no-default-browser-check',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** A Chromium with the extension. */
export interface ExtensionBrowser {
  browser: Browser;
  context: BrowserContext;
  /** Where its debugging port answers. */
  endpoint: string;
  /** The browser's own CDP session. */
  cdp: CDPSession;
  /** `chrome-extension://ID/`. */
  origin: string;
  newPage(): Promise<Page>;
  /** Resolves when the browser was closed. */
  closed: Promise<void>;
  close(): Promise<void>;
}

/** Starts Chromium with the extension and connects to it: only so does Playwright see DevTools itself. */
export async function launchChromium(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const {
    devtools = false,
    language = 'en',
    headless = true,
    windowSize = [1400, 900],
    args = [],
    otherExtensions = [],
    hidesPages = false,
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
      '--remote-debugging-port=0',
      `--load-extension=${[EXTENSION, ...otherExtensions].join(',')}`,
      ...args,
      'about:blank',
    ],
    {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, LANGUAGE: language.replace('-', '_'), LANG: 'zh_CN.UTF-8' },
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
    const endpoint = `http://127.0.0.1:${await debuggingPort(profile, child)}`;
    const browser = await chromium.connectOverCDP(endpoint, { noDefaults: hidesPages });
    const cdp = await browser.newBrowserCDPSession();
    const [context] = browser.contexts();
    if (!context) throw new Error('Chromium has no default context');
    return {
      browser,
      context,
      endpoint,
      cdp,
      origin: `chrome-extension://${extensionId(EXTENSION)}/`,
      newPage: () => context.newPage(),
      closed,
      async close() {
        // By itself, so that it writes its profile; killed when it hangs.
        await cdp.send('Browser.close').catch(() => {});
        await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5_000))]);
        await clean();
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
}

/** The id Chromium gives an unpacked extension: the start of its path's SHA-256, written in a-p. */
function extensionId(path: string): string {
  const hex = createHash('sha256').update(path.replace(/\/$/, '')).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16)));
}

async function debuggingPort(profile: string, child: ChildProcess): Promise<string> {
  const file = join(profile, 'DevToolsActivePort');
  for (let elapsed = 0; elapsed < 30_000; elapsed += 50) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode}`);
    if (existsSync(file)) {
      const [port, path] = readFileSync(file, 'utf8').split('\n');
      if (port && path) return port;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Chromium did not open its debugging port within 30 s');
}
