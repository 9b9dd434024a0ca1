import type { Report } from '../model/connection.ts';
import { LIMITS } from '../model/limits.ts';
import { send } from './channel.ts';
import { bufferedAmountOf, now, slice, stringify } from './natives.ts';
import { hiddenSoFar, pageFacts } from './page-life.ts';

type Traffic = Report['activity']['sent'];

/** What this script knows of one connection. No prototype: nothing of the page can shine through. */
export interface ConnectionState {
  readonly number: number;
  readonly api: Report['api'];
  readonly beforeCapture: boolean;
  readonly url: string;
  readonly protocols: string[] | null;
  readonly createdAt: number;
  readonly stack: string;
  /** Null once the connection ended, so that it can be collected, and always for a WebSocketStream. */
  socket: WebSocket | null;
  /** False once this script has nothing more to do with it: it ended, or recording was turned off. */
  isWatched: boolean;
  opened: Report['opened'];
  closeCall: Report['closeCall'];
  readonly sent: Traffic;
  readonly received: Traffic;
  bufferedAmount: number;
  readonly hiddenBefore: number;
  longestGap: Report['page']['longestGap'];
  erroredAt: number | null;
  violation: Report['violation'];
  syntheticClose: Report['syntheticClose'];
  end: Report['end'];
}

/** How the connection began. */
export type Beginning = Pick<ConnectionState, 'api' | 'socket' | 'url' | 'protocols' | 'stack' | 'beforeCapture'>;

let connections = 0;

/** A connection that has just been created, or first seen. */
export function createState({ api, socket, url, protocols, stack, beforeCapture }: Beginning): ConnectionState {
  connections += 1;
  return {
    __proto__: null,
    number: connections,
    api,
    beforeCapture,
    url: slice(url, 0, LIMITS.url),
    protocols,
    createdAt: now(),
    stack,
    socket,
    isWatched: true,
    opened: null,
    closeCall: null,
    sent: noTraffic(),
    received: noTraffic(),
    bufferedAmount: 0,
    hiddenBefore: hiddenSoFar(),
    longestGap: null,
    erroredAt: null,
    violation: null,
    syntheticClose: null,
    end: null,
  } as ConnectionState;
}

/** The facts of `open`. */
export function openedNow(protocol: string, extensions: string): NonNullable<Report['opened']> {
  return {
    __proto__: null,
    at: now(),
    protocol: slice(protocol, 0, LIMITS.text),
    extensions: slice(extensions, 0, LIMITS.text),
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
      api: state.api,
      beforeCapture: state.beforeCapture,
      url: state.url,
      protocols: state.protocols,
      createdAt: state.createdAt,
      stack: state.stack,
      opened: state.opened,
      closeCall: state.closeCall,
      activity: {
        __proto__: null,
        sent: state.sent,
        received: state.received,
        bufferedAmount: state.bufferedAmount,
      },
      page: pageFacts(state),
      erroredAt: state.erroredAt,
      violation: state.violation,
      syntheticClose: state.syntheticClose,
      end: state.end,
    }),
  );
}

const noTraffic = () => ({ __proto__: null, count: 0, size: 0, largest: 0, lastAt: null }) as unknown as Traffic;

/** Counts one message; runs for every message of the page. */
export function countMessage(traffic: Traffic, size: number): void {
  traffic.count += 1;
  traffic.size += size;
  if (size > traffic.largest) traffic.largest = size;
  traffic.lastAt = now();
}
