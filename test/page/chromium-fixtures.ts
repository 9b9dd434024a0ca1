import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { test as base } from './fixtures.ts';
import { PLAIN_FLAGS } from './suite-browser.ts';

/** Tests of the page script without the rest of the extension, in a browser that can run it before a page's own scripts. */
export const test = base.extend<{ page: Page }, { chromium: ExtensionBrowser }>({
  chromium: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const browser = await launchChromium({ args: PLAIN_FLAGS });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ chromium }, use) => {
    const page = await chromium.context.newPage();
    await use(page);
    await page.close();
  },
});

export { expect } from './fixtures.ts';
