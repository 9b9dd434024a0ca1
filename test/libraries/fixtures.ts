import type { Page } from '@playwright/test';
import { test as base } from '../browser/support/chromium-fixtures.ts';

/** Tests in the browser with the built extension, and in the same browser with none. */
export const test = base.extend<{ plainPage: Page }>({
  plainPage: async ({ plain }, use) => {
    const page = await plain.newPage();
    await use(page);
    await page.close();
  },
});

export { expect } from '@playwright/test';
