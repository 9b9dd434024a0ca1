import { test as base, type TestType } from '@playwright/test';
import { startServer, type TestServer } from '../server/server.ts';
import { openChromium } from './chromium-browser.ts';
import { openFirefox } from './firefox/browser.ts';
import { LogProbe } from './log-probe.ts';
import { explainFailure, noteShared } from './log-state.ts';
import type { LaunchOptions, TestBrowser, TestPage } from './test-browser.ts';

interface TestFixtures {
  page: TestPage;
  explainFailure: undefined;
}

export interface WorkerFixtures {
  /** Which browser; the projects in Playwright's configuration set it. */
  runIn: TestBrowser['name'];
  /** How the browser is started; set it with `test.use`. */
  launch: LaunchOptions;
  server: TestServer;
  /** Starts another browser of the same kind, which is closed by whoever asked. */
  open: (options: LaunchOptions) => Promise<TestBrowser>;
  extension: TestBrowser;
  log: LogProbe;
}

/** Playwright's own fixtures know only browsers that Playwright drives. */
const bare = base as unknown as TestType<object, object>;

/** Tests in a browser with the built extension, one browser and one server for each worker. */
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
  open: [({ runIn }, use) => use(runIn === 'firefox' ? openFirefox : openChromium), { scope: 'worker' }],
  extension: [
    async ({ launch, open }, use) => {
      const extension = await open(launch);
      noteShared(extension);
      await use(extension);
      noteShared(null);
      await extension.close();
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
  explainFailure: [explainFailure, { auto: true }],
});

export { expect } from './expect.ts';
