import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { EndedConnection } from '#model/record/connection.ts';
import { type CloseLog, isSpared, type LogChange, type Navigation, type Spared } from '#model/wire/log-change.ts';
import { countLosses, type Losses, lossesIn, NO_LOSSES } from '#model/wire/losses.ts';
import { createLogCopy, type LogCopy } from './copy.ts';

/** A live copy of the log, or of one tab's part of it. */
export interface LogFeed extends LogCopy {
  losses: ReadonlySignal<Losses>;
  /** Whether nothing can be missing of what ended since the page began: nothing was cleared, dropped or lost. */
  whole: ReadonlySignal<boolean>;
  /** False until the newest part of the log was read. */
  ready: ReadonlySignal<boolean>;
  /** False until all of it was. */
  complete: ReadonlySignal<boolean>;
  /** Why the log could not be read, null when it could. */
  unreadable: ReadonlySignal<string | null>;
  /** Empties the copy, not the log. */
  forget(): void;
  /** Reads the log once more: what was forgotten is still in it. */
  readAgain(): void;
  stop(): void;
}

/** How many closes are read before anything is shown. */
const FIRST = 200;
/** How many are then read at a time: few enough that no frame is late. */
const PAGE = 500;
/** How often what was read shows meanwhile, in ms. */
const SHOW_EVERY = 400;
/** From how many on changes show ten times a second, not in every frame. */
const MANY = 20_000;
const PAUSE = 100;
/** How long what is removed of so many may still show: a full log drops its oldest with all that comes. */
const REMOVAL_PAUSE = 1_000;

/**
 * Follows the log. Changes that come together show together, so that a burst costs a few updates. A long log is read
 * newest part first.
 *
 * @param tabId The tab to follow; null for all tabs.
 */
export function followLog(log: CloseLog, tabId: number | null): LogFeed {
  const { put, remove, putNavigations, removeNavigations, ...copy } = createLogCopy(log);
  const { columns, order, navigations } = copy;
  const losses = signal<Losses>(NO_LOSSES);
  const ready = signal(false);
  const complete = signal(false);
  const unreadable = signal<string | null>(null);
  const newCloses = new Map<string, EndedConnection>();
  const newNavigations = new Map<string, Navigation>();
  const leaving = new Set<string>();
  // Ids deleted while the log is being read, which may bring them again.
  const removed = new Set<string>();
  let frame = 0;
  let pause = 0;
  let removal = 0;
  let stopped = false;
  // Counts what was cleared, so that what was read before is not shown after.
  let clearings = 0;

  const ours = (id: number) => tabId === null || id === tabId;

  const flush = () => {
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    frame = 0;
    pause = 0;
    batch(() => {
      if (newCloses.size > 0) put([...newCloses.values()]);
      if (newNavigations.size > 0) putNavigations(newNavigations);
    });
    newCloses.clear();
    newNavigations.clear();
  };

  const flushSoon = () => {
    if (frame !== 0 || pause !== 0 || stopped) return;
    if (order.peek().length < MANY) frame = requestAnimationFrame(flush);
    else pause = window.setTimeout(flush, PAUSE);
  };

  const add = (ended: readonly EndedConnection[], began: readonly Navigation[]) => {
    for (const connection of ended) {
      if (!ours(connection.sender.tabId)) continue;
      newCloses.set(connection.id, connection);
      leaving.delete(connection.id);
    }
    for (const navigation of began) if (ours(navigation.tabId)) newNavigations.set(navigation.id, navigation);
    if (newCloses.size + newNavigations.size > 0) flushSoon();
  };

  const leave = (ids: readonly string[]) => {
    for (const id of ids) {
      newCloses.delete(id);
      if (!complete.peek()) removed.add(id);
      leaving.add(id);
    }
  };

  const takeSoon = (ids: readonly string[]) => {
    leave(ids);
    if (order.peek().length < MANY) takeLeaving();
    else if (removal === 0) removal = window.setTimeout(takeLeaving, REMOVAL_PAUSE);
  };

  const takeLeaving = () => {
    clearTimeout(removal);
    removal = 0;
    remove(leaving);
    leaving.clear();
  };

  const forget = (gone: number | null, spared: Spared | null) => {
    clearings += 1;
    const goes = (id: number, at: number) => (gone === null || id === gone) && !isSpared(at, spared);
    for (const [id, { sender, end }] of newCloses) if (goes(sender.tabId, end.at)) newCloses.delete(id);
    for (const [id, began] of newNavigations) if (goes(began.tabId, began.at)) newNavigations.delete(id);
    batch(() => {
      const cleared = [...order.peek()].filter((entry) => goes(columns.tabOf(entry), columns.endedAt(entry)));
      leave(cleared.map(columns.idOf));
      takeLeaving();
      removeNavigations((began) => goes(began.tabId, began.at));
    });
  };

  const dropNavigations = (ids: ReadonlySet<string>) => {
    for (const id of ids) newNavigations.delete(id);
    removeNavigations(({ id }) => ids.has(id));
  };

  const hear = (change: LogChange) => {
    if (change.type === 'ended') add(change.connections, []);
    else if (change.type === 'removed') takeSoon(change.ids);
    else if (change.type === 'navigated') add([], change.navigations);
    else if (change.type === 'navigations-removed') dropNavigations(new Set(change.ids));
    else if (change.type === 'lost') losses.value = lossesIn(change.losses, tabId);
    else if (change.type === 'cleared' && (tabId === null || change.tabId === null || change.tabId === tabId))
      forget(change.tabId, change.spared);
  };

  // What the log tells while it is being read is newer than what the reading brings.
  const unknown = (connections: readonly EndedConnection[]) =>
    connections.filter(({ id }) => columns.entryOf(id) === undefined && !newCloses.has(id) && !removed.has(id));

  const readNewest = async (): Promise<void> => {
    const before = clearings;
    const [ended, began, lost] = await Promise.all([log.newest(tabId, FIRST), log.navigations(tabId), log.losses()]);
    if (stopped) return;
    if (before !== clearings) return readNewest();
    const known = new Set(navigations.peek().map(({ id }) => id));
    add(
      unknown(ended),
      began.filter(({ id }) => !known.has(id) && !newNavigations.has(id)),
    );
    batch(() => {
      flush();
      losses.value = lossesIn(lost, tabId);
      ready.value = true;
      complete.value = ended.length < FIRST;
    });
  };

  const readAll = async (): Promise<void> => {
    const before = clearings;
    let shown = performance.now();
    for await (const page of log.pages(tabId, PAGE)) {
      if (stopped) return;
      // What was read before may be of what was cleared.
      if (before !== clearings) return readAll();
      for (const connection of unknown(page)) newCloses.set(connection.id, connection);
      if (performance.now() - shown > SHOW_EVERY) {
        flush();
        shown = performance.now();
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
    flush();
    complete.value = true;
    removed.clear();
  };

  const read = async () => {
    await readNewest();
    if (!stopped && !complete.peek()) await readAll();
  };

  const begin = () => {
    read().catch((error: unknown) => {
      unreadable.value = error instanceof Error ? error.message : String(error);
    });
  };

  const unwatch = log.watch(hear);
  begin();

  return {
    ...copy,
    losses,
    whole: computed(() => {
      const { dropped } = losses.value;
      // A clearing takes the navigation to the page along.
      return navigations.value.length > 0 && countLosses(losses.value) + dropped === 0;
    }),
    ready,
    complete,
    unreadable,
    forget: () => forget(tabId, null),
    readAgain() {
      removed.clear();
      complete.value = false;
      begin();
    },
    stop() {
      stopped = true;
      unwatch();
      cancelAnimationFrame(frame);
      clearTimeout(pause);
      clearTimeout(removal);
    },
  };
}
