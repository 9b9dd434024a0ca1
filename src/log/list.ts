import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { EndedConnection } from '#model/record/connection.ts';
import type { SettingsStore } from '#model/settings/settings.ts';
import type { CloseLog } from '#model/wire/log-change.ts';
import type { Losses } from '#model/wire/losses.ts';
import { createArrangement, type ListArrangement } from './arrangement.ts';
import type { SummaryEnd } from './columns/summary.ts';
import { followLog, type LogFeed } from './feed.ts';
import { FacetCounter, type FacetCounts } from './filter/facets.ts';
import { createFilters, type Filters } from './filters.ts';
import { NEWEST, type Records } from './records.ts';
import { type Counts, EntryChooser, entriesIn } from './rows/choose-entries.ts';
import { Dividers } from './rows/dividers.ts';
import { createSelection, type Selection } from './selection.ts';

/** The list of one tab's closes and all that a person can do with it. */
export interface LogModel extends Filters, Omit<ListArrangement, 'stop'>, Selection {
  counts: ReadonlySignal<Counts>;
  /** How many closes a press of each chip would list, whatever the filters say. */
  facetCounts: ReadonlySignal<FacetCounts>;
  /** The whole records of the tab's closes, shown or not. */
  records: Records;
  feed: Pick<LogFeed, 'columns' | 'order' | 'touched' | 'records' | 'complete'>;
  /** The newest of those that the list may show, whatever the filters say, in the order they ended. */
  listed: ReadonlySignal<readonly EndedConnection[]>;
  /** How many closes the log holds of this tab, shown or not. */
  recorded: ReadonlySignal<number>;
  losses: ReadonlySignal<Losses>;
  /** Whether nothing can be missing of what ended since the page began. */
  whole: ReadonlySignal<boolean>;
  /** False until the newest part of the log was read. */
  ready: ReadonlySignal<boolean>;
  /** False until all of it was. */
  complete: ReadonlySignal<boolean>;
  /** Why the log could not be read, null when it could. */
  unreadable: ReadonlySignal<string | null>;
  /** Why the log could not be cleared, null when it could. */
  uncleared: ReadonlySignal<string | null>;
  /** Entries of all that the list may show, whatever the filters say, in the order they ended. */
  keptEntries: ReadonlySignal<Int32Array>;
  preserveLog: ReadonlySignal<boolean>;
  setPreserveLog(preserve: boolean): void;
  /** Filters and groups by causes anew: more are known. */
  regroup(): void;
  /** The ids of closes in the order they ended: all of them, or those the list shows. */
  ids(which: 'all' | 'shown'): string[];
  /** Clears the tab's part of the log; it is listed again when the log could not be cleared. */
  clear(): void;
  stop(): void;
}

export interface LogModelOptions {
  log: CloseLog;
  /** The tab whose closes are listed; null for all tabs. */
  tabId: number | null;
  /** How an ending is shown. */
  describe(end: SummaryEnd): { code: string; name: string; meaning: string };
  settings: Pick<SettingsStore, 'get' | 'set' | 'subscribe'>;
}

export function createLogModel({ log, tabId, describe, settings }: LogModelOptions): LogModel {
  const feed = followLog(log, tabId);
  const { columns, order, records, navigations } = feed;
  const causesKnown = signal(0);
  const uncleared = signal<string | null>(null);
  const preserveLog = signal(settings.get('preserveLog'));
  const unsubscribe = settings.subscribe(() => {
    preserveLog.value = settings.get('preserveLog');
  });
  const shownOf = (end: SummaryEnd) => {
    const { code, name, meaning } = describe(end);
    return [code, name, meaning];
  };

  const dividers = new Dividers(columns);
  /** Entries and, bitwise negated, navigations: all that the list may show. */
  const kept = computed(() => dividers.of(feed.list.value, navigations.value, !preserveLog.value));
  const { filters, tests } = createFilters(columns, shownOf, causesKnown);
  const chooser = new EntryChooser(columns);
  const facetCounter = new FacetCounter(columns);
  const choice = computed(() => chooser.choose(kept.value, tests.value, columns.judged.value));
  const chosen = computed(() => choice.value.places);
  const nameOf = (entry: number) => describe(columns.endOf(entry)).name;
  const arrangement = createArrangement({ columns, chosen, navigations, nameOf, causesKnown, settings });
  const selection = createSelection(columns, arrangement.rows, records);

  const listed = computed(() => {
    const newest = records.newest.value;
    if (preserveLog.value) return newest;
    const ids = new Set(Array.from(entriesIn(kept.value.numbers.subarray(-NEWEST)), columns.idOf));
    return newest.filter(({ id }) => ids.has(id));
  });

  const stopEmptying = effect(() => {
    if (order.value.length > 0) return;
    selection.select(null);
    filters.pattern.value = null;
    filters.timeRange.value = null;
    filters.facet.value = null;
  });

  return {
    ...filters,
    ...arrangement,
    ...selection,
    feed,
    records,
    listed,
    counts: computed(() => choice.value.counts),
    facetCounts: computed(() => facetCounter.count(kept.value, columns.judged.value)),
    recorded: computed(() => order.value.length),
    losses: feed.losses,
    whole: feed.whole,
    ready: feed.ready,
    complete: feed.complete,
    unreadable: feed.unreadable,
    uncleared,
    keptEntries: computed(() => (preserveLog.value ? order.value : entriesIn(kept.value.numbers))),
    preserveLog,
    setPreserveLog(preserve) {
      preserveLog.value = preserve;
      settings.set('preserveLog', preserve);
    },
    regroup() {
      causesKnown.value += 1;
    },
    ids(which) {
      const entries = which === 'all' ? order.value : entriesIn(choice.value.places.numbers);
      return Array.from(entries, columns.idOf);
    },
    clear() {
      feed.forget();
      uncleared.value = null;
      log.clear(tabId).catch((error: unknown) => {
        uncleared.value = error instanceof Error ? error.message : String(error);
        feed.readAgain();
      });
    },
    stop() {
      stopEmptying();
      arrangement.stop();
      unsubscribe();
      feed.stop();
    },
  };
}
