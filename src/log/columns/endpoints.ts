import { NumberColumn } from './number-column.ts';
import { StringPool } from './string-pool.ts';

/** What a list calls a URL: as short as it is told from the others of the log. */
export interface UrlName {
  /** The host and port; empty where all URLs have the same, and the name does not say it. */
  host: string;
  /** The end of the path; the host where there is no path. */
  name: string;
  /** The beginning of the query with its question mark; empty where there is none. */
  query: string;
}

/** The most characters of a query that are shown. */
const LONGEST_QUERY = 60;
/** The most characters of a segment. */
const LONGEST_SEGMENT = 200;

const PARTS = /^(?:\w+:)?(?:\/\/)?([^/?#]*)([^?#]*)(\?[^#]*)?/s;

/** A URL up to its query, without slashes at its end. */
function withoutQuery(url: string): string {
  let end = url.search(/[?#]/);
  if (end < 0) end = url.length;
  while (end > 0 && url[end - 1] === '/') end -= 1;
  return url.slice(0, end);
}

/**
 * The endpoints that the URLs of one pool belong to: URLs without their query. Each URL is read once, and there may be as many
 * as closes. What was there once stays until the pool is another one.
 */
export class Endpoints {
  readonly #urls: StringPool;
  readonly #endpoints = new StringPool();
  readonly #hosts = new Set<string>();
  /** By host and last segment the one path that ends so, null where there are several. */
  readonly #paths = new Map<string, string | null>();
  /** By the number of the URL; one more than the endpoint's, 0 where it was not asked for yet. */
  readonly #numbers = new NumberColumn((length) => new Uint32Array(length));

  constructor(urls: StringPool) {
    this.#urls = urls;
  }

  /** How many there are; their numbers count from 0, in the order in which they came. */
  get size(): number {
    return this.#endpoints.size;
  }

  /** The number of the endpoint of a URL, which is given by its number in the pool. */
  numberOf(url: number): number {
    const known = this.#numbers.at(url);
    if (known > 0) return known - 1;
    const before = this.#endpoints.size;
    const number = this.#endpoints.numberOf(withoutQuery(this.#urls.textOf(url)));
    if (number === before) this.#note(this.#partsOf(url));
    this.#numbers.set(url, number + 1);
    return number;
  }

  nameOf(url: number): UrlName {
    const { host, path, query } = this.#partsOf(url);
    const shown = this.#hosts.size > 1 ? host : '';
    const segments = path.split('/');
    const last = (segments.at(-1) ?? '').slice(0, LONGEST_SEGMENT);
    if (last === '') return { host: '', name: host, query };
    const isAlone = this.#paths.get(`${host} ${last}`) !== null;
    const before = segments.length > 2 ? segments.at(-2)?.slice(0, LONGEST_SEGMENT) : undefined;
    return { host: shown, name: isAlone || before === undefined ? last : `${before}/${last}`, query };
  }

  #note({ host, path }: { host: string; path: string }): void {
    this.#hosts.add(host);
    const key = `${host} ${path.slice(path.lastIndexOf('/') + 1).slice(0, LONGEST_SEGMENT)}`;
    const known = this.#paths.get(key);
    this.#paths.set(key, known === undefined || known === path ? path : null);
  }

  #partsOf(url: number): { host: string; path: string; query: string } {
    const [, host = '', all = '', query = ''] = PARTS.exec(this.#urls.textOf(url)) ?? [];
    const path = all.replace(/\/+$/, '');
    return { host, path, query: query.length > 1 ? query.slice(0, LONGEST_QUERY) : '' };
  }
}
