import type { Facts } from '#model/diagnosis/facts.ts';
import { text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import { headerOf } from './header.ts';

/** Where a redirect leads that asks for a login. */
const LOGIN = /log-?in|sign-?in|auth|sso|saml|cas\b/i;

/** Where a redirected handshake was sent: to TLS, to the same path with or without a slash at its end, to a login, to another host or path. */
export type RedirectKind = 'login' | 'tls' | 'slash' | 'host' | 'other';

/** Whether a status sends the browser elsewhere. */
export const isRedirect = (status: number): boolean => status >= 300 && status < 400;

/**
 * Where a redirect leads. Rests on `url` and on the `location` header, which Chromium does not tell of a refusal (measured: 6); null
 * without one.
 */
export function redirectKindOf(facts: Facts, status: number): RedirectKind | null {
  const location = headerOf(facts, 'location');
  if (!isRedirect(status) || location === null) return null;
  const from = asHttp(facts.connection.url);
  if (from === null || !URL.canParse(location, from)) return LOGIN.test(location) ? 'login' : 'other';
  const to = new URL(asHttp(location) ?? location, from);
  const { protocol, hostname, pathname } = new URL(from);
  if (LOGIN.test(to.hostname + to.pathname) && (to.pathname !== pathname || to.hostname !== hostname)) return 'login';
  const isSamePath = withoutSlash(to.pathname) === withoutSlash(pathname);
  if (to.hostname !== hostname) return 'host';
  if (isSamePath && to.pathname !== pathname) return 'slash';
  return isSamePath && protocol === 'http:' && to.protocol === 'https:' ? 'tls' : 'other';
}

/** A URL of WebSocket as that of the HTTP request behind it. */
const asHttp = (url: string): string | null =>
  URL.canParse(url) ? new URL(url).href.replace(/^ws(s?):/, 'http$1:') : null;

const withoutSlash = (path: string): string => path.replace(/\/+$/, '');

/** What a redirect means, in a few words; null where nothing but its status is known of it. */
export const redirectMeaning = (kind: RedirectKind | null): Localized | null =>
  kind ? (MEANINGS[kind] ?? null) : null;

const MEANINGS: Readonly<Partial<Record<RedirectKind, Localized>>> = {
  login: text('redirected to a login, so not logged in', '被重定向到登录页，即未登录'),
  tls: text('redirected to https, so use wss:', '被重定向到 https，应使用 wss:'),
  slash: text('redirected for a slash at the end of the path', '因路径末尾的斜杠被重定向'),
  host: text('redirected to another host', '被重定向到另一个主机'),
};

/** What to do about a redirect of which no target is known, or beside it. */
export function redirectSteps({ connection }: Facts, kind: RedirectKind | null): Localized[] {
  if (kind === 'login')
    return [
      text(
        'Log in first: the cookie or token is missing, expired, or not sent to this host (SameSite, domain)',
        '请先登录：cookie 或令牌缺失、已过期，或没有发送到该主机（SameSite、domain）',
      ),
    ];
  const plain =
    /^ws:/i.test(connection.url) && kind !== 'slash' && kind !== 'host'
      ? [
          text(
            'A ws: URL is mostly sent to https: use wss: with the same host and path',
            'ws: 的 URL 通常会被重定向到 https：请用同一主机和路径的 wss:',
          ),
        ]
      : [];
  if (kind !== null) return plain;
  return [
    ...plain,
    text(
      'Browsers follow no redirect here: use the final URL (host, slash at the end), or log in where it leads to a login',
      '浏览器在这里不跟随重定向：请直接使用最终的 URL（主机、末尾斜杠）；若指向登录页，请先登录',
    ),
  ];
}
