/** Where a handshake and its connection must agree to belong together. */
export interface Place {
  /** The browser's id of the tab. */
  tabId: number;
  /** See {@link addressOf}. */
  address: string;
}

/**
 * A URL without what the channel and the page may see differently: user info, which a request's URL may lack; and `wss:`
 * where the page said `ws:` under the policy `upgrade-insecure-requests`.
 *
 * @returns The URL with the scheme `ws:`; a text that is no URL as it is.
 */
export function addressOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  parsed.hash = '';
  return parsed.href.replace(/^wss:/, 'ws:');
}
