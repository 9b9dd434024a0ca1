import { type Barrier, barrierOfTab, type HostAccess } from '#model/settings/host-access.ts';
import { browser } from './browser.ts';
import { watchUrl } from './site.ts';

const KEY = 'hostAccess';
const { session } = browser.storage;

/** Where the browser lets the extension in now. Not in a page of Firefox's DevTools, which has no such call. */
export async function hostAccess(): Promise<HostAccess> {
  const [{ origins = [] }, files, privateWindows] = await Promise.all([
    browser.permissions.getAll(),
    browser.extension.isAllowedFileSchemeAccess(),
    browser.extension.isAllowedIncognitoAccess(),
  ]);
  return { origins, files, privateWindows };
}

/** Keeps where the browser lets the extension in, for the views that cannot ask. */
export async function keepHostAccess(): Promise<void> {
  await session.set({ [KEY]: await hostAccess() });
}

/** Calls back when the browser lets the extension into more sites, or fewer; wakes the background. Call while it starts. */
export function onHostAccessChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}

/** Lets the browser ask the person for access to all sites; resolves to whether there is. Call it in a click. */
export function requestHostAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: ['<all_urls>'] });
}

/**
 * Calls back with what keeps the extension out of a tab's page, and whether the page was loaded since the last call; now and
 * whenever either changes, until the returned function is called.
 */
export function watchBarrier(
  tabId: number,
  listener: (barrier: Barrier | null, isNewPage: boolean) => void,
): () => void {
  let url: string | null = null;
  let access: HostAccess | null = null;
  const tell = (isNewPage: boolean) => {
    if (url !== null && access) listener(barrierOfTab(url, access, !IN_FIREFOX), isNewPage);
  };
  const watch = () =>
    watchUrl(tabId, (now, isNewPage) => {
      url = now;
      tell(isNewPage);
    });
  let stop = watch();
  const read = async () => {
    access = (await session.get(KEY))[KEY] as HostAccess | null;
    if (url !== '') return tell(false);
    // The URL may have been hidden for want of access alone.
    stop();
    stop = watch();
  };
  const onChanged = (changes: object) => {
    if (KEY in changes) void read();
  };
  session.onChanged.addListener(onChanged);
  void read();
  return () => {
    session.onChanged.removeListener(onChanged);
    stop();
  };
}
