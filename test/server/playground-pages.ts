import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Page } from './pages.ts';

const folder = new URL('../playground/', import.meta.url);

const read = (name: string) => readFile(new URL(name, folder));

/** Bundled at each request: a change shows at the next reload, and a test that needs no playground waits for none. */
async function script(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.js', folder))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** The playground's page for a path, null when the path is none of its. */
export async function playgroundPage(path: string): Promise<Page | null> {
  switch (path) {
    case '/playground':
      return { body: '', status: 302, headers: { location: '/playground/' } };
    case '/':
    case '/playground/':
      return { body: await read('index.html') };
    case '/playground/playground.css':
      return { body: await read('playground.css') };
    case '/playground/page.js':
      return { body: await script() };
    case '/favicon.ico':
      return { body: '', status: 204 };
    default:
      return null;
  }
}
