import type { Report } from '#model/record/connection.ts';
import { SIZES } from '#model/record/sizes.ts';
import { requestedProtocols } from './arguments.ts';
import { type ConnectionState, createState, openedNow } from './connection-state.ts';
import { type End, end, unlessItCloses } from './ends.ts';
import { awaitRules, hold, letGoInTime, lookBack } from './last-words.ts';
import {
  codeOf,
  dataOf,
  extensionsOf,
  isAncestorOf,
  listen,
  NativeWebSocket,
  now,
  protocolOf,
  readyStateOf,
  reasonOf,
  slice,
  urlOf,
  wasCleanOf,
} from './natives.ts';
import { begin } from './registry.ts';
import { report, reportNow } from './reports.ts';
import { countMessage, payloadSize } from './traffic.ts';

type CloseFacts = NonNullable<Report['syntheticClose']>;

/** Watches a WebSocket that was just constructed. */
export function watchSocket(socket: WebSocket, args: unknown[], stack: string): void {
  const state = begin(socket, createState(urlOf(socket), socket, requestedProtocols(args), stack));
  listenTo(socket, state);
  report(state);
}

/**
 * Watches from now on what the page had before this script, or while recording was off: a WebSocket of this realm that lives.
 * Undefined for anything else.
 */
export function adopt(socket: WebSocket): ConnectionState | undefined {
  try {
    // Another frame's is that frame's to watch.
    if (readyStateOf(socket) === 3 || !isAncestorOf(NativeWebSocket.prototype, socket)) return undefined;
  } catch {
    return undefined; // No WebSocket.
  }
  const state = begin(socket, createState(urlOf(socket), socket, null, '', true));
  if (readyStateOf(socket) !== 0) noteOpen(state, socket);
  listenTo(socket, state);
  report(state);
  return state;
}

function listenTo(socket: WebSocket, state: ConnectionState): void {
  awaitRules(state);
  listen(socket, 'open', (event) => onOpen(state, event));
  listen(socket, 'message', (event) => onMessage(state, event));
  listen(socket, 'error', (event) => onError(state, event));
  listen(socket, 'close', (event) => onClose(state, event));
}

function onOpen(state: ConnectionState, event: Event): void {
  if (!event.isTrusted || !state.socket) return;
  noteOpen(state, state.socket);
  reportNow(state);
}

function noteOpen(state: ConnectionState, socket: WebSocket): void {
  state.record.opened = openedNow(protocolOf(socket), extensionsOf(socket));
  letGoInTime(state);
}

function onMessage(state: ConnectionState, event: Event): void {
  if (!event.isTrusted) return;
  const data = dataOf(event as MessageEvent);
  const size = payloadSize(data);
  hold(state, data, size, countMessage(state.record.activity.received, size), false);
}

function onError(state: ConnectionState, event: Event): void {
  if (!event.isTrusted || !state.isWatched) return;
  state.record.erroredAt = now();
  report(state);
  unlessItCloses(state);
}

function onClose(state: ConnectionState, event: Event): void {
  if (!state.isWatched) return;
  let facts: CloseFacts;
  try {
    facts = {
      __proto__: null,
      at: now(),
      code: codeOf(event as CloseEvent),
      reason: slice(reasonOf(event as CloseEvent), 0, SIZES.reason),
      wasClean: wasCleanOf(event as CloseEvent),
    } as CloseFacts;
  } catch {
    return; // An event of the page's own that only bears the name.
  }
  if (event.isTrusted) {
    lookBack(state);
    end(state, { __proto__: null, type: 'closed', ...facts } as End);
  } else {
    state.record.syntheticClose = facts;
    report(state);
  }
}
