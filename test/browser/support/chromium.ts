import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { expect } from './expect.ts';
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
  const isInstalled = options.profile === undefined || !existsSync(join(options.profile, 'Default'));
  const hasExtension = !options.args?.some((arg) => arg.startsWith('--load-extension='));
  const { closed, port, end } = spawnChromium(options, '--remote-debugging-port=0');
  try {
    const endpoint = `http://127.0.0.1:${await port(debuggingPort, 120)}`;
    const browser = await chromium.connectOverCDP(endpoint, { noDefaults: options.hidesPages ?? false });
    const cdp = await browser.newBrowserCDPSession();
    const [context] = browser.contexts();
    if (!context) throw new Error('Chromium has no default context');
    if (isInstalled && hasExtension && !options.firstRun) await closeWelcome(context);
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
        await end(20);
      },
    };
  } catch (error) {
    await end(0);
    throw error;
  }
}

/** Closes the page that the extension opens once it is installed, before it comes between the pages of a test. */
async function closeWelcome(context: BrowserContext): Promise<void> {
  const welcome = () => context.pages().find((page) => page.url() === `${EXTENSION_ORIGIN}welcome.html`);
  await expect.poll(() => welcome() !== undefined, { message: 'the first page opens', timeout: 40_000 }).toBe(true);
  await welcome()?.close();
}

/** The port, once the line behind it is written too. */
function debuggingPort(text: string): string | null {
  const [port, path] = text.split('\n');
  return port && path ? port : null;
}
