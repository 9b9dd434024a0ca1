import { readdir, readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { build } from 'esbuild';
import { CHROMIUM_FLAGS } from '../../chromium-flags.ts';
import { executable } from '../../executable.ts';
import { startServer, type TestServer } from '../../server/server.ts';
import { INJECTED_SHEET } from './injected-sheet.ts';
import type { Scene } from './stage.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ORIGIN = 'http://view.test';

const EXTENSION = here('../../../extension/');
const SOURCES = here('../../../src/');

/** What the pages of views run. */
interface ViewScripts {
  /** Every view, over made-up logs. */
  stage: string;
  /** The worker that writes and reads files. */
  files: string;
}

async function bundleViews(): Promise<ViewScripts> {
  return { stage: await bundle('stage.ts'), files: await bundle('../../../src/files/main.ts') };
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

/** Serves the pages that ship, over HTTP: what Playwright answers itself is parsed and compiled anew for each page. */
export async function serveViews(): Promise<TestServer> {
  const { stage, files } = await bundleViews();
  const server = await startServer();
  const headers = { 'cache-control': 'max-age=600' };
  for (const path of await readdir(EXTENSION, { recursive: true })) {
    if (extname(path) === '') continue;
    const file = await readFile(EXTENSION + path);
    if (extname(path) !== '.html') {
      server.route(`/${path}`, { body: file, headers });
      continue;
    }
    server.route(`/${path}`, { body: asInExtension(file.toString()), headers });
    server.route(`/${path.replace(/html$/, 'js')}`, { body: stage, headers });
  }
  for (const path of await readdir(SOURCES, { recursive: true })) {
    if (extname(path) !== '.css') continue;
    server.route(`/styles/${basename(path)}`, { body: await readFile(SOURCES + path), headers });
  }
  server.route('/files.js', { body: files, headers });
  return server;
}

/** A page with what Chromium puts in front of its own sheets. */
const asInExtension = (html: string) => html.replace('<head>', `<head><style>${INJECTED_SHEET}</style>`);

/** A browser without the extension, for views by themselves. */
export function launchForViews({ port }: TestServer): Promise<Browser> {
  const args = [...CHROMIUM_FLAGS, `--host-resolver-rules=MAP ${new URL(ORIGIN).host} 127.0.0.1:${port}`];
  return chromium.launch({ executablePath: executable('chromium'), args });
}

/** Adds to `problems` what goes wrong in the pages of a context. */
export function noteProblems(context: BrowserContext, problems: string[]): void {
  context.on('page', (page) => {
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  });
}

/** Shows a view over a made-up log, in a page of such a browser: the page that ships. */
export async function openView(page: Page, scene: Scene): Promise<Page> {
  await page.goto(`${ORIGIN}/${scene.view}.html`);
  await page.evaluate((given) => window.setScene(given), scene);
  return page;
}
