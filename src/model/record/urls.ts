/** The host and port of a URL; for one without a host its scheme, such as `data:`; empty for what is no URL. */
export function hostOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { host, protocol, pathname } = new URL(url);
  if (host !== '') return host;
  return protocol === 'blob:' ? hostOf(pathname) || protocol : protocol;
}

/** A URL as short as it can be told from others: host and path. */
export function shortUrl(url: string): string {
  if (!URL.canParse(url)) return url.slice(0, 200);
  const { host, pathname, protocol } = new URL(url);
  if (host === '') return protocol === 'about:' ? url.slice(0, 200) : hostOf(url);
  return host + (pathname === '/' ? '' : pathname.slice(0, 200));
}

/** A URL as `WebSocket.url` gives it; reading 100,000 by the rules takes too long. */
const USUAL = /^wss?:\/\/([^/?#@\\]+)/;

/** The host and port of a connection's URL; as {@link hostOf}, and faster. */
export const hostOfConnectionUrl = (url: string): string => USUAL.exec(url)?.[1] ?? hostOf(url);
