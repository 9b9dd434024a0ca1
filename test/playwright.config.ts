import { defineConfig } from '@playwright/test';
import type { WorkerFixtures } from './e2e/fixtures.ts';

export default defineConfig<object, WorkerFixtures>({
  testDir: '.',
  outputDir: '../test-results',
  snapshotPathTemplate: '{testDir}/pictures/baseline/{arg}{ext}',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  projects: [
    {
      name: 'firefox',
      testMatch: ['e2e/*.spec.ts', 'page/compliance.spec.ts'],
      testIgnore: 'e2e/chromium-*',
      grepInvert: /@chromium/,
      use: { runIn: 'firefox' },
    },
    // Last, so that the many short tests end the run, and no worker waits for another's long one.
    { name: 'chromium', testIgnore: 'e2e/firefox-*', grepInvert: /@firefox/ },
  ],
  reporter: [['list'], ['./counts-reporter.ts']],
});
