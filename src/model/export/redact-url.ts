/** What stands where something was taken out. */
export const REDACTED = 'redacted';

// The schemes whose authority may follow without slashes (URL Standard, special schemes).
const SPECIAL = /^(?:wss?|https?|ftp):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * Takes out of a URL what may be secret: user info and fragment go, a query string becomes `?redacted`, the body of a
 * `data:` URL becomes `redacted`. Scheme, host, port and path stay. Also takes what is no URL at all, since a
 * constructor may have thrown because of it; where user info cannot be told from the rest, everything goes.
 */
export function redactUrl(url: string): string {
  const trimmed = url.trim();
  if (/^data:/i.test(trimmed)) return `${/^data:[^,?#]*/i.exec(trimmed)?.[0]},${REDACTED}`;
  if (/^blob:/i.test(trimmed)) return `blob:${redactUrl(trimmed.slice('blob:'.length))}`;

  const end = trimmed.search(/[?#]/);
  const plain = end < 0 ? trimmed : trimmed.slice(0, end);
  const lost = end < 0 ? '' : trimmed.slice(end);
  if (lost.includes('@') && !URL.canParse(trimmed)) return `${SCHEME.exec(trimmed)?.[0] ?? ''}${REDACTED}`;
  return withoutUserInfo(plain) + (/^\?[^#]/.test(lost) ? `?${REDACTED}` : '');
}

function withoutUserInfo(url: string): string {
  const scheme = SCHEME.exec(url)?.[0] ?? '';
  const rest = url.slice(scheme.length);
  const slashes = /^[/\\]*/.exec(rest)?.[0] ?? '';
  // `user:password@host` begins like a scheme but is none.
  const prefix = slashes || SPECIAL.test(url) ? scheme + slashes : '';
  const authority = /^[^/\\]*/.exec(url.slice(prefix.length))?.[0] ?? '';
  const after = url.slice(prefix.length + authority.length);
  if (after.includes('@') && !URL.canParse(url)) return prefix + REDACTED;
  return prefix + authority.slice(authority.lastIndexOf('@') + 1) + after;
}
