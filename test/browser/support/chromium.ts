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
  const { closed, port, end } = spawnChromium(options, '--remote-debugging-port=0');
  try {
    const endpoint = `http://127.0.0.1:${await port(debuggingPort, 120)}`;
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
        await end(20);
      },
    };
  } catch (error) {
    await end(0);
    throw error;
  }
}

/** The port, once the line behind it is written too. */
function debuggingPort(text: string): string | null {
  const [port, path] = text.split('\n');
  return port && path ? port : null;
}
