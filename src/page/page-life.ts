import type { Report } from '#model/record/connection.ts';
import { HEARTBEAT } from '#model/record/sizes.ts';
import { listen, now, persistedOf, timeout, visibilityOf } from './natives.ts';

type Page = Report['page'];

let visibilityChangedAt = 0;
let hiddenSince = 0;
let hiddenInAll = 0;
let onlineChangedAt = 0;
let cachedAt = 0;
let frozenAt = 0;
let resumedAt = 0;
let lastBeat = 0;
let beating = false;

/** For how long the page has been hidden in all, in ms; also finds out what no event told, where the page removed the listeners. */
export function hiddenSoFar(): number {
  const at = now();
  if (hiddenSince !== 0) hiddenInAll += at - hiddenSince;
  hiddenSince = isHidden() ? at : 0;
  return hiddenInAll;
}

const isHidden = (): boolean => visibilityOf(document) === 'hidden';

/**
 * Listens again each time: document.open() removes every listener of window and document; adding one twice does nothing. On
 * the window, which comes before whatever the page listens on.
 */
export function watchPageLife(): void {
  listen(window, 'visibilitychange', onVisibilityChange, true);
  listen(window, 'freeze', onFreeze, true);
  listen(window, 'resume', onResume, true);
  listen(window, 'online', onLineChange, true);
  listen(window, 'offline', onLineChange, true);
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

/** The page goes away, perhaps into the back/forward cache. */
export function notePageHide(event: Event): void {
  if (persistedOf(event as PageTransitionEvent)) cachedAt = now();
}

/** The page is shown, perhaps again. */
export function notePageShow(event: Event): void {
  if (persistedOf(event as PageTransitionEvent)) resumedAt = now();
}

/**
 * Beats while there is somebody to beat for. `renewAll` renews the facts of every connection that lives and says whether there
 * was one. A timeout of AbortSignal takes no timer id, which the page would miss.
 */
export function beat(renewAll: () => boolean): void {
  if (beating) return;
  beating = true;
  lastBeat = now();
  const next = () => {
    beating = renewAll();
    lastBeat = now();
    if (beating) listen(timeout(HEARTBEAT), 'abort', next);
  };
  listen(timeout(HEARTBEAT), 'abort', next);
}

/**
 * What happened to the page since a connection was created.
 *
 * @param createdAt When that was.
 * @param hiddenBefore For how long the page had been hidden in all until then, in ms.
 * @param longestGap The longest time without a beat that is known so far.
 */
export function pageFacts(createdAt: number, hiddenBefore: number, longestGap: Page['longestGap'] | undefined): Page {
  const until = now();
  const duration = until - (createdAt > lastBeat ? createdAt : lastBeat);
  const isGap = duration >= 2 * HEARTBEAT && !(longestGap && longestGap.duration >= duration);
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
    longestGap: isGap ? { __proto__: null, duration, until } : (longestGap ?? null),
  } as Page;
}
