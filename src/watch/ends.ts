import type { Report } from '#model/record/connection.ts';
import type { ConnectionState } from './connection-state.ts';
import { messageOfException, nameOfException } from './exceptions.ts';
import { awaitNone } from './last-words.ts';
import { listen, now, readyStateOf, setAdd, setDelete, setForEach, timeout } from './natives.ts';
import { place } from './place.ts';
import { forget } from './registry.ts';
import { report, reportNow } from './reports.ts';

export type End = NonNullable<Report['end']>;
export type ReadyState = 0 | 1 | 2 | 3;

/** How long after an `error` event the `close` event may take before the connection counts as blocked, in ms. */
const CLOSE_AFTER_ERROR = 1_000;

/** How long after the constructor threw the event may come that says which policy forbade the connection, in ms. */
const VIOLATION_AFTER_THROW = 1_000;

/** Connections whose constructor threw what is no DOMException: the page's own, or Firefox's for a policy. */
const thrown = new Set<ConnectionState>();

/** The connection ended so; of a page in the back/forward cache it may turn out that it did not. */
export function end(state: ConnectionState, facts: End): void {
  if (!state.isWatched) return;
  state.record.end = facts;
  if (!state.record.opened) awaitNone(state);
  // A page that goes away sends all of its together.
  if (facts.type === 'left') report(state);
  else {
    reportNow(state);
    forget(state);
  }
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

/** The `readyState` of a connection, for a WebSocketStream that which a WebSocket would have. */
export function readyStateNow({ socket, record: { opened, closeCall, erroredAt } }: ConnectionState): ReadyState {
  if (socket) return readyStateOf(socket) as ReadyState;
  if (erroredAt !== null) return 3;
  if (closeCall) return 2;
  return opened ? 1 : 0;
}

/** The constructor threw: there never was a connection. What was not the browser's refusal, but thrown by the page, is no end. */
export function neverBegan(state: ConnectionState, exception: unknown): void {
  const name = nameOfException(exception);
  if (name !== '') endThrown(state, name, messageOfException(exception));
  else if (IN_FIREFOX) perhapsForbidden(state);
}

/** Firefox's constructor throws at what a policy forbids; what it throws cannot be told from what the page may throw. */
function perhapsForbidden(state: ConnectionState): void {
  place.watchLife();
  setAdd(thrown, state);
  listen(timeout(VIOLATION_AFTER_THROW), 'abort', () => setDelete(thrown, state));
}

/** A policy forbade a connection to this URL: the first whose constructor threw, as Firefox's does. */
export function endForbidden(url: string, violation: Report['violation']): void {
  let isTaken = false;
  setForEach(thrown, (state) => {
    if (isTaken) return;
    isTaken = true;
    setDelete(thrown, state);
    state.record.url = url;
    state.record.violation = violation;
    endThrown(state, 'NS_ERROR_CONTENT_BLOCKED', '');
  });
}

function endThrown(state: ConnectionState, name: string, message: string): void {
  state.record.end = { __proto__: null, type: 'threw', at: now(), name, message } as End;
  reportNow(state);
}
