import { SIZES } from '#model/record/sizes.ts';
import { tellingHeaders } from '#model/record/telling-headers.ts';
import { hostnameOf } from '#model/settings/host-name.ts';
import type { SeenHandshake } from './seen-handshake.ts';

interface CallFrame {
  functionName: string;
  url: string;
  /** From 0. */
  lineNumber: number;
  /** From 0. */
  columnNumber: number;
}

interface StackTrace {
  callFrames?: CallFrame[];
  /** What began asynchronously the work that the stack ends in. */
  parent?: StackTrace;
}

/** What is read of an entry of Chromium's `devtools.network`: HAR 1.2 with the DevTools' own fields. */
export interface HarEntry {
  /** `websocket` for a connection. */
  _resourceType?: string;
  /** Who opened it. */
  _initiator?: { stack?: StackTrace };
  /** Messages; one of type `error` holds the browser's text for a failure. */
  _webSocketMessages?: { type: string; data: string }[];
  /** ISO 8601. When the request was sent; a time in 1969 when none was (measured: 6). */
  startedDateTime: string;
  /** Only its URL, and the origin of who opened it. */
  request: { url: string; headers: { name: string; value: string }[] };
  /** Status 0 and no headers for every handshake that was not accepted (measured: 6). */
  response: { status: number; headers: { name: string; value: string }[] };
}

/** The handshake that a finished entry tells of, and the hosts of what opened it. Contents of messages are not read. */
export interface FromHar {
  seen: SeenHandshake;
  hosts: string[];
}

/**
 * Reads an entry.
 *
 * @param tabId The inspected tab.
 * @param now When the entry came, in milliseconds since the Unix epoch.
 * @param id A random id for the handshake.
 * @param ownOrigin The origin of this extension's scripts, with the slash at its end: what opened it is never one of them.
 * @returns Null for what is no WebSocket connection.
 */
export function readHarEntry(
  entry: HarEntry,
  tabId: number,
  now: number,
  id: string,
  ownOrigin: string,
): FromHar | null {
  if (entry._resourceType !== 'websocket') return null;
  const { request, response, _initiator: initiator, _webSocketMessages: messages } = entry;
  const error = messages?.find(({ type }) => type === 'error')?.data.slice(0, SIZES.text) ?? null;
  const startedAt = Date.parse(entry.startedDateTime);
  const origin = request.headers.find(({ name }) => name.toLowerCase() === 'origin')?.value;
  const { callFrames = [] } = initiator?.stack ?? {};
  const isOwn = ({ url }: CallFrame) => url.startsWith(ownOrigin);
  const opener = callFrames.find((frame) => frame.url !== '' && !isOwn(frame))?.url ?? '';
  return {
    seen: {
      id,
      tabId,
      documentId: null,
      url: request.url.slice(0, SIZES.url),
      startedAt: startedAt > OLDEST_SANE && startedAt <= now + 1_000 ? startedAt : null,
      seenAt: now,
      isOver: true,
      opener: opener.slice(0, SIZES.url),
      stack: stackText(initiator?.stack).slice(0, SIZES.stack),
      isWatched: callFrames.length > 0 ? callFrames.some(isOwn) : null,
      incognito: false,
      handshake: {
        source: 'devtools',
        status: response.status || statusIn(error ?? ''),
        headers: tellingHeaders(response.headers),
        address: null,
        error,
        ambiguous: false,
      },
    },
    hosts: [origin ?? '', opener].map(hostnameOf).filter(Boolean),
  };
}

/** The insane times that DevTools gives lie about 1970. */
const OLDEST_SANE = Date.UTC(2020);

/** Chromium tells the status of a refused handshake in its text only (measured: 6). */
function statusIn(error: string): number | null {
  const named = /Unexpected response code: (\d{3})/.exec(error)?.[1];
  if (named) return Number(named);
  return error.startsWith('HTTP Authentication failed') ? 401 : null;
}

/** The stack as V8 prints it. */
function stackText(stack: StackTrace | undefined): string {
  const lines: string[] = [];
  for (let part = stack; part; part = part.parent) {
    for (const { functionName, url, lineNumber, columnNumber } of part.callFrames ?? []) {
      const place = `${url || '<anonymous>'}:${lineNumber + 1}:${columnNumber + 1}`;
      lines.push(functionName ? `    at ${functionName} (${place})` : `    at ${place}`);
    }
  }
  return lines.join('\n');
}
