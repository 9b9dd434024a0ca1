import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, test as base, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import type { Scene } from './stage.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ORIGIN = 'http://view.test';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const types: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

interface Fixtures {
  /** Shows a view over a made-up log, in the page that ships. */
  show(scene: Scene): Promise<Page>;
}

interface WorkerFixtures {
  browserOfSystem: Browser;
  script: string;
  /** The worker that writes and reads files. */
  fileScript: string;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  browserOfSystem: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  script: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      await use(await bundle(here('stage.ts')));
    },
    { scope: 'worker' },
  ],
  fileScript: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => use(await bundle(here('../../src/files/main.ts'))),
    { scope: 'worker' },
  ],
  show: async ({ browserOfSystem, script, fileScript, viewport }, use) => {
    const context = await browserOfSystem.newContext({ viewport, timezoneId: 'UTC' });
    const problems: string[] = [];
    await context.route(`${ORIGIN}/**`, async (route) => {
      const path = new URL(route.request().url()).pathname;
      const extension = path.split('.').at(-1) ?? '';
      if (extension === 'js') {
        return route.fulfill({ contentType: types.js ?? '', body: path === '/files.js' ? fileScript : script });
      }
      const body = await readFile(here(`../../extension${path}`));
      return route.fulfill({ contentType: types[extension] ?? 'application/octet-stream', body });
    });
    await use(async (scene) => {
      const page = await context.newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      await page.goto(`${ORIGIN}/${scene.view}.html`);
      await page.evaluate((given) => window.setScene(given), scene);
      return page;
    });
    await context.close();
    base.expect(problems, 'errors in the page').toEqual([]);
  },
});

export const { expect } = test;
