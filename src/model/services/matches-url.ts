import { fits } from './glob.ts';

/** How a pattern names a URL: by a certain host, or only by its path and query. */
export type UrlMatch = 'host' | 'path';

/**
 * Whether a URL fits a pattern `host/path?name&name`. `*` is any text, `#` a digit, a host of `*` is any host; each
 * name after the question mark must be a query parameter. The port is ignored.
 *
 * @returns `host` when the pattern names a host, `path` when it fits any host, null when the URL does not fit.
 */
export function matchesUrl(pattern: string, { hostname, pathname, searchParams }: URL): UrlMatch | null {
  const [place = '', query] = pattern.split('?');
  const slash = place.indexOf('/');
  const host = place.slice(0, slash);
  if (!fits(host, hostname) || !fits(place.slice(slash), pathname)) return null;
  if (query !== undefined && !query.split('&').every((name) => searchParams.has(name))) return null;
  return host === '*' ? 'path' : 'host';
}
