import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test';
import type { Scene } from './stage.ts';
import { launchForViews, noteProblems, openView, serveViews } from './views.ts';

interface Fixtures {
  /** Shows a view over a made-up log, in the page that ships. */
  show(scene: Scene): Promise<Page>;
}

interface WorkerFixtures {
  browserOfSystem: Browser;
  stage: Stage;
}

/** Where the tests of a worker show their views, one after the other: a new window for each would cost as much again. */
interface Stage {
  context: BrowserContext;
  /** What went wrong in its pages since a test last took it. */
  problems: string[];
  page: Page;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  browserOfSystem: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const server = await serveViews();
      const browser = await launchForViews(server);
      await use(browser);
      await browser.close();
      await server.close();
    },
    { scope: 'worker' },
  ],
  stage: [
    async ({ browserOfSystem }, use) => {
      const context = await browserOfSystem.newContext({ timezoneId: 'UTC' });
      const problems: string[] = [];
      noteProblems(context, problems);
      await use({ context, problems, page: await context.newPage() });
      await context.close();
    },
    { scope: 'worker' },
  ],
  show: async ({ stage, viewport, forcedColors }, use) => {
    if (stage.page.isClosed()) stage.page = await stage.context.newPage();
    const free = [stage.page];
    await use(async (scene) => {
      const page = free.pop() ?? (await stage.context.newPage());
      await page.emulateMedia({ colorScheme: null, forcedColors: forcedColors ?? null });
      if (viewport) await page.setViewportSize(viewport);
      // Out of it, wherever the test before left it.
      await page.mouse.move(-1, -1);
      return openView(page, scene);
    });
    for (const page of stage.context.pages()) if (page !== stage.page) await page.close();
    if (!stage.page.isClosed()) await stage.page.goto('about:blank');
    base.expect(stage.problems.splice(0), 'errors in the page').toEqual([]);
  },
});

export const { expect } = test;
