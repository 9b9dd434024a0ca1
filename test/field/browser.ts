import type { EndedConnection } from '#model/record/connection.ts';
import { openChromium } from '../browser/support/chromium-browser.ts';
import { openFirefox } from '../browser/support/firefox/browser.ts';
import { LogProbe } from '../browser/support/log-probe.ts';
import type { TestBrowser, TestPage } from '../browser/support/test-browser.ts';
import { withDevTools } from '../browser/support/with-devtools.ts';
import type { TestServer } from '../server/server.ts';
import type { Order } from './page/play.ts';
import type { Progress, Tab } from './place.ts';
import type { BrowserName } from './product.ts';
import { PAGE_HOST } from './serve-page.ts';

/** How many tabs of Chromium the endings share: DevTools keeps every connection of its tab. */
const TABS = 4;
/** How often the log is looked at, in ms. */
const LOOK_EVERY = 250;
/** How long an ending may take, in ms: Apache waits for five minutes. */
const LIMIT = 420_000;
/** How long the second channel may take to tell of all that it tells, in ms; of some ends it never tells. */
const TOLD_WITHIN = 15_000;

declare global {
  /** What the page of the field run has. */
  var field: { start(order: Order): void; startClient(name: string, args: readonly unknown[]): void };
}

/** A browser with the built extension that records what the products do. */
export interface FieldBrowser {
  /** Pages whose second channel tells, in view. */
  readonly tabs: readonly Tab[];
  /** All records of what ended, the oldest first, once the second channel has told of them. */
  records(): Promise<EndedConnection[]>;
  close(): Promise<void>;
}

/** Starts the browser; each host name leads to its address. */
export async function openFieldBrowser(
  name: BrowserName,
  server: TestServer,
  hosts: ReadonlyMap<string, string>,
  proxyScript: string,
): Promise<FieldBrowser> {
  const all = new Map([...hosts, [PAGE_HOST, '127.0.0.1']]);
  const extension =
    name === 'chromium'
      ? await openChromium({ ...withDevTools, hosts: all, args: [`--proxy-pac-url=${proxyScript}`] })
      : await openFirefox({
          hosts: all,
          preferences: { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': proxyScript },
        });
  try {
    return await watch(extension, server, await LogProbe.open(extension));
  } catch (error) {
    await extension.close();
    throw error;
  }
}

async function watch(extension: TestBrowser, server: TestServer, log: LogProbe): Promise<FieldBrowser> {
  const looks = new Looks(log);
  // A tab of Firefox that is behind another is hidden; Chromium's are in view, and each has DevTools of its own.
  const tabs: Tab[] = [];
  for (let count = extension.name === 'chromium' ? TABS : 1; count > 0; count -= 1) {
    const page = await extension.newPage();
    await page.goto(`http://${PAGE_HOST}:${server.port}/`);
    if (extension.name === 'chromium') await untilDevToolsTells(page, server, log);
    tabs.push(tabOf(page, looks));
  }
  return {
    tabs,
    async records() {
      const closes = () => log.closes('.shop.example');
      for (let waited = 0; waited < TOLD_WITHIN; waited += 1_000) {
        if ((await closes()).every(({ handshake }) => handshake !== null)) break;
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
      return (await closes()).sort((one, other) => one.createdAt - other.createdAt);
    },
    async close() {
      looks.stop();
      await extension.close();
    },
  };
}

const tabOf = (page: TestPage, looks: Looks): Tab => ({
  start: (order) => page.evaluate((given) => field.start(given), order),
  startClient: (client, args) =>
    page.evaluate(([name, given]) => field.startClient(name, given), [client, args] as const),
  until: (host, isEnough) => looks.until(host, isEnough),
});

/** DevTools of a new tab tells of nothing that came before it. */
async function untilDevToolsTells(page: TestPage, { ws }: TestServer, log: LogProbe): Promise<void> {
  const url = `${ws}/drop?warm-up=${crypto.randomUUID()}`;
  for (let tries = 0; tries < 60; tries += 1) {
    await page.evaluate(
      (address) => new Promise((resolve) => new WebSocket(address).addEventListener('close', resolve)).then(() => {}),
      url,
    );
    if ((await log.closes(url)).some(({ handshake }) => handshake !== null)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('DevTools does not tell of handshakes');
}

interface Waiting {
  host: string;
  isEnough: (progress: Progress) => boolean;
  since: number;
  resolve: () => void;
  reject: (error: Error) => void;
}

/** Looks into the log for all who wait, once for all of them. */
class Looks {
  readonly #log: LogProbe;
  readonly #waiting = new Set<Waiting>();
  #isLooking = false;

  constructor(log: LogProbe) {
    this.#log = log;
  }

  until(host: string, isEnough: (progress: Progress) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.add({ host, isEnough, since: Date.now(), resolve, reject });
      if (!this.#isLooking) void this.#look();
    });
  }

  stop(): void {
    this.#waiting.clear();
  }

  async #look(): Promise<void> {
    this.#isLooking = true;
    while (this.#waiting.size > 0) {
      const all = await this.#log.progress().catch(() => []);
      for (const waiting of this.#waiting) this.#settle(waiting, all);
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
    this.#isLooking = false;
  }

  #settle(waiting: Waiting, all: readonly { url: string; opened: boolean; ended: boolean }[]): void {
    const { host, isEnough, since, resolve, reject } = waiting;
    const own = all.filter(({ url }) => url.includes(`//${host}:`));
    const progress = {
      made: own.length,
      opened: own.filter(({ opened }) => opened).length,
      ended: own.filter(({ ended }) => ended).length,
    };
    if (isEnough(progress)) resolve();
    else if (Date.now() - since > LIMIT) reject(new Error(`after ${LIMIT / 1_000} s: ${JSON.stringify(progress)}`));
    else return;
    this.#waiting.delete(waiting);
  }
}
