import type { Report } from '#model/record/connection.ts';
import { type End, end, endBlocked, readyStateNow } from '#watch/ends.ts';
import { listen, now } from '#watch/natives.ts';
import { forEachLive } from '#watch/registry.ts';
import { leave, report } from '#watch/reports.ts';
import { listenForRelay } from './channel.ts';
import { persistedOf, visibilityOf } from './natives.ts';
import { watchViolations } from './violations.ts';

type Page = Report['page'];

let visibilityChangedAt = 0;
let hiddenSince = 0;
let hiddenInAll = 0;
let onlineChangedAt = 0;
let cachedAt = 0;
let frozenAt = 0;
let resumedAt = 0;

/** For how long the page has been hidden in all, in ms; also finds out what no event told, where the page removed the listeners. */
export function hiddenSoFar(): number {
  const at = now();
  if (hiddenSince !== 0) hiddenInAll += at - hiddenSince;
  hiddenSince = isHidden() ? at : 0;
  return hiddenInAll;
}

const isHidden = (): boolean => visibilityOf(document) === 'hidden';

/**
 * Watches what matters once there is a connection: the browser takes its time for the first who asks for `visibilitychange`.
 * Listens again each time: document.open() removes every listener of window and document; adding one twice does nothing. On the
 * window, which comes before whatever the page listens on.
 */
export function watchLife(): void {
  listen(window, 'visibilitychange', onVisibilityChange, true);
  listen(window, 'freeze', onFreeze, true);
  listen(window, 'resume', onResume, true);
  listen(window, 'online', onLineChange, true);
  listen(window, 'offline', onLineChange, true);
  watchViolations();
  watchDeparture();
}

/** Watches whether the page goes away. */
export function watchDeparture(): void {
  listenForRelay();
  listen(window, 'pagehide', onPageHide, true);
  listen(window, 'pageshow', onPageShow, true);
}

function onVisibilityChange(event: Event): void {
  if (!event.isTrusted) return;
  visibilityChangedAt = now();
  hiddenSoFar();
}

function onLineChange(event: Event): void {
  if (event.isTrusted) onlineChangedAt = now();
}

function onFreeze(event: Event): void {
  if (event.isTrusted) frozenAt = now();
}

function onResume(event: Event): void {
  if (event.isTrusted) resumedAt = now();
}

/** The page came back from the back/forward cache: what lives on has not ended, the rest will now close. */
function onPageShow(event: Event): void {
  if (!event.isTrusted) return;
  if (persistedOf(event as PageTransitionEvent)) resumedAt = now();
  forEachLive((state) => {
    if (state.record.end?.type !== 'left') return;
    state.record.end = null;
    report(state);
  });
  leave(false);
}

function onPageHide(event: Event): void {
  if (!event.isTrusted) return;
  if (persistedOf(event as PageTransitionEvent)) cachedAt = now();
  forEachLive((state) => {
    if (!endBlocked(state))
      end(state, { __proto__: null, type: 'left', at: now(), readyState: readyStateNow(state) } as End);
  });
  leave(true);
}

/**
 * What happened to the page since a connection was created.
 *
 * @param createdAt When that was.
 * @param hiddenBefore For how long the page had been hidden in all until then, in ms.
 * @param longestGap The longest time without a heartbeat meanwhile.
 */
export function pageFacts(createdAt: number, hiddenBefore: number, longestGap: Page['longestGap']): Page {
  const since = (at: number) => (at > createdAt ? at : null);
  return {
    __proto__: null,
    hidden: isHidden(),
    visibilityChangedAt: since(visibilityChangedAt),
    hiddenFor: hiddenSoFar() - hiddenBefore,
    onlineChangedAt: since(onlineChangedAt),
    cachedAt: since(cachedAt),
    frozenAt: since(frozenAt),
    resumedAt: since(resumedAt),
    longestGap,
  } as Page;
}
