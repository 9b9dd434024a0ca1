import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Connection } from '#model/record/connection.ts';
import type { CloseLog } from '#model/wire/log-change.ts';

/** The connections of a tab that have not ended. */
export interface LiveFeed {
  /** In the order they began. */
  connections: ReadonlySignal<readonly Connection[]>;
  /** How many they are; null until the log was read. */
  count: ReadonlySignal<number | null>;
  /** The `bufferedAmount` of a connection in the last reports, in bytes, the latest last. */
  bufferedOf(id: string): readonly number[];
  stop(): void;
}

/** How long changes gather before they show, in ms. */
const GATHER = 100;
/** How many reports are looked back on. */
const REPORTS = 8;

/** Follows what lives in a tab. */
export function followLive(log: CloseLog, tabId: number): LiveFeed {
  const live = new Map<string, Connection>();
  const buffered = new Map<string, readonly number[]>();
  // What ended while the log is being read, which may bring it again.
  const ended = new Set<string>();
  const isRead = signal(false);
  let gathering: ReturnType<typeof setTimeout> | undefined;
  const version = signal(0);

  const changed = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      version.value += 1;
    }, GATHER);
  };
  const put = (connections: readonly Connection[]) => {
    for (const connection of connections) {
      const { id, sender, activity } = connection;
      if (sender.tabId !== tabId || ended.has(id)) continue;
      live.set(id, connection);
      buffered.set(id, [...(buffered.get(id) ?? []).slice(1 - REPORTS), activity.bufferedAmount]);
    }
    changed();
  };
  const drop = (ids: readonly string[]) => {
    let wasThere = false;
    for (const id of ids) {
      wasThere = live.delete(id) || wasThere;
      buffered.delete(id);
      if (!isRead.peek()) ended.add(id);
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
      version.value += 1;
      isRead.value = true;
      ended.clear();
    },
    // The list says why the log cannot be read.
    () => {},
  );

  return {
    connections: computed(() => {
      version.value;
      return [...live.values()].sort((a, b) => a.createdAt - b.createdAt);
    }),
    count: computed(() => {
      version.value;
      return isRead.value ? live.size : null;
    }),
    bufferedOf: (id) => buffered.get(id) ?? [],
    stop() {
      unwatch();
      clearTimeout(gathering);
    },
  };
}
