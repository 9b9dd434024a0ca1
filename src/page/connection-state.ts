import type { Report } from '../model/connection.ts';
import { LIMITS } from '../model/limits.ts';
import { send } from './channel.ts';
import {
  bufferedAmountOf,
  extensionsOf,
  hrefOf,
  now,
  onLineOf,
  ownProperty,
  protocolOf,
  setPrototypeOf,
  slice,
  stringify,
  visibilityOf,
} from './natives.ts';
import { isRealArray } from './real-array.ts';

const { navigator } = window;

/** What this script knows of one connection while it lives. No prototype: nothing of the page can shine through. */
export interface ConnectionState {
  readonly number: number;
  readonly url: string;
  readonly protocols: string[] | null;
  readonly createdAt: number;
  readonly stack: string;
  /** Null once the connection ended, so that it can be collected. */
  socket: WebSocket | null;
  opened: Report['opened'];
  closeCall: Report['closeCall'];
  sentCount: number;
  sentSize: number;
  sentAt: number | null;
  receivedCount: number;
  receivedSize: number;
  receivedAt: number | null;
  bufferedAmount: number;
  erroredAt: number | null;
  syntheticClose: Report['syntheticClose'];
  sentLargest: number;
  receivedLargest: number;
  end: Report['end'];
}

let connections = 0;

/** A connection whose constructor has just been called. */
export function createState(socket: WebSocket | null, url: string, args: unknown[], stack: string): ConnectionState {
  connections += 1;
  return {
    __proto__: null,
    number: connections,
    url: slice(url, 0, LIMITS.url),
    protocols: args.length > 1 ? requestedProtocols(args[1]) : emptyList(),
    createdAt: now(),
    stack,
    socket,
    opened: null,
    closeCall: null,
    sentCount: 0,
    sentSize: 0,
    sentAt: null,
    receivedCount: 0,
    receivedSize: 0,
    receivedAt: null,
    bufferedAmount: 0,
    erroredAt: null,
    syntheticClose: null,
    sentLargest: 0,
    receivedLargest: 0,
    end: null,
  } as ConnectionState;
}

/** What the page passed as URL, read without running any code of its own. */
export function requestedUrl(args: unknown[]): string {
  const url = args.length > 0 ? args[0] : '';
  if (typeof url === 'string') return url;
  try {
    return hrefOf(url as URL);
  } catch {
    return '';
  }
}

/** The facts of `open`. */
export function openedNow(socket: WebSocket): NonNullable<Report['opened']> {
  return {
    __proto__: null,
    at: now(),
    protocol: slice(protocolOf(socket), 0, LIMITS.text),
    extensions: slice(extensionsOf(socket), 0, LIMITS.text),
  } as NonNullable<Report['opened']>;
}

/** Sends the whole record as it stands. */
export function report(state: ConnectionState): void {
  if (state.socket) state.bufferedAmount = bufferedAmountOf(state.socket);
  send(
    state.number,
    stringify({
      __proto__: null,
      number: state.number,
      api: 'WebSocket',
      beforeCapture: false,
      url: state.url,
      protocols: state.protocols,
      createdAt: state.createdAt,
      stack: state.stack,
      opened: state.opened,
      closeCall: state.closeCall,
      activity: {
        __proto__: null,
        sent: {
          __proto__: null,
          count: state.sentCount,
          size: state.sentSize,
          largest: state.sentLargest,
          lastAt: state.sentAt,
        },
        received: {
          __proto__: null,
          count: state.receivedCount,
          size: state.receivedSize,
          largest: state.receivedLargest,
          lastAt: state.receivedAt,
        },
        bufferedAmount: state.bufferedAmount,
      },
      page: {
        __proto__: null,
        hidden: visibilityOf(document) === 'hidden',
        visibilityChangedAt: null,
        hiddenFor: 0,
        online: onLineOf(navigator),
        onlineChangedAt: null,
        cachedAt: null,
        frozenAt: null,
        resumedAt: null,
        longestGap: null,
      },
      violation: null,
      syntheticClose: state.syntheticClose,
      erroredAt: state.erroredAt,
      end: state.end,
    }),
  );
}

// An array of the page's realm would look for toJSON and for setters on Array.prototype.
function emptyList(): string[] {
  const list: string[] = [];
  setPrototypeOf(list, null);
  return list;
}

/** The subprotocols asked for, as far as they can be read without the page noticing: those of a string or an array. */
function requestedProtocols(value: unknown): string[] {
  const list = emptyList();
  if (typeof value === 'string') list[0] = slice(value, 0, LIMITS.text);
  else if (isRealArray(value)) {
    for (let index = 0; index < value.length && index < LIMITS.protocols; index += 1) {
      const item: unknown = ownProperty(value, index)?.value;
      list[index] = typeof item === 'string' ? slice(item, 0, LIMITS.text) : '';
    }
  }
  return list;
}
