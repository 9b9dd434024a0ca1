import { expect as base, type Page, type TestType } from '@playwright/test';
import type { ChromiumBrowser } from './chromium-browser.ts';
import { test as everywhere, type TestFixtures, type WorkerFixtures } from './fixtures.ts';
import { lookOften } from './look-often.ts';
import type { LaunchOptions } from './test-browser.ts';

interface ChromiumFixtures extends WorkerFixtures {
  extension: ChromiumBrowser;
}

interface ChromiumTestFixtures extends TestFixtures {
  page: Page;
  open: (options: LaunchOptions) => Promise<ChromiumBrowser>;
}

/** Tests of what only Chromium has, or only its own protocol can bring about; they share browsers with the others. */
export const test = everywhere as unknown as TestType<ChromiumTestFixtures, ChromiumFixtures>;

export const expect = lookOften(base);
