import { type Browser, test as base, type Page } from '@playwright/test';
import type { Scene } from './stage.ts';
import { bundleViews, launchForViews, openView, serveViews, type ViewScripts } from './views.ts';

interface Fixtures {
  /** Shows a view over a made-up log, in the page that ships. */
  show(scene: Scene): Promise<Page>;
}

interface WorkerFixtures {
  browserOfSystem: Browser;
  scripts: ViewScripts;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  browserOfSystem: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const browser = await launchForViews();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  scripts: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => use(await bundleViews()),
    { scope: 'worker' },
  ],
  show: async ({ browserOfSystem, scripts, viewport, forcedColors }, use) => {
    const context = await browserOfSystem.newContext({ viewport, timezoneId: 'UTC', forcedColors });
    const problems: string[] = [];
    await serveViews(context, scripts, problems);
    await use((scene) => openView(context, scene));
    await context.close();
    base.expect(problems, 'errors in the page').toEqual([]);
  },
});

export const { expect } = test;
