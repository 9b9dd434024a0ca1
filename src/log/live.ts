import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Connection } from '#model/record/connection.ts';
import type { CloseLog } from '#model/wire/log-change.ts';

/** The connections of a tab that have not ended. */
export interface LiveFeed {
  /** In the order they began. */
  connections: ReadonlySignal<readonly Connection[]>;
  /** How many they are; null until the log was read. */
  count: ReadonlySignal<number | null>;
  stop(): void;
}

/** How long changes gather before they show, in ms. */
const GATHER = 100;

/** Follows what lives in a tab. */
export function followLive(log: CloseLog, tabId: number): LiveFeed {
  const live = new Map<string, Connection>();
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
      if (connection.sender.tabId === tabId && !ended.has(connection.id)) live.set(connection.id, connection);
    }
    changed();
  };
  const drop = (ids: readonly string[]) => {
    let wasThere = false;
    for (const id of ids) {
      wasThere = live.delete(id) || wasThere;
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
    stop() {
      unwatch();
      clearTimeout(gathering);
    },
  };
}
