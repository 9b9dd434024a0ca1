import { listenForRelay } from './channel.ts';
import type { ConnectionState } from './connection-state.ts';
import { add, type End, end, endBlocked, forEachLive, isQuiet, readyStateNow } from './live.ts';
import { listen, now } from './natives.ts';
import { beat, notePageHide, notePageShow, watchPageLife } from './page-life.ts';
import { leave, onGather, renew, report } from './reports.ts';
import { watchViolations } from './violations.ts';

/**
 * Watches a connection from now on. No listener of a pending timer may capture it: that would keep a closed WebSocket from
 * being collected.
 */
export function begin(connection: object, state: ConnectionState): ConnectionState {
  if (isQuiet()) watchPage();
  add(connection, state);
  beat(renewAll);
  return state;
}

function renewAll(): boolean {
  forEachLive(renew);
  return !isQuiet();
}

/** Watches what matters once there is a connection: the browser takes its time for the first who asks for `visibilitychange`. */
function watchPage(): void {
  watchPageLife();
  watchViolations();
  watchDeparture();
}

/** Watches whether the page goes away. Listens again each time: document.open() removes every listener of window and document; adding one twice does nothing. */
export function watchDeparture(): void {
  onGather(watchPage);
  listenForRelay();
  listen(window, 'pagehide', onPageHide, true);
  listen(window, 'pageshow', onPageShow, true);
}

/** The page came back from the back/forward cache: what lives on has not ended, the rest will now close. */
function onPageShow(event: Event): void {
  if (!event.isTrusted) return;
  notePageShow(event);
  forEachLive((state) => {
    if (state.record.end?.type !== 'left') return;
    state.record.end = null;
    report(state);
  });
  leave(false);
}

function onPageHide(event: Event): void {
  if (!event.isTrusted) return;
  notePageHide(event);
  forEachLive((state) => {
    if (!endBlocked(state))
      end(state, { __proto__: null, type: 'left', at: now(), readyState: readyStateNow(state) } as End);
  });
  leave(true);
}
