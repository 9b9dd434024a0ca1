import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';

/** A page's answer: its body, and what is not as usual. */
export interface Page {
  body: string | Uint8Array;
  /** By default from the path's extension, HTML without one. */
  type?: string;
  /** 200 by default. */
  status?: number;
  headers?: Record<string, string>;
}

/** Answers a request itself. */
export type PageHandler = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

/** What a path is answered with. */
export type Route = string | Page | PageHandler;

const types = new Map([
  ['.js', 'text/javascript; charset=utf-8'],
  ['.mjs', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Sends a page; no browser may keep it. */
export function sendPage(response: ServerResponse, path: string, page: Page): void {
  const type = page.type ?? types.get(extname(path)) ?? 'text/html; charset=utf-8';
  response.writeHead(page.status ?? 200, { 'content-type': type, 'cache-control': 'no-store', ...page.headers });
  response.end(page.body);
}
