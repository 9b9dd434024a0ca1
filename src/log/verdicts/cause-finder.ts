import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { placeIn } from '#log/columns/close-order.ts';
import type { LogFeed } from '#log/feed.ts';
import { type Engine, whenIdle } from '#log/load-later.ts';
import { NEWEST } from '#log/records.ts';
import { causeNumber } from '#model/diagnosis/catalogue.ts';
import { REACH } from '#model/diagnosis/cause.ts';
import type { Service } from '#model/services/service.ts';

/** Finds the causes of closes that are not in sight: of the newest ones by itself, of all when they are asked for. */
export interface CauseFinder {
  /** Grows whenever more causes are in the columns. */
  version: ReadonlySignal<number>;
  /** How many closes have no cause yet of those that were asked for. */
  left: ReadonlySignal<number>;
  /** Whether the causes of all closes are asked for, not only of the newest. */
  wantAll(all: boolean): void;
  stop(): void;
}

export interface CauseFinderOptions {
  engine: ReadonlySignal<Engine | null>;
  feed: Pick<LogFeed, 'columns' | 'order' | 'touched' | 'records' | 'complete'>;
  /** Services the person has added. */
  own: ReadonlySignal<readonly Service[]>;
}

/** How long to work in an idle moment, in ms. */
const SLICE = 8;
/** How often what was found shows, in ms. */
const SHOW_EVERY = 500;
/** How long nothing may have ended before the causes around the last ends are found again, in ms. */
const QUIET = 1_000;

export function createCauseFinder({ engine, feed, own }: CauseFinderOptions): CauseFinder {
  const { columns, order, touched, records, complete } = feed;
  const version = signal(0);
  const left = signal(0);
  let all = false;
  let busy = false;
  let stopped = false;
  let quiet = 0;
  // Lowest index of the order that has changed since causes were last invalidated. Causes from there, less REACH, are found
  // again once the log is quiet.
  let disturbed = Number.POSITIVE_INFINITY;

  const unknown = (): number[] => {
    const now = order.peek();
    const from = all ? 0 : Math.max(0, now.length - NEWEST);
    const entries: number[] = [];
    for (let place = now.length - 1; place >= from; place -= 1) {
      const entry = now[place] ?? 0;
      if (columns.isCauseOutOfDate(entry)) entries.push(entry);
    }
    return entries;
  };

  const find = (entry: number, { explain }: Engine): boolean => {
    const id = columns.idOf(entry);
    const connection = records.get(id);
    const around = connection && records.around(id);
    if (!around) return false;
    columns.setCause(entry, causeNumber(explain(connection, around, own.peek()).cause));
    return true;
  };

  const work = async () => {
    if (busy || stopped) return;
    busy = true;
    let shown = 0;
    for (let entries = unknown(); entries.length > 0 && !stopped; entries = unknown()) {
      await whenIdle();
      const loaded = engine.peek();
      if (!loaded) break;
      const started = performance.now();
      let found = 0;
      for (const entry of entries) {
        if (performance.now() - started > SLICE) break;
        // Its record, or one beside it, is being fetched.
        if (!find(entry, loaded)) break;
        found += 1;
      }
      left.value = entries.length - found;
      if (performance.now() - shown > SHOW_EVERY || entries.length === found) {
        shown = performance.now();
        version.value = version.peek() + 1;
      }
      if (found === 0) await nextVersion();
    }
    busy = false;
  };

  /** Resolves when records came, or after some time without. */
  const nextVersion = () =>
    new Promise<void>((resolve) => {
      const before = records.version.peek();
      const timer = setTimeout(done, QUIET);
      const unsubscribe = effect(() => {
        if (records.version.value !== before) done();
      });
      function done() {
        clearTimeout(timer);
        queueMicrotask(() => unsubscribe());
        resolve();
      }
    });

  const again = () => {
    const now = order.peek();
    const from = Math.max(0, disturbed - REACH);
    disturbed = Number.POSITIVE_INFINITY;
    for (const entry of now.subarray(Math.max(from, now.length - NEWEST))) columns.spoilCause(entry);
    void work();
  };

  const stopFollowing = effect(() => {
    own.value;
    const now = order.value;
    const entries = touched.peek();
    if (entries === null) disturbed = 0;
    else for (const entry of entries) disturbed = Math.min(disturbed, placeIn(columns, now, entry));
    clearTimeout(quiet);
    if (!engine.value || !complete.value) return;
    quiet = window.setTimeout(again, QUIET);
    void work();
  });

  return {
    version,
    left,
    wantAll(wanted) {
      all = wanted;
      void work();
    },
    stop() {
      stopped = true;
      clearTimeout(quiet);
      stopFollowing();
    },
  };
}
