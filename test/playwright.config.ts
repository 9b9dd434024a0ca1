import { defineConfig } from '@playwright/test';
import type { WorkerFixtures } from './browser/support/fixtures.ts';
import { findBrowser } from './setup/find-browser.mjs';
import { PATIENCE, TEST_TIMEOUT } from './support/patience.ts';

/** CI's setup has failed before where it is missing. */
const hasFirefox = findBrowser('firefox') !== null;

export default defineConfig<object, WorkerFixtures>({
  testDir: '.',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/pictures/baseline/{arg}{ext}',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: TEST_TIMEOUT,
  expect: { timeout: PATIENCE },
  use: { actionTimeout: PATIENCE },
  projects: [
    ...(hasFirefox
      ? [
          {
            name: 'firefox',
            testMatch: ['browser/*.spec.ts', 'patch/compliance.spec.ts'],
            testIgnore: 'browser/chromium-*',
            grepInvert: /@chromium/,
            use: { runIn: 'firefox' as const },
          },
        ]
      : []),
    // Last, so that the many short tests end the run, and no worker waits for another's long one.
    { name: 'chromium', testIgnore: 'browser/firefox-*', grepInvert: /@firefox/ },
  ],
  reporter: [['list'], ['./counts-reporter.ts', { missing: hasFirefox ? [] : ['Firefox'] }]],
});
