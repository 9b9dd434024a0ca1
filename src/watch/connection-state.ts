import type { PageRules } from '#model/goodbyes/rules.ts';
import type { Report } from '#model/record/connection.ts';
import { SIZES } from '#model/record/sizes.ts';
import { now, slice } from './natives.ts';
import { place } from './place.ts';
import { noTraffic } from './traffic.ts';

/** A message that may be a goodbye, of bytes a unit each; null for a longer one. */
export type Held = { readonly message: string; readonly at: number } | null;

/** What this script knows of one connection. Nothing here has a prototype: nothing of the page can shine through. */
export interface ConnectionState {
  /** What is reported of it, whole; the page's part comes with the first report. */
  readonly record: Omit<Report, 'page'> & Partial<Report>;
  /** Null once the connection ended, so that it can be collected, and always for a WebSocketStream. */
  socket: WebSocket | null;
  /** False once this script has nothing more to do with it: it ended, or recording was turned off. */
  isWatched: boolean;
  readonly hiddenBefore: number;
  /** The rules by which its goodbyes are known: undefined until they come, null once no message is of interest any more. */
  rules: PageRules | null | undefined;
  /** The last message, and the one before. */
  newest: Held;
  earlier: Held;
}

let connections = 0;

/** A connection that has just been created, or first seen. */
export function createState(
  url: string,
  socket: WebSocket | null,
  protocols: Report['protocols'],
  stack: string,
  beforeCapture = false,
  api: Report['api'] = 'WebSocket',
): ConnectionState {
  connections += 1;
  return {
    __proto__: null,
    record: {
      __proto__: null,
      // First, where the relay looks for it.
      number: connections,
      api,
      beforeCapture,
      url: slice(url, 0, SIZES.url),
      protocols,
      createdAt: now(),
      stack,
      opened: null,
      closeCall: null,
      activity: { __proto__: null, sent: noTraffic(), received: noTraffic(), bufferedAmount: 0 },
      erroredAt: null,
      violation: null,
      syntheticClose: null,
      goodbye: null,
      end: null,
    },
    socket,
    isWatched: true,
    hiddenBefore: place.hiddenSoFar(),
    rules: socket ? undefined : null,
    newest: null,
    earlier: null,
  } as unknown as ConnectionState;
}

/** The facts of `open`. */
export function openedNow(protocol: string, extensions: string): NonNullable<Report['opened']> {
  return {
    __proto__: null,
    at: now(),
    protocol: slice(protocol, 0, SIZES.text),
    extensions: slice(extensions, 0, SIZES.text),
  } as NonNullable<Report['opened']>;
}
