/** The longest host name in the DNS, in characters. */
const LONGEST = 253;

/** Why a text is no host that a page can have. */
export type HostProblem =
  /** Nothing was given. */
  | 'empty'
  /** A `*` in it; a host stands for its subdomains anyway. */
  | 'wildcard'
  /** A scheme, port, path or anything else beside the host. */
  | 'more'
  /** No URL can have it as its host. */
  | 'invalid';

/** A host in the form in which `location.hostname` has it, or why the text is none. */
export type ParsedHost = { host: string } | { problem: HostProblem };

/**
 * Reads a host as a person types it: a name (international ones become Punycode), an IPv4 or IPv6 address, `localhost`.
 *
 * @param text With or without space around it, brackets around an IPv6 address, or a dot at the end of a name.
 */
export function parseHost(text: string): ParsedHost {
  const typed = text.trim();
  if (typed === '') return { problem: 'empty' };
  if (typed.includes('*')) return { problem: 'wildcard' };
  const bare = /^[\da-f:.]*:[\da-f:.]*:[\da-f:.]*$/i.test(typed) ? `[${typed}]` : typed;
  if (/[/?#@\\]|:(?![^[]*\])/.test(bare)) return { problem: 'more' };
  if (/[\s%]/.test(bare) || !URL.canParse(`http://${bare}/`)) return { problem: 'invalid' };
  const host = new URL(`http://${bare}/`).hostname.replace(/\.$/, '');
  return isHost(host) ? { host } : { problem: 'invalid' };
}

// URLs allow more in a host than names in the DNS; an underscore does occur there.
function isHost(host: string): boolean {
  if (host.startsWith('[')) return true;
  return host.length <= LONGEST && host.split('.').every((label) => /^[a-z\d_]([a-z\d_-]{0,61}[a-z\d_])?$/.test(label));
}

/** The host of a URL as `location.hostname` has it; empty where it has none, or is none. */
export function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
