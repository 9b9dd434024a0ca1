import { escapeControls } from '#model/export/escape-controls.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { type ExportFormat, nameAndVersion } from './format.ts';

/**
 * HTTP Archive 1.2: an entry for each connection, its request the opening handshake. What is not recorded is `unknown`, -1
 * or empty. Browsers and HTTP Toolkit read the fields that begin with an underscore:
 *
 * * `_resourceType` is `websocket`; `_webSocketMessages` is empty, since contents are never recorded
 * * `_webSocketClose` has `code`, `reason` and `timestamp` of the close event, in seconds since the Unix epoch as
 *   the times of messages are; null where none came
 */
export const har: ExportFormat = {
  id: 'har',
  open({ generator }) {
    // Firefox reads `pages` of any archive.
    const log = { version: '1.2', creator: nameAndVersion(generator), pages: [], entries: [] };
    const [head = '', tail = ''] = JSON.stringify({ log }).split(/(?<="entries":\[)/);
    let isFirst = true;
    return {
      start: () => head,
      connection(connection) {
        const part = `${isFirst ? '' : ','}\n${escapeControls(JSON.stringify(entryOf(connection)))}`;
        isFirst = false;
        return part;
      },
      *end() {
        yield `\n${tail}\n`;
      },
    };
  },
};

const UNKNOWN = -1;

function entryOf(connection: EndedConnection) {
  const { createdAt, opened, end, handshake } = connection;
  const time = Math.max(0, end.at - createdAt);
  const wait = opened ? Math.min(time, Math.max(0, opened.at - createdAt)) : time;
  const address = handshake?.address?.replace(/^\[|\]$/g, '');
  return {
    startedDateTime: new Date(createdAt).toISOString(),
    time,
    request: requestOf(connection),
    response: responseOf(connection),
    cache: {},
    timings: {
      blocked: UNKNOWN,
      dns: UNKNOWN,
      connect: UNKNOWN,
      ssl: UNKNOWN,
      send: 0,
      wait,
      receive: time - wait,
    },
    ...(address && isIpAddress(address) && { serverIPAddress: address }),
    _resourceType: 'websocket',
    _webSocketMessages: [],
    _webSocketClose: end.type === 'closed' ? { code: end.code, reason: end.reason, timestamp: end.at / 1_000 } : null,
  };
}

function requestOf({ url, sender }: EndedConnection) {
  // A constructor that threw may have been given anything, and readers of archives stop at what is no URL.
  const base = URL.canParse(sender.url) ? sender.url : 'about:blank';
  const parsed = URL.canParse(url, base) ? new URL(url, base) : null;
  return {
    method: 'GET',
    url: parsed?.href ?? 'about:invalid',
    httpVersion: 'unknown',
    cookies: [],
    headers: [],
    queryString: [...(parsed?.searchParams ?? [])].map(([name, value]) => ({ name, value })),
    headersSize: UNKNOWN,
    bodySize: 0,
    ...(parsed?.href !== url && { comment: `The page passed: ${url}` }),
  };
}

function responseOf({ opened, handshake }: EndedConnection) {
  const status = handshake?.status ?? (opened ? 101 : 0);
  const headers = handshake?.headers ?? [];
  return {
    status,
    statusText: status === 101 ? 'Switching Protocols' : '',
    httpVersion: 'unknown',
    cookies: [],
    headers: headers.map(({ name, value }) => ({ name, value })),
    content: { size: 0, mimeType: 'x-unknown' },
    redirectURL: headers.find(({ name }) => name === 'location')?.value ?? '',
    headersSize: UNKNOWN,
    bodySize: UNKNOWN,
    ...(handshake?.error && { _error: handshake.error }),
  };
}

/** Whether a text is an IPv4 address, or an IPv6 address without brackets. */
const isIpAddress = (text: string): boolean =>
  /^(\d{1,3}\.){3}\d{1,3}$/.test(text) || (text.includes(':') && URL.canParse(`http://[${text}]/`));
