import browser from 'webextension-polyfill';
import type { Connection } from '#model/record/connection.ts';

export { browser };

/** The browser this runs in. Only Firefox tells extensions about itself; what does not is built on Chromium. */
export const browserName: Connection['browser'] =
  typeof browser.runtime.getBrowserInfo === 'function' ? 'firefox' : 'chromium';
