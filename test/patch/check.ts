import type { TestBrowser } from '../browser/support/test-browser.ts';

export type BrowserName = TestBrowser['name'];

/** What a check may use of the world around its own frame. */
export interface Kit {
  /** `ws://HOST:PORT` of the test server. */
  ws: string;
  /** Adds a further frame, of the same origin and fully loaded, next to the check's own. */
  addFrame(): Promise<HTMLIFrameElement>;
}

/** Runs in a frame; what it returns is compared between a browser with the extension and one without. */
export type Run = (kit: Kit) => unknown;

export interface Check {
  name: string;
  run: Run;
  /** The outcome the standard fixes, where it does. */
  expected?: { value: unknown };
  /** The outcomes where they cannot be the same, in each of the browsers. */
  differs?: Record<BrowserName, Outcomes>;
  /** Whether it leaves its realm as it was and no connection that still connects, so that the next can run in its frame. */
  leavesFrame?: true;
  /** Where it has nothing to show, and why. */
  except?: { browser: BrowserName; reason: string };
}

/** Without the extension, and with it. */
interface Outcomes {
  plain: unknown;
  patched: unknown;
}

/** The checks of one clause or one kind of breakage. */
export class Group {
  readonly checks: Check[] = [];

  constructor(readonly title: string) {}

  /** The outcome is the same with the extension and without. */
  same(name: string, run: Run): void {
    this.#add({ name, run });
  }

  /** The outcome is this one, with the extension and without. */
  is(name: string, value: unknown, run: Run): void {
    this.#add({ name, run, expected: { value } });
  }

  /** A Proxy must answer this otherwise; the outcomes are these. */
  differs(name: string, differs: Record<BrowserName, Outcomes>, run: Run): void {
    this.#add({ name, run, differs });
  }

  /** Checks that were added above have nothing to show in a browser; all of those whose names match. */
  except(browser: BrowserName, reason: string, pattern: RegExp): void {
    for (const check of this.#called(pattern)) check.except = { browser, reason };
  }

  /**
   * Checks that were added above leave their frame as it was; all of those whose names match. Each of the others has a frame
   * of its own, which costs many times what most checks do.
   */
  leaveTheirFrame(pattern: RegExp): void {
    for (const check of this.#called(pattern)) check.leavesFrame = true;
  }

  /** The checks that say something in a browser. */
  in(browser: BrowserName): Check[] {
    return this.checks.filter(({ except }) => except?.browser !== browser);
  }

  #called(pattern: RegExp): Check[] {
    const checks = this.checks.filter(({ name }) => pattern.test(name));
    if (checks.length === 0) throw new Error(`no check is called ${pattern}`);
    return checks;
  }

  #add(check: Check): void {
    if (this.checks.some(({ name }) => name === check.name)) throw new Error(`two checks are called ${check.name}`);
    this.checks.push(check);
  }
}
