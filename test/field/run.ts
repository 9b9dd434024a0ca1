import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EndedConnection } from '#model/record/connection.ts';
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
  readonly ending: Ending;
  readonly why: string;
}

/** What a run in one browser gave. */
export interface Run {
  readonly records: FieldRecord[];
  readonly failures: Failure[];
}

/** How many neighbours are kept: what reconnects goes on until the browser closes. */
const NEIGHBOURS = 6;

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
    const plays = tasks.map((task, index) => {
      const tab = opened.tabs[index % opened.tabs.length];
      if (!tab) throw new Error('there is no tab');
      const where = { browser: browserName, ...task, folder: join(folder, `${index}`) };
      return playOne(task, new Place(where, tab, processes));
    });
    const failures = (await Promise.all(plays)).filter((failure) => failure !== null);
    const all = await opened.records();
    const failed = new Set(failures.map(({ ending }) => ending));
    const records = tasks.filter(({ ending }) => !failed.has(ending)).map((task) => recordOf(browserName, task, all));
    return { records, failures };
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

/** Brings an ending about; says why when that fails. */
async function playOne({ product, ending }: Task, place: Place): Promise<Failure | null> {
  try {
    await ending.play(place);
    await place.ended(ending.connections);
    console.log(`  ${place.browser} ${product}: ${ending.name}`);
    return null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`  ${place.browser} ${product}: ${ending.name} could not be played: ${why}`);
    return { product, ending, why };
  }
}

function recordOf(browser: BrowserName, { product, ending, host }: Task, all: readonly EndedConnection[]): FieldRecord {
  const own = all.filter(({ url }) => url.includes(`//${host}:`));
  const connection = own[ending.inQuestion ?? 0];
  if (!connection) throw new Error(`the log holds ${own.length} records of ${product}, ${ending.name}`);
  const neighbours = own.filter((each) => each !== connection).slice(0, NEIGHBOURS);
  return { product, ending: ending.name, connection, neighbours, truth: truthIn(ending, browser) };
}
