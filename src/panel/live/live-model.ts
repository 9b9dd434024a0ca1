import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { followLive, type LiveFeed } from '#log/live.ts';
import type { CloseLog } from '#model/wire/log-change.ts';

/** The connections of a tab that have not ended, and how they are shown. */
export interface LiveModel extends LiveFeed {
  /** The present time as their ages are told by, in ms since the Unix epoch; it moves only while they are shown. */
  now: ReadonlySignal<number>;
  /** Whether they are shown. */
  shown: Signal<boolean>;
}

/** How often ages are told anew and counts asked for, in ms: at least, and for each connection. */
const REFRESH_AT_LEAST = 1_000;
const REFRESH_EACH = 5;

/**
 * Follows what lives in a tab.
 *
 * @param refresh Has the pages report what lives as it is now: of their own they tell only of changes of state.
 */
export function createLiveModel(log: CloseLog, tabId: number, refresh: () => void): LiveModel {
  const feed = followLive(log, tabId);
  const now = signal(Date.now());
  const shown = signal(false);

  const stopTelling = effect(() => {
    feed.connections.value;
    now.value = Date.now();
  });
  const stopTicking = effect(() => {
    if (!shown.value) return undefined;
    now.value = Date.now();
    refresh();
    const count = () => feed.count.peek() ?? 0;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => setTimeout(tick, Math.max(REFRESH_AT_LEAST, REFRESH_EACH * count()));
    const tick = () => {
      now.value = Date.now();
      if (document.visibilityState === 'visible' && count() > 0) refresh();
      timer = wait();
    };
    timer = wait();
    return () => clearTimeout(timer);
  });

  return {
    ...feed,
    now,
    shown,
    stop() {
      stopTelling();
      stopTicking();
      feed.stop();
    },
  };
}
