import { browser } from './browser.ts';

/** Starts the worker that writes and reads files (`src/files`). */
export const startFileWorker = (): Worker => new Worker(browser.runtime.getURL('files.js'));
