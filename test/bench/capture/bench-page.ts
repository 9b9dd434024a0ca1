import { EXTENSION_ORIGIN, WITHOUT_EXTENSION } from '../../browser/support/spawn-chromium.ts';
import type { Sample } from '../comparison.ts';
import { DevToolsPipe } from './devtools-pipe.ts';
import { mainThreadTimes, timeBetween } from './main-thread-time.ts';
import { UnwatchedPage } from './unwatched-page.ts';

const FLAGS = ['--disable-background-timer-throttling', '--disable-renderer-backgrounding'];

/** A browser with one page to measure in. */
export class BenchPage {
  readonly #pipe: DevToolsPipe;
  readonly #page: UnwatchedPage;
  /** A page of the extension, where there is one. */
  readonly #inside: UnwatchedPage | null;

  private constructor(pipe: DevToolsPipe, page: UnwatchedPage, inside: UnwatchedPage | null) {
    this.#pipe = pipe;
    this.#page = page;
    this.#inside = inside;
  }

  /** With the built extension. */
  static async patched(): Promise<BenchPage> {
    const pipe = new DevToolsPipe(FLAGS);
    const inside = await UnwatchedPage.open(pipe);
    await inside.goto(`${EXTENSION_ORIGIN}manifest.json`);
    return new BenchPage(pipe, await UnwatchedPage.open(pipe), inside);
  }

  /** Without it; with another in that folder, if one is named. */
  static async plain(otherExtension = ''): Promise<BenchPage> {
    const pipe = new DevToolsPipe([...FLAGS, `${WITHOUT_EXTENSION}${otherExtension}`]);
    return new BenchPage(pipe, await UnwatchedPage.open(pipe), null);
  }

  /** Measures what runs in a page that stays; it returns the wall time. */
  async running(address: string, run: (page: UnwatchedPage) => Promise<number>): Promise<Sample> {
    await this.#ready();
    await this.#page.goto(address);
    await this.#collectGarbage();
    const before = await mainThreadTimes(this.#pipe);
    const wall = await run(this.#page);
    const after = await mainThreadTimes(this.#pipe);
    await this.#settled();
    return { wall, ...(before && after ? { cpu: timeBetween(before, after) } : {}) };
  }

  /** Measures the loading of a page, from the navigation until what `wall` waits for; it returns the wall time. */
  async loading(address: string, wall: (page: UnwatchedPage) => Promise<number>): Promise<Sample> {
    await this.#ready();
    // Durations in CPU time. They count from the navigation.
    await this.#page.send('Performance.enable', { timeDomain: 'threadTicks' });
    await this.#page.goto(address);
    const time = await wall(this.#page);
    await this.#settled();
    const cpu = await this.#cpu();
    await this.#page.send('Performance.disable');
    return { wall: time, cpu };
  }

  /** Measures what of the page's heap is taken, in MB, by what it keeps; in place of the wall time. */
  async heapOf(address: string, keep: (page: UnwatchedPage) => Promise<unknown>): Promise<Sample> {
    await this.#ready();
    await this.#page.goto(address);
    const before = await this.#heap();
    await keep(this.#page);
    await this.#settled();
    return { wall: (await this.#heap()) - before };
  }

  async #heap(): Promise<number> {
    await this.#collectGarbage();
    const { usedSize } = await this.#page.send<{ usedSize: number }>('Runtime.getHeapUsage');
    return usedSize / 1_000_000;
  }

  close(): Promise<void> {
    return this.#pipe.close();
  }

  async #ready(): Promise<void> {
    await this.#page.goto('about:blank');
    await this.#collectGarbage();
    await this.#settled();
  }

  #collectGarbage(): Promise<unknown> {
    return this.#page.send('HeapProfiler.collectGarbage');
  }

  /** Milliseconds of CPU time that the tasks of the page's main thread took. */
  async #cpu(): Promise<number> {
    const { metrics } = await this.#page.send<{ metrics: { name: string; value: number }[] }>('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1_000;
  }

  /** Waits until the extension has taken in what the page reported, so that its work is not counted to the next sample. */
  async #settled(): Promise<void> {
    await this.#inside?.evaluate(async () => {
      for (;;) {
        const stored = { ...(await chrome.storage.session.get(null)), ...(await chrome.storage.local.get(null)) };
        if (!Object.keys(stored).some((key) => key.startsWith('outbox:'))) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }, null);
  }
}
