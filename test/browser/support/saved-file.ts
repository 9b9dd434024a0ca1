import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from './expect.ts';

/** A file the browser saved. */
export interface SavedFile {
  name: string;
  text: string;
}

/** Gives an action a folder to save one file into, waits until it is whole, and reads it. */
export async function readSavedFile(save: (folder: string) => Promise<void>): Promise<SavedFile> {
  const folder = mkdtempSync(join(tmpdir(), 'wasclean-downloads-'));
  try {
    await save(folder);
    const names = () => readdirSync(folder);
    const isPartial = (name: string) => /^\.|\.(crdownload|part)$/.test(name);
    // Firefox first makes an empty file of the final name, beside the one it writes.
    const finished = () =>
      names().some(isPartial) ? [] : names().filter((name) => readFileSync(join(folder, name)).length);
    await expect.poll(() => finished().length, { message: 'the browser saves a file' }).toBe(1);
    const [name = ''] = finished();
    return { name, text: existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
