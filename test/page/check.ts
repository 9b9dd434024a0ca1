/** What a check may use of the world around its own frame. */
export interface Kit {
  /** `ws://HOST:PORT` of the test server. */
  ws: string;
  /** Adds a further frame, of the same origin and fully loaded, next to the check's own. */
  addFrame(): Promise<HTMLIFrameElement>;
}

/** Runs in a fresh frame of its own; what it returns is compared between a browser with the extension and one without. */
export type Run = (kit: Kit) => unknown;

export interface Check {
  name: string;
  run: Run;
  /** The outcome the standard fixes, where it does. */
  expected?: { value: unknown };
  /** The outcome with the extension, where it cannot be the same. */
  differs?: { value: unknown };
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

  /** A Proxy must answer this otherwise; the outcomes are these two. */
  differs(name: string, { plain, patched }: { plain: unknown; patched: unknown }, run: Run): void {
    this.#add({ name, run, expected: { value: plain }, differs: { value: patched } });
  }

  #add(check: Check): void {
    if (this.checks.some(({ name }) => name === check.name)) throw new Error(`two checks are called ${check.name}`);
    this.checks.push(check);
  }
}
