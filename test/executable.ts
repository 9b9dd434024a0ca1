import { BROWSERS, findBrowser } from './setup/find-browser.mjs';

/** The program of a browser; see {@link findBrowser}. */
export function executable(browser: keyof typeof BROWSERS): string {
  const found = findBrowser(browser);
  const { name, variable } = BROWSERS[browser];
  if (found === null) throw new Error(`${name} is missing: install it, or name one in ${variable}`);
  return found;
}
