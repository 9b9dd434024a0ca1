import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Connection } from '#model/record/connection.ts';
import type { CloseLog } from '#model/wire/log-change.ts';

/** The connections of a tab that have not ended. */
export interface LiveModel {
  /** In the order they began. */
  connections: ReadonlySignal<readonly Connection[]>;
  /** The present time as their ages are told by, in ms since the Unix epoch; it moves only while they are shown. */
  now: ReadonlySignal<number>;
  /** Whether they are shown. */
  shown: Signal<boolean>;
  stop(): void;
}

/** How often ages are told anew and counts asked for, in ms: at least, and for each connection. */
const REFRESH_AT_LEAST = 1_000;
const REFRESH_EACH = 5;

/** How long changes gather before they show, in ms. */
const GATHER = 100;

/**
 * Follows what lives in a tab.
 *
 * @param refresh Has the pages report what lives as it is now: of their own they tell only of changes of state.
 */
export function createLiveModel(log: CloseLog, tabId: number, refresh: () => void): LiveModel {
  const live = new Map<string, Connection>();
  // What ended while the log is being read, which may bring it again.
  const ended = new Set<string>();
  let isRead = false;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const version = signal(0);
  const now = signal(Date.now());
  const shown = signal(false);

  const changed = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      now.value = Date.now();
      version.value += 1;
    }, GATHER);
  };
  const put = (connections: readonly Connection[]) => {
    for (const connection of connections) {
      if (connection.sender.tabId === tabId && !ended.has(connection.id)) live.set(connection.id, connection);
    }
    changed();
  };
  const drop = (ids: readonly string[]) => {
    let wasThere = false;
    for (const id of ids) {
      wasThere = live.delete(id) || wasThere;
      if (!isRead) ended.add(id);
    }
    if (wasThere) changed();
  };

  const unwatch = log.watch((change) => {
    if (change.type === 'live') put(change.connections);
    else if (change.type === 'ended') drop(change.connections.map(({ id }) => id));
    else if (change.type === 'removed') drop(change.ids);
  });
  log.live(tabId).then(
    (connections) => {
      // What the log told of meanwhile is newer.
      put(connections.filter(({ id }) => !live.has(id)));
      isRead = true;
      ended.clear();
    },
    // The list says why the log cannot be read.
    () => {},
  );

  const stopTicking = effect(() => {
    if (!shown.value) return undefined;
    now.value = Date.now();
    refresh();
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => setTimeout(tick, Math.max(REFRESH_AT_LEAST, REFRESH_EACH * live.size));
    const tick = () => {
      now.value = Date.now();
      if (document.visibilityState === 'visible' && live.size > 0) refresh();
      timer = wait();
    };
    timer = wait();
    return () => clearTimeout(timer);
  });

  return {
    connections: computed(() => {
      version.value;
      return [...live.values()].sort((a, b) => a.createdAt - b.createdAt);
    }),
    now,
    shown,
    stop() {
      unwatch();
      stopTicking();
      clearTimeout(gathering);
    },
  };
}
