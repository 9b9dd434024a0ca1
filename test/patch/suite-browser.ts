import type { Page } from '@playwright/test';
import { launchChromium } from '../browser/support/chromium.ts';
import { EXTENSION, installExtension } from '../browser/support/firefox/extension.ts';
import { startFirefox } from '../browser/support/firefox/launch.ts';
import { openTab } from '../browser/support/firefox/tabs.ts';
import { WITHOUT_EXTENSION } from '../browser/support/spawn-chromium.ts';
import type { TestBrowser, TestPage } from '../browser/support/test-browser.ts';
import { firefoxPage } from './firefox-page.ts';

/** A tab the suite runs in. */
export interface SuitePage extends Pick<TestPage, 'goto' | 'evaluate' | 'close'> {
  /** Lines on the console since the page was gone to, and errors that nobody caught. */
  noise(): Promise<string[]>;
}

/** A browser the suite runs in. */
export interface SuiteBrowser {
  newPage(): Promise<SuitePage>;
  close(): Promise<void>;
}

interface Options {
  /** Whether it has the built extension. */
  withExtension: boolean;
}

/** What lets Chromium collect garbage when a check asks for it, and a page open windows. */
const SUITE_FLAGS = ['--js-flags=--expose-gc', '--disable-popup-blocking'];

/** Starts each of the browsers so that checks can collect garbage and open windows. */
export const startSuiteBrowser = {
  async chromium({ withExtension }) {
    const args = withExtension ? SUITE_FLAGS : [...SUITE_FLAGS, WITHOUT_EXTENSION];
    const { context, close } = await launchChromium({ args });
    return { context, close, newPage: async () => listenToChromium(await context.newPage()) };
  },

  async firefox({ withExtension }) {
    // To a connection that was closed before it opened Firefox keeps TCP, and after some it opens no more.
    const preferences = { 'network.http.max-persistent-connections-per-server': 900 };
    const { marionette, close } = await startFirefox({ preferences });
    if (withExtension) await installExtension(marionette, EXTENSION, false);
    return { close, newPage: async () => firefoxPage(marionette, await openTab(marionette)) };
  },
} satisfies Record<TestBrowser['name'], (options: Options) => Promise<SuiteBrowser>>;

/** Chromium as one of them, and as Playwright drives it. */
export type ChromiumSuiteBrowser = Awaited<ReturnType<typeof startSuiteBrowser.chromium>>;

function listenToChromium(page: Page): SuitePage {
  const noise: string[] = [];
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => noise.push(`uncaught: ${error.message}`));
  return {
    goto: (url) => page.goto(url),
    evaluate: page.evaluate.bind(page),
    close: () => page.close(),
    noise: () => Promise.resolve(noise),
  };
}
