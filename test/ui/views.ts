import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { CHROMIUM_FLAGS } from '../chromium-flags.ts';
import { executable } from '../executable.ts';
import type { Scene } from './stage.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ORIGIN = 'http://view.test';

const types: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

/** What the pages of views run. */
export interface ViewScripts {
  /** Every view, over made-up logs. */
  stage: string;
  /** The worker that writes and reads files. */
  files: string;
}

export async function bundleViews(): Promise<ViewScripts> {
  return { stage: await bundle('stage.ts'), files: await bundle('../../src/files/main.ts') };
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** A browser without the extension, for views by themselves. */
export function launchForViews(): Promise<Browser> {
  return chromium.launch({ executablePath: executable('chromium'), args: CHROMIUM_FLAGS });
}

/** Lets the pages of a context be those that ship; what goes wrong in them is added to `problems`. */
export async function serveViews(context: BrowserContext, scripts: ViewScripts, problems: string[]): Promise<void> {
  context.on('page', (page) => {
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  });
  await context.route(`${ORIGIN}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    const extension = path.split('.').at(-1) ?? '';
    if (extension === 'js') {
      return route.fulfill({ contentType: types.js ?? '', body: path === '/files.js' ? scripts.files : scripts.stage });
    }
    const body = await readFile(here(`../../extension${path}`));
    return route.fulfill({ contentType: types[extension] ?? 'application/octet-stream', body });
  });
}

/** Shows a view over a made-up log, in a page of such a context: the page that ships. */
export async function openView(page: Page, scene: Scene): Promise<Page> {
  await page.goto(`${ORIGIN}/${scene.view}.html`);
  await page.evaluate((given) => window.setScene(given), scene);
  return page;
}
