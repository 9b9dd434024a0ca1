import { test as base, type TestType } from '@playwright/test';
import { startServer, type TestServer } from '../../server/server.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { openChromium } from './chromium-browser.ts';
import { openFirefox } from './firefox/browser.ts';
import { LogProbe } from './log-probe.ts';
import { explainFailure, noteShared } from './log-state.ts';
import { WITHOUT_EXTENSION } from './spawn-chromium.ts';
import type { LaunchOptions, TestBrowser, TestPage } from './test-browser.ts';

export interface TestFixtures {
  page: TestPage;
  /** Starts another browser of the same kind, for this test. */
  open: (options: LaunchOptions) => Promise<TestBrowser>;
  explainFailure: undefined;
}

export interface WorkerFixtures {
  /** Which browser; the projects in Playwright's configuration set it. */
  runIn: TestBrowser['name'];
  /** How the browser is started; set it with `test.use`. */
  launch: LaunchOptions;
  server: TestServer;
  extension: TestBrowser;
  /** Chromium without the extension. */
  plain: ExtensionBrowser;
  log: LogProbe;
}

const openIn = { chromium: openChromium, firefox: openFirefox };

/** Playwright's own fixtures know only browsers that Playwright drives. */
const bare = base as unknown as TestType<object, object>;

/** Tests in a browser with the built extension, one browser and one server for each worker; what no test asks for is not started. */
export const test = bare.extend<TestFixtures, WorkerFixtures>({
  runIn: ['chromium', { scope: 'worker', option: true }],
  launch: [{}, { scope: 'worker', option: true }],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const server = await startServer();
      server.route('/blank', '<!doctype html><title>blank</title>');
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  extension: [
    async ({ launch, runIn }, use) => {
      const extension = await openIn[runIn](launch);
      noteShared(extension);
      await use(extension);
      noteShared(null);
      await extension.close();
    },
    { scope: 'worker' },
  ],
  plain: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const browser = await launchChromium({ args: [WITHOUT_EXTENSION] });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  log: [async ({ extension }, use) => use(await LogProbe.open(extension)), { scope: 'worker' }],
  // After the log's own page, which would hide it.
  page: async ({ extension, log: _log }, use) => {
    const page = await extension.newPage();
    await use(page);
    await page.close();
  },
  open: async ({ runIn }, use) => {
    const opened = new Set<TestBrowser>();
    await use(async (options) => {
      const browser = await openIn[runIn](options);
      opened.add(browser);
      void browser.closed.then(() => opened.delete(browser));
      return browser;
    });
    for (const browser of opened) await browser.close();
  },
  explainFailure: [explainFailure, { auto: true }],
});

export { expect } from './expect.ts';
