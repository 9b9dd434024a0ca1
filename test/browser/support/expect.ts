import { expect as base } from '@playwright/test';
import { PATIENCE } from '../../support/patience.ts';
import { lookOften } from './look-often.ts';
import type { TestLocator, TestPage } from './test-browser.ts';

/** Reads again and again until the value is as it must be (with `not`: no longer is), or time is up. */
async function untilMet<Value>(
  isNot: boolean,
  wanted: string,
  read: () => Promise<Value>,
  isMet: (value: Value) => boolean,
) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    const pass = isMet(value);
    if (pass !== isNot || Date.now() > end)
      return { pass, message: () => `expected ${isNot ? 'not ' : ''}${wanted}, got ${JSON.stringify(value)}` };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const only = (fits: (text: string) => boolean) => (texts: string[]) => texts.length === 1 && texts.every(fits);
const whole = (wanted: string | RegExp) => (text: string) =>
  typeof wanted === 'string' ? plain(text) === plain(wanted) : wanted.test(plain(text));
const part = (wanted: string | RegExp) => (text: string) =>
  typeof wanted === 'string' ? plain(text).includes(plain(wanted)) : wanted.test(plain(text));

/** Playwright's expectations of elements, which are for its own locators only, for those of both browsers. */
const extended = base.extend({
  toHaveCount(locator: TestLocator, count: number) {
    return untilMet(
      this.isNot,
      `${count} elements`,
      () => locator.count(),
      (found) => found === count,
    );
  },
  toBeVisible(locator: TestLocator) {
    const read = async () => (await locator.count()) === 1 && (await locator.isVisible());
    return untilMet(this.isNot, 'one visible element', read, (isVisible) => isVisible);
  },
  toHaveText(locator: TestLocator, text: string | RegExp) {
    return untilMet(this.isNot, `the text ${text}`, () => locator.allTextContents(), only(whole(text)));
  },
  toContainText(locator: TestLocator, text: string | RegExp) {
    return untilMet(this.isNot, `a text with ${text}`, () => locator.allTextContents(), only(part(text)));
  },
  toHaveAttribute(locator: TestLocator, name: string, value: string | RegExp) {
    const read = async () => ((await locator.count()) === 1 ? [(await locator.getAttribute(name)) ?? ''] : []);
    return untilMet(this.isNot, `${name}=${value}`, read, only(whole(value)));
  },
  toHaveURL(page: TestPage, url: string) {
    return untilMet(
      this.isNot,
      url,
      async () => page.url(),
      (shown) => shown === url,
    );
  },
});

/** Reads again as often as the browsers are quick. */
export const expect = lookOften(extended);
