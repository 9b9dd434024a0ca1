import { test as base, expect as baseExpect } from '@playwright/test';
import { startServer, type TestServer } from '../server/server.ts';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { LogProbe } from './log-probe.ts';
import { explainFailure, noteShared } from './log-state.ts';
import { lookOften } from './look-often.ts';
import type { LaunchOptions } from './test-browser.ts';

interface WorkerFixtures {
  /** How the browser is started; set it with `test.use`. */
  launch: LaunchOptions;
  server: TestServer;
  extension: ExtensionBrowser;
  log: LogProbe;
}

/** Tests of what only Chromium has, or only its own protocol can bring about. */
export const test = base.extend<{ explainFailure: undefined }, WorkerFixtures>({
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
    async ({ launch }, use) => {
      const extension = await launchChromium(launch);
      noteShared(extension);
      await use(extension);
      noteShared(null);
      await extension.close();
    },
    { scope: 'worker' },
  ],
  log: [async ({ extension }, use) => use(await LogProbe.open(extension)), { scope: 'worker' }],
  context: ({ extension }, use) => use(extension.context),
  page: async ({ extension }, use) => {
    const page = await extension.context.newPage();
    await use(page);
    await page.close();
  },
  explainFailure: [explainFailure, { auto: true }],
});

export const expect = lookOften(baseExpect);
