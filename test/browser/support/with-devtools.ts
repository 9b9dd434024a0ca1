import type { LaunchOptions } from './test-browser.ts';

/** A window wide enough for a page with DevTools beside it. Files that share this very object share browsers. */
export const withDevTools: LaunchOptions = { devtools: true, windowSize: [1600, 1100] };
