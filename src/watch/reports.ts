import type { ConnectionState } from './connection-state.ts';
import { listen, setAdd, setClear, setForEach, stringify, timeout } from './natives.ts';
import { place } from './place.ts';
import { renew } from './renew.ts';

/** How long reports gather before they go together, in ms: most connections change state several times at their start and end. */
const GATHER = 100;

/**
 * How many reports may go at once while others gather: each writes to the outbox, which takes the page some tenths of a
 * millisecond, and hundreds of connections may end together.
 */
const AT_ONCE = 4;

const changed = new Set<ConnectionState>();
let isGathering = false;
let sentAtOnce = 0;
let isLeaving = false;
/**
 * Whether to send without gathering: a document's first report, because it makes the relay introduce itself, and all while the
 * page unloads, because there will be no later chance.
 */
let isUrgent = true;

/** Sends the whole record as it will then stand, before long; the document's first, and while the page goes away, at once. */
export function report(state: ConnectionState): void {
  setAdd(changed, state);
  if (isUrgent) sendReports();
  else if (!isGathering) gather();
}

/** Sends it at once, with what gathers: of what a page does after `window.close()` nothing arrives in Chromium (measured: 2). */
export function reportNow(state: ConnectionState): void {
  report(state);
  if (sentAtOnce >= AT_ONCE) return;
  sentAtOnce += 1;
  sendReports();
}

function gather(): void {
  isGathering = true;
  place.watchLife();
  // No timer id is taken, which the page would miss.
  listen(timeout(GATHER), 'abort', () => {
    isGathering = false;
    sentAtOnce = 0;
    sendReports();
  });
}

/** The page goes away, or came back: whether nothing may wait any more. */
export function leave(isGoing: boolean): void {
  isLeaving = isGoing;
  isUrgent ||= isGoing;
  sendReports();
}

/** Nothing is recorded any more: what has not been sent never is. */
export function dropReports(): void {
  setClear(changed);
}

function sendReports(): void {
  let lines = '';
  setForEach(changed, (state) => {
    lines += lines === '' ? toJson(state) : `\n${toJson(state)}`;
  });
  setClear(changed);
  if (lines === '') return;
  isUrgent = isLeaving;
  place.send(lines);
}

function toJson(state: ConnectionState): string {
  // What has ended keeps the page's facts of then.
  if (state.isWatched) renew(state);
  return stringify(state.record);
}
