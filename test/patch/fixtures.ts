import { test as base } from '@playwright/test';
import type { WorkerFixtures as BrowserChoice } from '../browser/support/fixtures.ts';
import type { TestServer } from '../server/server.ts';
import { startSuiteServers } from './suite.ts';
import { type SuiteBrowser, type SuitePage, startSuiteBrowser } from './suite-browser.ts';

export interface WorkerFixtures extends Pick<BrowserChoice, 'runIn'> {
  servers: TestServer[];
  /** The one with the pages. */
  server: TestServer;
  /** The browser with the built extension. */
  patched: SuiteBrowser;
  /** The same browser with none. */
  plain: SuiteBrowser;
}

interface TestFixtures {
  patchedPage: SuitePage;
  plainPage: SuitePage;
}

/** The suite's servers, and the browsers that are compared, for each worker. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  runIn: ['chromium', { scope: 'worker', option: true }],
  servers: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const servers = await startSuiteServers();
      await use(servers);
      for (const each of servers) await each.close();
    },
    { scope: 'worker' },
  ],
  server: [({ servers }, use) => use(servers[0] as TestServer), { scope: 'worker' }],
  patched: [
    async ({ runIn }, use) => {
      const browser = await startSuiteBrowser[runIn]({ withExtension: true });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  plain: [
    async ({ runIn }, use) => {
      const browser = await startSuiteBrowser[runIn]({ withExtension: false });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  patchedPage: async ({ patched }, use) => {
    const page = await patched.newPage();
    await use(page);
    await page.close();
  },
  plainPage: async ({ plain }, use) => {
    const page = await plain.newPage();
    await use(page);
    await page.close();
  },
});

export { expect } from '@playwright/test';
