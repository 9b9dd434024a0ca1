import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { TestServer } from '../server/server.ts';

/** Lets the server answer with the page of a library, and gives back its address. */
export async function servePage(server: TestServer, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`pages/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    logLevel: 'silent',
  });
  const path = `/libraries/${name}`;
  server.route(`${path}.js`, { body: outputFiles[0]?.text ?? '' });
  server.route(path, `<!doctype html><title>${name}</title><body><script src="${path}.js"></script>`);
  return server.origin + path;
}
