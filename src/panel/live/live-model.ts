import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { followLive, type LiveFeed } from '#log/live.ts';
import type { Engine } from '#log/load-later.ts';
import type { LiveWarning } from '#model/live/warnings.ts';
import type { Connection, EndedConnection } from '#model/record/connection.ts';
import { hostOfConnectionUrl } from '#model/record/urls.ts';
import type { CloseLog } from '#model/wire/log-change.ts';

/** The connections of a tab that have not ended, and how they are shown. */
export interface LiveModel extends LiveFeed {
  /** The present time as their ages are told by, in ms since the Unix epoch; it moves only while they are shown. */
  now: ReadonlySignal<number>;
  /** Whether they are shown. */
  shown: Signal<boolean>;
  /** What may end a connection soon, the most pressing first. */
  warningsOf(connection: Connection): readonly LiveWarning[];
}

export interface LiveModelOptions {
  log: CloseLog;
  tabId: number;
  /** Has the pages report what lives as it is now: of their own they tell only of changes of state. */
  refresh(): void;
  /** Null while it is not here: nothing is warned of then. */
  engine: ReadonlySignal<Engine | null>;
  /** What has ended, in the order it ended. */
  ended: ReadonlySignal<readonly EndedConnection[]>;
}

/** How often ages are told anew and counts asked for, in ms: at least, and for each connection. */
const REFRESH_AT_LEAST = 1_000;
const REFRESH_EACH = 5;

/** The most of what ended that limits are learnt from. */
const LEARNT_FROM = 1_000;

/** Follows what lives in a tab. */
export function createLiveModel({ log, tabId, refresh, engine, ended }: LiveModelOptions): LiveModel {
  const feed = followLive(log, tabId);
  const now = signal(Date.now());
  const shown = signal(false);
  const byHost = computed(() => {
    const hosts = new Map<string, EndedConnection[]>();
    for (const connection of ended.value.slice(-LEARNT_FROM)) {
      const host = hostOfConnectionUrl(connection.url);
      const known = hosts.get(host);
      if (known) known.push(connection);
      else hosts.set(host, [connection]);
    }
    return hosts;
  });

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
    warningsOf(connection) {
      const loaded = engine.value;
      if (!loaded) return [];
      return loaded.warningsOf(connection, {
        now: now.value,
        open: feed.connections.value,
        ended: byHost.value.get(hostOfConnectionUrl(connection.url)) ?? [],
        buffered: feed.bufferedOf(connection.id),
      });
    },
    stop() {
      stopTelling();
      stopTicking();
      feed.stop();
    },
  };
}
