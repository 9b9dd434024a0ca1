import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { readLiveQuery, withoutStateOpen } from '#log/filter/live-query.ts';
import type { LogModel } from '#log/list.ts';
import { followLive, type LiveFeed } from '#log/live.ts';
import type { Engine } from '#log/load-later.ts';
import type { SortKey } from '#log/rows/sort-rows.ts';
import type { LiveWarning } from '#model/live/warnings.ts';
import type { Connection, EndedConnection } from '#model/record/connection.ts';
import { hostOfConnectionUrl } from '#model/record/urls.ts';
import type { CloseLog } from '#model/wire/log-change.ts';

/** The connections of a tab that have not ended, and how they are shown. */
export interface LiveModel extends LiveFeed {
  /** The present time as their ages are told by, in ms since the Unix epoch; it moves only while they are shown. */
  now: ReadonlySignal<number>;
  /** Those of them that the filter asks for, sorted as the list where its order means something to them. */
  listed: ReadonlySignal<readonly Connection[]>;
  /** Whether a person chose to see them. */
  shown: Signal<boolean>;
  /** Whether they are shown: chosen, or asked for by the filter. */
  isShown: ReadonlySignal<boolean>;
  /** How many of them something may end soon; that many go to one URL by itself ends none. */
  warned: ReadonlySignal<number>;
  /** Shows them no longer, and takes from the filter what asks for them. */
  hide(): void;
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
  /** What the list is asked for. */
  asked: Pick<LogModel, 'filterText' | 'wrongText' | 'sorting'>;
}

/** How often ages are told anew and counts asked for, in ms: at least, and for each connection. */
const REFRESH_AT_LEAST = 1_000;
const REFRESH_EACH = 5;
/** The same while they are not shown and only warned of, in ms. */
const REFRESH_UNSHOWN = 10_000;
/** The most that are looked at for warnings, and how many pairs of them and of all that is open: each is compared with all. */
const MOST_WARNED = 200;
const MOST_PAIRS = 200_000;

/** The most of what ended that limits are learnt from. */
const LEARNT_FROM = 1_000;

/** The orders of the list that mean something to what is open; in any other they stand as they began. */
const ORDERS: Partial<Record<SortKey, (one: Connection, other: Connection) => number>> = {
  name: (one, other) => one.url.localeCompare(other.url),
  url: (one, other) => one.url.localeCompare(other.url),
  // The youngest has been open for the shortest time.
  open: (one, other) => (other.opened?.at ?? Infinity) - (one.opened?.at ?? Infinity) || 0,
  frame: (one, other) => one.sender.url.localeCompare(other.sender.url),
};

/** Follows what lives in a tab. */
export function createLiveModel({ log, tabId, refresh, engine, ended, asked }: LiveModelOptions): LiveModel {
  const feed = followLive(log, tabId);
  const now = signal(Date.now());
  const shown = signal(false);
  const query = computed(() => (asked.wrongText.value ? null : readLiveQuery(asked.filterText.value)));
  const isShown = computed(() => shown.value || query.value?.wantsOpen === true);
  const listed = computed(() => {
    const { by, descending } = asked.sorting.value;
    const wanted = query.value;
    const at = now.value;
    const all = wanted ? feed.connections.value.filter((each) => wanted.test(each, at)) : feed.connections.value;
    const compare = ORDERS[by];
    const sorted = compare ? [...all].sort(compare) : all;
    return descending ? sorted.toReversed() : sorted;
  });
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
    const inSight = isShown.value;
    now.value = Date.now();
    if (inSight) refresh();
    const count = () => feed.count.peek() ?? 0;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => setTimeout(tick, inSight ? Math.max(REFRESH_AT_LEAST, REFRESH_EACH * count()) : REFRESH_UNSHOWN);
    const tick = () => {
      now.value = Date.now();
      if (document.visibilityState === 'visible' && count() > 0) refresh();
      timer = wait();
    };
    timer = wait();
    return () => clearTimeout(timer);
  });

  const warningsOf = (connection: Connection): readonly LiveWarning[] => {
    const loaded = engine.value;
    if (!loaded) return [];
    return loaded.warningsOf(connection, {
      now: now.value,
      open: feed.connections.value,
      ended: byHost.value.get(hostOfConnectionUrl(connection.url)) ?? [],
      buffered: feed.bufferedOf(connection.id),
    });
  };
  return {
    ...feed,
    now,
    listed,
    shown,
    isShown,
    warned: computed(() => {
      const all = feed.connections.value;
      const most = Math.min(MOST_WARNED, Math.ceil(MOST_PAIRS / Math.max(1, all.length)));
      return all.slice(-most).filter((each) => warningsOf(each).some(({ kind }) => kind !== 'many')).length;
    }),
    warningsOf,
    hide() {
      batch(() => {
        shown.value = false;
        asked.filterText.value = withoutStateOpen(asked.filterText.peek());
      });
    },
    stop() {
      stopTelling();
      stopTicking();
      feed.stop();
    },
  };
}
