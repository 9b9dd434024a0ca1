import type { FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter';

/** Ends the output with one plain line: `N passed, N failed`. */
export default class CountsReporter implements Reporter {
  #tests: TestCase[] = [];
  #line = '';
  readonly #missing: readonly string[];

  /** `missing`: browsers whose tests do not run, because they are not installed. */
  constructor({ missing }: { missing: readonly string[] }) {
    this.#missing = missing;
  }

  onBegin(_config: unknown, suite: Suite): void {
    this.#tests = suite.allTests();
  }

  onEnd({ status }: FullResult): void {
    const passed = this.#tests.filter((test) => test.outcome() === 'expected').length;
    // A run can also fail outside of any test.
    const failed = Math.max(this.#tests.length - passed, status === 'passed' ? 0 : 1);
    this.#line = `${passed} passed, ${failed} failed`;
  }

  onExit(): Promise<void> {
    for (const browser of this.#missing) console.log(`${browser} is missing: none of its tests was run`);
    console.log(this.#line);
    return Promise.resolve();
  }
}
