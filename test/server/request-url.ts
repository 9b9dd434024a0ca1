import type { IncomingMessage } from 'node:http';

/** The URL of a request. What is not a path, such as `*` or a whole URL, counts as the path `/`. */
export function requestUrl({ url = '/', headers }: IncomingMessage): URL {
  const path = url.startsWith('/') ? url : '/';
  const origin = `http://${headers.host}`;
  // Joined as text: to the URL parser a path that begins with two slashes would name a host.
  return new URL((URL.canParse(origin) ? new URL(origin).origin : 'http://server') + path);
}
