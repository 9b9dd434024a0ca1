import type { Page, TestType } from '@playwright/test';
import { test as everywhere, type WorkerFixtures } from './fixtures.ts';
import type { ChromiumSuiteBrowser } from './suite-browser.ts';

interface ChromiumFixtures extends WorkerFixtures {
  plain: ChromiumSuiteBrowser;
}

const inChromium = everywhere as unknown as TestType<object, ChromiumFixtures>;

/** Tests of the page script without the rest of the extension, in a browser that can run it before a page's own scripts. */
export const test = inChromium.extend<{ page: Page }>({
  page: async ({ plain }, use) => {
    const page = await plain.context.newPage();
    await use(page);
    await page.close();
  },
});

export { expect } from './fixtures.ts';
