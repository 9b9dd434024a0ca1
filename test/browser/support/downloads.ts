import type { ExtensionBrowser } from './chromium.ts';
import { readSavedFile, type SavedFile } from './saved-file.ts';

/** Runs an action that makes the browser save one file, wherever its page lives, and reads the file. */
export function savedBy({ cdp }: ExtensionBrowser, action: () => Promise<void>): Promise<SavedFile> {
  return readSavedFile(async (folder) => {
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await action();
  });
}
