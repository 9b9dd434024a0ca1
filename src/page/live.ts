import type { Report } from '#model/record/connection.ts';
import type { ConnectionState } from './connection-state.ts';
import { listen, now, readyStateOf, setAdd, setDelete, setForEach, timeout, weakGet, weakSet } from './natives.ts';
import { dropReports, renew, report, reportNow } from './reports.ts';

export type End = NonNullable<Report['end']>;
export type ReadyState = 0 | 1 | 2 | 3;

/** Connections alive at a time that keep the stack they were created with; a page with more is telling enough without. */
const MAX_STACKS = 5_000;

/** How long after an `error` event the `close` event may take before the connection counts as blocked, in ms. */
const CLOSE_AFTER_ERROR = 1_000;

const states = new WeakMap<object, ConnectionState>();
const live = new Set<ConnectionState>();
let lives = 0;
let recording = true;

/** Whether anything is to be recorded. */
export const isRecording = (): boolean => recording;

/** What is known of a WebSocket or WebSocketStream; undefined while it is not watched. */
export function stateOf(connection: object): ConnectionState | undefined {
  const state = weakGet(states, connection) as ConnectionState | undefined;
  return state && (state.isWatched || state.record.end) ? state : undefined;
}

/** Whether nothing lives. */
export const isQuiet = (): boolean => lives === 0;

/** Adds a connection to those that live. */
export function add(connection: object, state: ConnectionState): void {
  if (lives >= MAX_STACKS) state.record.stack = '';
  weakSet(states, connection, state);
  setAdd(live, state);
  lives += 1;
}

/** The connection ended so; of a page in the back/forward cache it may turn out that it did not. */
export function end(state: ConnectionState, facts: End): void {
  if (!state.isWatched) return;
  state.record.end = facts;
  // A page that goes away sends all of its together.
  if (facts.type === 'left') report(state);
  else {
    reportNow(state);
    forget(state);
  }
}

/** Records the connection that a constructor which threw did not make. */
export function endThrown(state: ConnectionState, name: string, message: string): void {
  state.record.end = { __proto__: null, type: 'threw', at: now(), name, message } as End;
  reportNow(state);
}

/** Turns recording on or off. What lives while it is off is forgotten, and is seen again when the page next uses it. */
export function record(on: boolean): void {
  recording = on;
  if (on) return;
  setForEach(live, forget);
  dropReports();
}

/** Reports everything that lives once more: to a relay that knows nothing of it yet. */
export function reportAll(): void {
  setForEach(live, report);
}

/** Visits every connection that lives. */
export function forEachLive(visit: (state: ConnectionState) => void): void {
  setForEach(live, visit);
}

/** Ends as blocked what had an error and then, for a second, no end of its own. */
export function unlessItCloses(state: ConnectionState): void {
  listen(timeout(CLOSE_AFTER_ERROR), 'abort', () => endBlocked(state));
}

/** Ends as blocked what had an error and no end, and is closed all the same; says whether it did. */
export function endBlocked(state: ConnectionState): boolean {
  if (state.record.erroredAt === null || readyStateNow(state) !== 3) return false;
  end(state, { __proto__: null, type: 'blocked', at: state.record.erroredAt } as End);
  return true;
}

function forget(state: ConnectionState): void {
  renew(state);
  setDelete(live, state);
  lives -= 1;
  state.isWatched = false;
  state.socket = null;
}

/** The `readyState` of a connection, for a WebSocketStream that which a WebSocket would have. */
export function readyStateNow({ socket, record: { opened, closeCall, erroredAt } }: ConnectionState): ReadyState {
  if (socket) return readyStateOf(socket) as ReadyState;
  if (erroredAt !== null) return 3;
  if (closeCall) return 2;
  return opened ? 1 : 0;
}
