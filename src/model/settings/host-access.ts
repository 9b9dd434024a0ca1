/** Where the browser lets the extension in. */
export interface HostAccess {
  /** Match patterns of the sites, as `permissions.getAll()` gives them. */
  origins: string[];
  /** Whether pages from files too, which is a choice of its own in the browser's settings. */
  files: boolean;
  /** Whether private windows too, a choice of its own as well. */
  privateWindows: boolean;
}

/** What keeps the extension out of a page. */
export type Barrier =
  /** No access to the page's site. */
  | 'site'
  /** No access to files. */
  | 'files'
  /** The page is one of the browser's own or of another extension: no extension may enter it. */
  | 'browser'
  /** The browser hides what the page is: one that no extension may enter, or one from a file. */
  | 'hidden';

/** The pages that scripts of an extension can run in: of the web, of files, and what such pages make themselves. */
const OPEN_TO_EXTENSIONS = /^(https?:|file:|blob:|data:|filesystem:|about:(blank|srcdoc)([?#]|$))/;

/**
 * What keeps the extension out of a page, null when nothing does as far as its URL says.
 *
 * @param url The page's; empty when the browser does not say, as it does not of a page without access.
 */
export function barrierAt(url: string, { origins, files }: HostAccess): Barrier | null {
  if (url.startsWith('file:')) return files ? null : 'files';
  if (url !== '' && !OPEN_TO_EXTENSIONS.test(url)) return 'browser';
  if (url !== '' && !/^https?:/.test(url)) return null;
  return origins.some((pattern) => covers(pattern, url)) ? null : 'site';
}

/**
 * What keeps the extension out of the page of a tab. A browser hides the URLs of tabs the extension may not enter: with
 * access to all sites only pages that no extension may enter are left, and in Chromium pages from files (measured: 24).
 *
 * @param url The tab's; empty when the browser does not say.
 * @param hidesFiles Whether the browser hides the URLs of pages from files without access to them.
 */
export function barrierOfTab(url: string, access: HostAccess, hidesFiles: boolean): Barrier | null {
  const barrier = barrierAt(url, access);
  if (url !== '' || barrier !== null) return barrier;
  return hidesFiles && !access.files ? 'hidden' : 'browser';
}

/** Whether a match pattern covers a page of the web; one whose URL is not known only if it covers all. */
function covers(pattern: string, url: string): boolean {
  const [, scheme = '', host = ''] = /^(\*|\w+):\/\/([^/]*)\//.exec(pattern) ?? [];
  const isAnyHost = host === '*' && scheme === '*';
  if (pattern === '<all_urls>' || isAnyHost || url === '') return pattern === '<all_urls>' || isAnyHost;
  const { protocol, hostname } = new URL(url);
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  const name = host.replace(/^\*\.?/, '').replace(/:(\d+|\*)$/, '');
  return host.startsWith('*') ? `.${hostname}`.endsWith(name && `.${name}`) : hostname === name;
}
