import type { Sender } from '#model/record/connection.ts';
import type { Messages } from './env.ts';

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

/** The frame a connection belongs to, in a few words. */
export function frameName({ frameId, url }: Pick<Sender, 'frameId' | 'url'>, messages: Messages): string {
  if (frameId === 0) return messages('frameTop');
  return url === '' ? messages('frameOther') : shortUrl(url);
}
