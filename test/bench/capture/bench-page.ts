import type { CDPSession, Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from '../../e2e/chromium.ts';
import { openExtensionPage } from '../../e2e/test-browser.ts';
import type { Sample } from '../comparison.ts';

const FLAGS = ['--disable-background-timer-throttling', '--disable-renderer-backgrounding'];

/**
 * A browser with one page to measure in. What runs in the page must hold no named function: tsx would wrap that in a helper
 * which the page has not.
 */
export class BenchPage {
  readonly page: Page;
  readonly #browser: ExtensionBrowser;
  readonly #session: CDPSession;
  /** A page of the extension, where there is one. */
  readonly #inside: Page | null;

  private constructor(browser: ExtensionBrowser, page: Page, session: CDPSession, inside: Page | null) {
    this.#browser = browser;
    this.page = page;
    this.#session = session;
    this.#inside = inside;
  }

  static async open(patched: boolean): Promise<BenchPage> {
    const browser = await launchChromium({ args: patched ? FLAGS : [...FLAGS, '--load-extension='] });
    const inside = patched ? await openExtensionPage(browser, 'manifest.json') : null;
    const page = await browser.context.newPage();
    const session = await browser.context.newCDPSession(page);
    // Durations in CPU time. They count from the last navigation.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new BenchPage(browser, page, session, inside);
  }

  /** Measures what runs in a page that stays; it returns the wall time. */
  async running(address: string, run: (page: Page) => Promise<number>): Promise<Sample> {
    await this.#ready();
    await this.page.goto(address);
    await this.#session.send('HeapProfiler.collectGarbage');
    const before = await this.#cpu();
    const wall = await run(this.page);
    await this.#settled();
    return { wall, cpu: (await this.#cpu()) - before };
  }

  /** Measures the loading of a page, from the navigation until what `wall` waits for; it returns the wall time. */
  async loading(address: string, wall: (page: Page) => Promise<number>): Promise<Sample> {
    await this.#ready();
    await this.page.goto(address);
    const time = await wall(this.page);
    await this.#settled();
    return { wall: time, cpu: await this.#cpu() };
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  async #ready(): Promise<void> {
    await this.page.goto('about:blank');
    await this.#session.send('HeapProfiler.collectGarbage');
    await this.#settled();
  }

  /** Milliseconds of CPU time that the tasks of the page's main thread took. */
  async #cpu(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
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
    });
  }
}
