import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { TestPage } from '../e2e/test-browser.ts';
import type { TestServer } from '../server/server.ts';
import type { BrowserName, Group } from './check.ts';
import { NO_OUTCOME } from './outcome.ts';

export type Outcomes = Record<string, unknown>;

/** The names under which the outcomes of a group's checks in a browser come back. */
export const namesOf = (group: Group, browser: BrowserName): string[] =>
  group.in(browser).map(({ name }) => `${group.title}: ${name}`);

/** Lets the server answer with the suite's pages. */
export async function serveSuite(server: TestServer): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('in-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const script = outputFiles[0]?.text ?? '';
  // The frames load it a thousand times.
  server.route('/suite.js', { body: script, headers: { 'cache-control': 'max-age=600' } });
  for (const path of ['/suite', '/suite-frame'])
    server.route(path, '<!doctype html><title>suite</title><body><script src="/suite.js"></script>');
}

/**
 * Runs checks in each of several pages, which `run` does, and asks once more those that had no outcome in one of them.
 * About once in ten thousand connections Chromium, with or without the extension, fails one to this server and says no
 * reason; a check that waits for it to open has nothing to compare.
 */
export async function runSuites(names: string[], run: (names: string[]) => Promise<Outcomes[]>): Promise<Outcomes[]> {
  const suites = await run(names);
  const silent = names.filter((name) => suites.some((outcomes) => outcomes[name] === NO_OUTCOME));
  if (silent.length === 0) return suites;
  const again = await run(silent);
  return suites.map((outcomes, index) => ({ ...outcomes, ...again[index] }));
}

/** Runs checks in a page of any browser; ends at the first that is not as known, where that is asked for. */
export async function runSuite(
  page: Pick<TestPage, 'goto' | 'evaluate'>,
  server: TestServer,
  names: string[],
  known?: Outcomes,
): Promise<Outcomes> {
  await page.goto(`${server.origin}/suite`);
  return page.evaluate(
    ({ names, ws, known }) => {
      const { suite } = window as unknown as {
        suite: { run(names: string[], ws: string, known?: Record<string, unknown>): Promise<Record<string, unknown>> };
      };
      return suite.run(names, ws, known);
    },
    { names, ws: server.ws, known },
  );
}
