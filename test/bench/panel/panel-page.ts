import type { CDPSession, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../browser/support/chromium.ts';

declare global {
  interface Window {
    /** When what a person waits for came, in ms since the page began to load. */
    came: { row?: number; verdict?: number };
  }
}

/** A tab's part of the log. */
export interface FilledLog {
  tabId: number;
  count: number;
}

/** The built panel over one log. */
export class PanelPage {
  readonly page: Page;
  /** Another page of the extension. */
  readonly inside: Page;
  readonly tabId: number;
  /** How many closes the log holds. */
  readonly count: number;
  readonly #address: string;
  readonly #session: CDPSession;

  private constructor(page: Page, inside: Page, address: string, log: FilledLog, session: CDPSession) {
    this.page = page;
    this.inside = inside;
    this.tabId = log.tabId;
    this.count = log.count;
    this.#address = address;
    this.#session = session;
  }

  static async open(browser: ExtensionBrowser, inside: Page, log: FilledLog): Promise<PanelPage> {
    const page = await browser.newPage();
    const session = await browser.context.newCDPSession(page);
    await page.addInitScript(() => {
      window.came = {};
      new MutationObserver(() => {
        if (document.querySelector('.close-row')) window.came.row ??= performance.now();
        if (document.querySelector('.why-text')) window.came.verdict ??= performance.now();
      }).observe(document, { childList: true, subtree: true });
    });
    return new PanelPage(page, inside, `${browser.origin}panel.html?tab=${log.tabId}`, log, session);
  }

  /** Opens the panel anew; resolves when what was asked for has come, with when it did. */
  async load(what: 'row' | 'verdict'): Promise<number> {
    await this.page.bringToFront();
    await this.page.goto('about:blank');
    await this.page.goto(this.#address);
    await this.page.waitForFunction((key) => window.came[key] !== undefined, what);
    return this.page.evaluate((key) => window.came[key] ?? Number.NaN, what);
  }

  /** Opens the panel anew; resolves when it has read all of the log, with how long that took. */
  async loadAll(): Promise<number> {
    await this.load('verdict');
    const all = `${this.count.toLocaleString('en')} closes`;
    await this.page.waitForFunction(
      (text) => document.querySelector('[role=status]')?.textContent?.startsWith(text),
      all,
    );
    return this.page.evaluate(() => performance.now());
  }

  /** The panel with all of the log, opened if it is not. */
  async ready(): Promise<Page> {
    await this.page.bringToFront();
    if (this.page.url() !== this.#address) await this.loadAll();
    return this.page;
  }

  /** How much memory the panel holds, in MB. */
  async memory(): Promise<number> {
    await this.loadAll();
    await this.#session.send('HeapProfiler.collectGarbage');
    await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } = await this.#session.send('Runtime.getHeapUsage');
    return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1_000_000;
  }
}
