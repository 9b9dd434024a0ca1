import { build } from 'esbuild';
import type { TestPage } from '../browser/support/test-browser.ts';
import { startServer, type TestServer } from '../server/server.ts';
import type { BrowserName, Group } from './check.ts';
import { groupsByFile } from './checks/all.ts';
import type { SuiteWindow, Task } from './in-page.ts';

export type Outcomes = Record<string, unknown>;

/** The names under which the outcomes of a group's checks in a browser come back. */
export const namesOf = (group: Group, browser: BrowserName): string[] =>
  group.in(browser).map(({ name }) => idOf(group, name));

const idOf = ({ title }: Group, name: string): string => `${title}: ${name}`;
const frameOf = (file: string): string => `/suite-${file}`;

const SERVERS = 6;

const tasks = new Map(
  Object.entries(groupsByFile).flatMap(([file, group]) =>
    group.checks.map(({ name, leavesFrame = false }, index): [string, Task] => {
      const id = idOf(group, name);
      return [id, { id, name, server: index % SERVERS, frame: frameOf(file), leavesFrame }];
    }),
  ),
);

/** Starts the servers of the suite: all take its connections, the first has its pages too. */
export async function startSuiteServers(): Promise<TestServer[]> {
  const servers = await Promise.all(Array.from({ length: SERVERS }, () => startServer()));
  await serveSuite(servers[0] as TestServer);
  return servers;
}

/** Lets the server answer with the suite's page, and with frames for it. */
async function serveSuite(server: TestServer): Promise<void> {
  server.route('/suite-frame', '<!doctype html><title>frame</title><body>');
  const serveScript = async (path: string, contents: string[]) => {
    const { outputFiles } = await build({
      stdin: { contents: contents.join('\n'), resolveDir: import.meta.dirname, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    // Frames load it a thousand times.
    const headers = { 'cache-control': 'max-age=600' };
    server.route(`${path}.js`, { body: outputFiles[0]?.text ?? '', headers });
    server.route(path, {
      body: `<!doctype html><title>suite</title><body><script src="${path}.js"></script>`,
      headers,
    });
  };
  await serveScript('/suite', ["import { offer } from './in-page.ts'", 'offer()']);
  for (const file of Object.keys(groupsByFile)) {
    const contents = [
      "import { serve } from './in-frame.ts'",
      `import * as checks from './checks/${file}.ts'`,
      'serve(Object.values(checks)[0])',
    ];
    await serveScript(frameOf(file), contents);
  }
}

/** Runs checks in a page of any browser; ends at the first that is not as known, where that is asked for. */
export async function runSuite(
  page: Pick<TestPage, 'goto' | 'evaluate'>,
  servers: readonly TestServer[],
  names: string[],
  known?: Outcomes,
): Promise<Outcomes> {
  await page.goto(`${servers[0]?.origin}/suite`);
  return page.evaluate(({ checks, ws, known }) => (window as unknown as SuiteWindow).runSuite(checks, ws, known), {
    checks: names.map((name) => tasks.get(name) as Task),
    ws: servers.map((each) => each.ws),
    known,
  });
}
