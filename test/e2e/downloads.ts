import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';

/** A file the browser saved. */
export interface SavedFile {
  name: string;
  text: string;
}

/** Runs an action that makes the browser save one file, wherever its page lives, and reads the file. */
export async function savedBy({ cdp }: ExtensionBrowser, action: () => Promise<void>): Promise<SavedFile> {
  const folder = mkdtempSync(join(tmpdir(), 'wasclean-downloads-'));
  try {
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await action();
    const finished = () => readdirSync(folder).filter((name) => !name.endsWith('.crdownload') && !name.startsWith('.'));
    await expect.poll(() => finished().length, { message: 'the browser saves a file' }).toBe(1);
    const [name = ''] = finished();
    return { name, text: existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
