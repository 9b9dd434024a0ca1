import type { Expect } from '@playwright/test';

/** In ms. Playwright's own are up to 1,000, and most of what is waited for here takes less than 100. */
const INTERVALS = [30, 30, 50, 50, 100, 100, 250];

/** The same `expect`, whose `poll` looks more often unless it is told how often. */
export function lookOften<Matchers>(expect: Expect<Matchers>): Expect<Matchers> {
  const poll: Expect<Matchers>['poll'] = (actual, given) =>
    expect.poll(actual, { intervals: INTERVALS, ...(typeof given === 'string' ? { message: given } : given) });
  return new Proxy(expect, {
    get: (target, key, receiver) => (key === 'poll' ? poll : Reflect.get(target, key, receiver)),
  });
}
