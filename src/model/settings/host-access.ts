/** Where the browser lets the extension in. */
export interface HostAccess {
  /** Match patterns of the sites, as `permissions.getAll()` gives them. */
  origins: string[];
  /** Whether pages from files too, which is a choice of its own in the browser's settings. */
  files: boolean;
  /** Whether private windows too, a choice of its own as well. */
  privateWindows: boolean;
}

/** What keeps the extension out of a page: no access to its site, or none to files. */
export type Barrier = 'site' | 'files';

/**
 * What keeps the extension out of a page, null when nothing does or no extension may enter such a page.
 *
 * @param url The page's; empty when the browser does not say, as it does not of a page without access.
 */
export function barrierAt(url: string, { origins, files }: HostAccess): Barrier | null {
  if (url.startsWith('file:')) return files ? null : 'files';
  if (url !== '' && !/^https?:/.test(url)) return null;
  return origins.some((pattern) => covers(pattern, url)) ? null : 'site';
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
