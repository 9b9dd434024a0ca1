import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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
interface ViewScripts {
  /** Every view, over made-up logs. */
  stage: string;
  /** The worker that writes and reads files. */
  files: string;
}

async function bundleViews(): Promise<ViewScripts> {
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

/** Serves the pages that ship, with made-up logs behind them. */
export interface ViewServer {
  port: number;
  close(): void;
}

/** Over HTTP, as what Playwright answers itself is parsed and compiled anew for each page. */
export async function serveViews(): Promise<ViewServer> {
  const scripts = await bundleViews();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', ORIGIN).pathname;
    answer(path, scripts).then(
      (body) => {
        const type = types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=600' }).end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function answer(path: string, { stage, files }: ViewScripts): Promise<string | Buffer> {
  if (path === '/files.js') return files;
  return path.endsWith('.js') ? stage : readFile(here(`../../extension${path}`));
}

/** A browser without the extension, for views by themselves. */
export function launchForViews({ port }: ViewServer): Promise<Browser> {
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
