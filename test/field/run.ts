import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FieldBrowser, openFieldBrowser } from './browser.ts';
import { Place } from './place.ts';
import { Processes } from './processes.ts';
import { type BrowserName, type Ending, type Product, truthIn } from './product.ts';
import { proxyScriptFor } from './proxy-script.ts';
import type { FieldRecord } from './save.ts';
import { servePage } from './serve-page.ts';

/** An ending that could not be brought about. */
export interface Failure {
  readonly product: string;
  readonly ending: string;
  readonly why: string;
}

/** What a run in one browser gave. */
export interface Run {
  readonly records: FieldRecord[];
  readonly failures: Failure[];
}

interface Task {
  product: string;
  ending: Ending;
  host: string;
  address: string;
}

/** Plays all endings of the products side by side in one browser, and reads what the extension recorded. */
export async function runIn(browserName: BrowserName, products: readonly Product[]): Promise<Run> {
  const tasks = tasksOf(browserName, products);
  const folder = mkdtempSync(join(tmpdir(), 'wasclean-field-'));
  chmodSync(folder, 0o755);
  const processes = new Processes();
  const server = await servePage();
  const hosts = new Map(tasks.map(({ host, address }) => [host, address]));
  let browser: FieldBrowser | null = null;
  try {
    const opened = await openFieldBrowser(browserName, server, hosts, proxyScriptFor(tasks));
    browser = opened;
    const run: Run = { records: [], failures: [] };
    await Promise.all(
      products.map(async ({ name }) => {
        const own = tasks.filter(({ product }) => product === name);
        const tab = await opened.tab();
        await Promise.all(
          own.map(async (task, index) => {
            const place = new Place(
              { browser: browserName, ...task, folder: join(folder, name, `${index}`) },
              tab,
              processes,
            );
            await playOne(task, place, opened, run);
          }),
        );
      }),
    );
    const order = new Map(tasks.map(({ product, ending }, index) => [`${product} ${ending.name}`, index]));
    const at = ({ product, ending }: FieldRecord) => order.get(`${product} ${ending}`) ?? 0;
    run.records.sort((one, other) => at(one) - at(other));
    return run;
  } finally {
    processes.killAll();
    await browser?.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}

/** A host and an address for each: they must tell nothing of the product, and share nothing that a browser queues by. */
const tasksOf = (browser: BrowserName, products: readonly Product[]): Task[] =>
  products
    .flatMap(({ name, endings, address }) => endings.map((ending) => ({ product: name, ending, only: address })))
    .filter(({ ending: { only } }) => only === undefined || only === browser)
    .map(({ only, ...task }, index) => ({
      ...task,
      host: `live${index + 1}.shop.example`,
      address: only ?? `127.0.${Math.floor(index / 250) + 1}.${(index % 250) + 1}`,
    }));

async function playOne(task: Task, place: Place, browser: FieldBrowser, run: Run): Promise<void> {
  const { product, ending, host } = task;
  const { connections = 1, inQuestion = 0 } = ending;
  try {
    await ending.play(place);
    await place.ended(connections);
    const all = await browser.records(host);
    const connection = all[inQuestion];
    if (!connection) throw new Error(`${all.length} records`);
    const neighbours = all.filter((each) => each !== connection);
    run.records.push({ product, ending: ending.name, connection, neighbours, truth: truthIn(ending, place.browser) });
    console.log(`  ${place.browser} ${product}: ${ending.name}`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    run.failures.push({ product, ending: ending.name, why });
    console.error(`  ${place.browser} ${product}: ${ending.name} could not be played: ${why}`);
  }
}
