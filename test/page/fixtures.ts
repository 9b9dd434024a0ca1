import { test as base, type Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { startServer, type TestServer } from '../server/server.ts';
import { serveSuite } from './suite.ts';

/** What collects garbage when a check asks for it. */
const FLAGS = ['--js-flags=--expose-gc', '--disable-popup-blocking'];

interface WorkerFixtures {
  server: TestServer;
  /** The browser with the built extension. */
  patched: ExtensionBrowser;
  /** The same browser with none. */
  plain: ExtensionBrowser;
}

interface TestFixtures {
  patchedPage: Page;
  plainPage: Page;
}

/** One server, and the browsers that are compared, for each worker. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const server = await startServer();
      await serveSuite(server);
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  patched: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const browser = await launchChromium({ args: FLAGS });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  plain: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const browser = await launchChromium({ args: [...FLAGS, '--load-extension='] });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  patchedPage: async ({ patched }, use) => {
    const page = await patched.context.newPage();
    await use(page);
    await page.close();
  },
  plainPage: async ({ plain }, use) => {
    const page = await plain.context.newPage();
    await use(page);
    await page.close();
  },
});

export { expect } from '@playwright/test';
