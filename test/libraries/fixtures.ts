import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { test as base } from '../e2e/chromium-fixtures.ts';

/** Tests in the browser with the built extension, and in the same browser with none. */
export const test = base.extend<{ plainPage: Page }, { plain: ExtensionBrowser }>({
  plain: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const browser = await launchChromium({ args: ['--load-extension='] });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  plainPage: async ({ plain }, use) => {
    const page = await plain.context.newPage();
    await use(page);
    await page.close();
  },
});

export { expect } from '@playwright/test';
