import { HEARTBEAT } from '#model/record/sizes.ts';
import type { ConnectionState } from './connection-state.ts';
import { listen, setAdd, setDelete, setForEach, timeout, weakGet, weakSet } from './natives.ts';
import { place } from './place.ts';
import { noteBeat, renew } from './renew.ts';
import { dropReports } from './reports.ts';

/** Connections alive at a time that keep the stack they were created with; a page with more is telling enough without. */
const MAX_STACKS = 5_000;

const states = new WeakMap<object, ConnectionState>();
const live = new Set<ConnectionState>();
let liveCount = 0;
let isBeating = false;
/** Whether anything is to be recorded. */
export let isRecording = true;

/** What is known of a WebSocket or WebSocketStream; undefined while it is not watched. */
export function stateOf(connection: object): ConnectionState | undefined {
  const state = weakGet(states, connection) as ConnectionState | undefined;
  return state && (state.isWatched || state.record.end) ? state : undefined;
}

/**
 * Watches a connection from now on. No listener of a pending timer may capture it: that would keep a closed WebSocket from
 * being collected.
 */
export function begin(connection: object, state: ConnectionState): ConnectionState {
  if (liveCount === 0) place.watchLife();
  if (liveCount >= MAX_STACKS) state.record.stack = '';
  weakSet(states, connection, state);
  setAdd(live, state);
  liveCount += 1;
  if (!isBeating) beat();
  return state;
}

/** Beats while something lives. A timeout of AbortSignal takes no timer id, which the page would miss. */
function beat(): void {
  noteBeat();
  isBeating = liveCount > 0;
  if (isBeating) listen(timeout(HEARTBEAT), 'abort', onBeat);
}

function onBeat(): void {
  forEachLive(renew);
  beat();
}

/** Has nothing more to do with a connection. */
export function forget(state: ConnectionState): void {
  renew(state);
  setDelete(live, state);
  liveCount -= 1;
  state.isWatched = false;
  state.socket = null;
}

/** Turns recording on or off. What lives while it is off is forgotten, and is seen again when the page next uses it. */
export function setRecording(isOn: boolean): void {
  isRecording = isOn;
  if (isOn) return;
  forEachLive(forget);
  dropReports();
}

/** Visits every connection that lives. */
export function forEachLive(visit: (state: ConnectionState) => void): void {
  setForEach(live, visit);
}
