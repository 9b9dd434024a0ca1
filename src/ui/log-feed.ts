import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { CloseLog, LogChange, Navigation } from '../model/close-log.ts';
import type { EndedConnection } from '../model/connection.ts';
import { type Losses, NO_LOSSES } from '../model/losses.ts';

/** A live copy of the log, or of one tab's part of it. */
export interface LogFeed {
  /** In the order they ended. */
  closes: ReadonlySignal<readonly EndedConnection[]>;
  /** Oldest first. */
  navigations: ReadonlySignal<readonly Navigation[]>;
  losses: ReadonlySignal<Losses>;
  /** False until the log was read. */
  ready: ReadonlySignal<boolean>;
  /** Why the log could not be read, null when it could. */
  unreadable: ReadonlySignal<string | null>;
  /** Empties the copy, not the log. */
  forget(): void;
  stop(): void;
}

const endedAt = (connection: EndedConnection) => connection.end.at;
const beganAt = (navigation: Navigation) => navigation.at;

/**
 * Follows the log. Changes that come together show together, once a frame, so that a burst costs one update.
 *
 * @param tabId The tab to follow; null for all tabs.
 */
export function followLog(log: CloseLog, tabId: number | null): LogFeed {
  const closes = signal<readonly EndedConnection[]>([]);
  const navigations = signal<readonly Navigation[]>([]);
  const losses = signal<Losses>(NO_LOSSES);
  const ready = signal(false);
  const unreadable = signal<string | null>(null);
  const newCloses = new Map<string, EndedConnection>();
  const newNavigations = new Map<string, Navigation>();
  const known = new Set<string>();
  let frame = 0;
  let stopped = false;
  // Counts what was deleted, so that what was read before is not shown after.
  let clearings = 0;

  const ours = (id: number) => tabId === null || id === tabId;

  const flush = () => {
    frame = 0;
    batch(() => {
      if (newCloses.size > 0) closes.value = merge(closes.peek(), newCloses, known, endedAt);
      if (newNavigations.size > 0) navigations.value = merge(navigations.peek(), newNavigations, known, beganAt);
    });
    newCloses.clear();
    newNavigations.clear();
  };

  const flushSoon = () => {
    if (frame === 0 && !stopped) frame = requestAnimationFrame(flush);
  };

  const add = (ended: readonly EndedConnection[], began: readonly Navigation[]) => {
    for (const connection of ended) if (ours(connection.sender.tabId)) newCloses.set(connection.id, connection);
    for (const navigation of began) if (ours(navigation.tabId)) newNavigations.set(navigation.id, navigation);
    if (newCloses.size + newNavigations.size > 0) flushSoon();
  };

  const forget = (gone: number | null = tabId) => {
    clearings += 1;
    const stays = (id: number) => gone !== null && id !== gone;
    for (const [id, { sender }] of newCloses) if (!stays(sender.tabId)) newCloses.delete(id);
    for (const [id, navigation] of newNavigations) if (!stays(navigation.tabId)) newNavigations.delete(id);
    batch(() => {
      closes.value = closes.peek().filter(({ sender }) => stays(sender.tabId));
      navigations.value = navigations.peek().filter((navigation) => stays(navigation.tabId));
    });
    known.clear();
    for (const { id } of closes.peek()) known.add(id);
    for (const { id } of navigations.peek()) known.add(id);
  };

  const remove = (ids: ReadonlySet<string>) => {
    clearings += 1;
    for (const id of ids) {
      newCloses.delete(id);
      known.delete(id);
    }
    closes.value = closes.peek().filter(({ id }) => !ids.has(id));
  };

  const take = (change: LogChange) => {
    if (change.type === 'ended') add(change.connections, []);
    else if (change.type === 'removed') remove(new Set(change.ids));
    else if (change.type === 'navigated') add([], change.navigations);
    else if (change.type === 'lost') losses.value = change.losses;
    else if (tabId === null || change.tabId === null || change.tabId === tabId) forget(change.tabId);
  };

  // What the log tells while it is being read is newer than what the reading brings.
  const read = async (): Promise<void> => {
    const before = clearings;
    const [ended, began, lost] = await Promise.all([log.closes(tabId), log.navigations(tabId), log.losses()]);
    if (stopped) return;
    if (before !== clearings) return read();
    const fresh = <Item extends { id: string }>(items: readonly Item[], newer: ReadonlyMap<string, Item>) =>
      items.filter(({ id }) => !known.has(id) && !newer.has(id));
    add(fresh(ended, newCloses), fresh(began, newNavigations));
    cancelAnimationFrame(frame);
    batch(() => {
      flush();
      losses.value = lost;
      ready.value = true;
    });
  };

  const unwatch = log.watch(take);
  read().catch((error: unknown) => {
    unreadable.value = error instanceof Error ? error.message : String(error);
  });

  return {
    closes,
    navigations,
    losses,
    ready,
    unreadable,
    forget: () => forget(),
    stop() {
      stopped = true;
      unwatch();
      cancelAnimationFrame(frame);
    },
  };
}

/** The items with the new ones in their places: by time, and in the order they came where times are equal. */
function merge<Item extends { id: string }>(
  items: readonly Item[],
  added: ReadonlyMap<string, Item>,
  known: Set<string>,
  timeOf: (item: Item) => number,
): readonly Item[] {
  const fresh: Item[] = [];
  const updated = new Set<string>();
  for (const [id, item] of added) {
    if (known.has(id)) updated.add(id);
    else fresh.push(item);
    known.add(id);
  }
  const kept = updated.size === 0 ? items : items.map((item) => added.get(item.id) ?? item);
  const merged = [...kept, ...fresh];
  // Sorting what is in order already costs one pass.
  return merged.sort((a, b) => timeOf(a) - timeOf(b));
}
