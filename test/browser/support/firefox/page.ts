import type { TestPage, TestView } from '../test-browser.ts';
import { actOnElements, type Step } from './elements.ts';
import { FirefoxFinding, FirefoxLocator } from './locator.ts';
import type { Marionette } from './marionette.ts';
import { inBrowser, inDocument, inPage, type Script } from './scopes.ts';

/** Any document in Firefox: of a tab, of the panel in the toolbox, of the popup. */
export class FirefoxView extends FirefoxFinding implements TestView {
  protected readonly marionette: Marionette;
  /** Firefox's own number of what shows the document. */
  readonly browserId: number;

  constructor(marionette: Marionette, browserId: number) {
    super();
    this.marionette = marionette;
    this.browserId = browserId;
  }

  evaluate<Result>(script: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Result, Arg>(script: Script<Arg, Result>, arg: Arg): Promise<Result>;
  evaluate<Result, Arg>(script: Script<Arg | undefined, Result>, arg?: Arg): Promise<Result> {
    return inPage(this.marionette, this.browserId, script, arg);
  }

  protected find(step: Step): FirefoxLocator {
    return new FirefoxLocator(
      async (steps, act) => {
        if (act.type !== 'look') await this.bringToFront();
        return inDocument(this.marionette, this.browserId, actOnElements, { steps, act });
      },
      [step],
    );
  }

  /** Nothing: a panel and a popup are in front. */
  async bringToFront(): Promise<void> {}
}

/** A tab of Firefox. */
export class FirefoxPage extends FirefoxView implements TestPage {
  #url: string;
  #isClosed = false;

  constructor(marionette: Marionette, browserId: number, url: string) {
    super(marionette, browserId);
    this.#url = url;
  }

  url(): string {
    return this.#url;
  }

  isClosed(): boolean {
    return this.#isClosed;
  }

  /** Goes to an address as if it was typed, and resolves when the page has loaded. */
  async goto(url: string): Promise<void> {
    await inBrowser(
      this.marionette,
      async ({ id, address }) => {
        const shown = () => BrowsingContext.getCurrentTopByBrowserId(id);
        const earlier = shown()?.currentWindowGlobal?.innerWindowId;
        const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
        shown()?.top.embedderElement?.loadURI(Services.io.newURI(address), { triggeringPrincipal });
        const isThere = () => {
          const document = shown()?.currentWindowGlobal;
          return document?.documentURI.spec === address && document.innerWindowId !== earlier;
        };
        while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 10));
      },
      { id: this.browserId, address: new URL(url).href },
    );
    await inDocument(
      this.marionette,
      this.browserId,
      async () => {
        if (document.readyState === 'complete') return;
        await new Promise((resolve) => window.addEventListener('load', resolve));
      },
      null,
    );
    this.#url = new URL(url).href;
  }

  reload(): Promise<void> {
    return this.goto(this.#url);
  }

  override async bringToFront(): Promise<void> {
    await inBrowser(
      this.marionette,
      (id) => {
        const browser = BrowsingContext.getCurrentTopByBrowserId(id)?.top.embedderElement;
        const tab = browser?.getTabBrowser().getTabForBrowser(browser);
        if (browser && tab) browser.getTabBrowser().selectedTab = tab;
      },
      this.browserId,
    );
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await inBrowser(
      this.marionette,
      (id) => {
        const browser = BrowsingContext.getCurrentTopByBrowserId(id)?.top.embedderElement;
        const tab = browser?.getTabBrowser().getTabForBrowser(browser);
        if (browser && tab) browser.getTabBrowser().removeTab(tab, { skipPermitUnload: true });
      },
      this.browserId,
    );
  }
}
