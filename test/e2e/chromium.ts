import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { EXTENSION_ORIGIN, spawnChromium } from './spawn-chromium.ts';
import type { LaunchOptions } from './test-browser.ts';

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
  const { child, profile, closed, end, kill } = spawnChromium(options, '--remote-debugging-port=0', 'ignore');
  try {
    const endpoint = `http://127.0.0.1:${await debuggingPort(profile, child)}`;
    const browser = await chromium.connectOverCDP(endpoint, { noDefaults: options.hidesPages ?? false });
    const cdp = await browser.newBrowserCDPSession();
    const [context] = browser.contexts();
    if (!context) throw new Error('Chromium has no default context');
    return {
      browser,
      context,
      endpoint,
      cdp,
      origin: EXTENSION_ORIGIN,
      newPage: () => context.newPage(),
      closed,
      async close() {
        // By itself, so that it writes its profile.
        await cdp.send('Browser.close').catch(() => {});
        await end();
      },
    };
  } catch (error) {
    await kill();
    throw error;
  }
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
