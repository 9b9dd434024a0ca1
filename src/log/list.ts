import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Pattern } from '#model/patterns/pattern.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { SettingsStore } from '#model/settings/settings-store.ts';
import type { CloseLog } from '#model/wire/log-change.ts';
import type { Losses } from '#model/wire/losses.ts';
import type { SummaryEnd } from './columns/summary.ts';
import { followLog, type LogFeed } from './feed.ts';
import { parseCodeFilter } from './filter/code-filter.ts';
import type { WrongValue } from './filter/query.ts';
import type { TimeRange } from './filter/time-values.ts';
import { loadLater } from './load-later.ts';
import { NEWEST, type Records } from './records.ts';
import { type Counts, EntryChooser, type EntryTest, entriesIn } from './rows/choose-entries.ts';
import { DividedOrder } from './rows/dividers.ts';
import { EntrySorter } from './rows/entry-sorter.ts';
import { type Grouping, groupEntries } from './rows/group-rows.ts';
import { RowList } from './rows/row-list.ts';
import { BY_TIME, type Sorting, type SortKey } from './rows/sort-rows.ts';

/** How far {@link LogModel.move} goes. */
export type Move = number | 'first' | 'last';

/** The list of one tab's closes and all that a person can do with it. */
export interface LogModel {
  /** What the list shows. */
  rows: ReadonlySignal<RowList>;
  counts: ReadonlySignal<Counts>;
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
  /** A query: words, phrases and keys with values. */
  filterText: Signal<string>;
  /** The part of the query that makes no sense, null when it does; such a query filters nothing. */
  wrongText: ReadonlySignal<WrongValue | null>;
  /** Whether the query asks for causes. */
  wantsCauses: ReadonlySignal<boolean>;
  filterCode: Signal<string>;
  /** The part of the code filter that makes no sense, null when it does; such a filter filters nothing. */
  wrongCode: ReadonlySignal<string | null>;
  /** The pattern whose connections alone are listed, null for no such filter. */
  pattern: Signal<Pattern | null>;
  /** The stretch of time in which a close must have ended to be listed, null for no such filter. */
  timeRange: Signal<TimeRange | null>;
  /** Entries of all that the list may show, whatever the filters say, in the order they ended. */
  keptEntries: ReadonlySignal<Int32Array>;
  /** Whether a filter is at work. */
  filtered: ReadonlySignal<boolean>;
  preserveLog: ReadonlySignal<boolean>;
  sorting: Signal<Sorting>;
  grouping: Signal<Grouping | null>;
  /** The id of the selected close, null when none is or it is not shown. */
  selectedId: ReadonlySignal<string | null>;
  /** The selected close; that selected before while its record is being fetched. */
  selected: ReadonlySignal<EndedConnection | null>;
  setPreserveLog(preserve: boolean): void;
  /** Sorts by a column, and again in the other direction; a third time as nobody sorted. */
  sortBy(key: SortKey): void;
  toggleGroup(key: string): void;
  /** Filters and groups by causes anew: more are known. */
  regroup(): void;
  select(id: string | null): void;
  /** Moves the selection by some closes, or to the first or last; selects the nearest end when none is selected. */
  move(by: Move): void;
  /** The ids of closes in the order they ended: all of them, or those the list shows. */
  ids(which: 'all' | 'shown'): string[];
  clearFilters(): void;
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
  const { columns, order, records } = feed;
  const filterText = signal('');
  const filterCode = signal('');
  const pattern = signal<Pattern | null>(null);
  const timeRange = signal<TimeRange | null>(null);
  const wantedId = signal<string | null>(null);
  const sorting = signal<Sorting>(BY_TIME);
  const grouping = signal<Grouping | null>(null);
  const regrouped = signal(0);
  const uncleared = signal<string | null>(null);
  const closedGroups = signal<ReadonlySet<string>>(new Set());
  const preserveLog = signal(settings.get('preserveLog'));
  const divided = new DividedOrder(columns);
  const chooser = new EntryChooser(columns);
  const unsubscribe = settings.subscribe(() => {
    preserveLog.value = settings.get('preserveLog');
  });
  const shownOf = (end: SummaryEnd) => {
    const { code, name, meaning } = describe(end);
    return [code, name, meaning];
  };

  /** Entries and, bitwise negated, navigations: all that the list may show. */
  const kept = computed(() => divided.of(feed.list.value, feed.navigations.value, !preserveLog.value));

  // Nobody can type before it is here.
  const queries = loadLater(() => import('./filter/query.ts'));
  const query = computed(() => queries.value?.readQuery(columns, filterText.value, shownOf) ?? null);
  const text = computed(() => (query.value && 'test' in query.value ? query.value : null));
  const wantsCauses = computed(() => text.value?.wantsCauses === true);
  const code = computed(() => parseCodeFilter(filterCode.value));
  const wrongCode = computed(() => (code.value && 'wrong' in code.value ? code.value.wrong : null));
  const codeMatches = computed(() => (code.value && 'matches' in code.value ? code.value.matches : null));
  const members = computed(() => pattern.value && new Set(pattern.value.connectionIds));
  const filtered = computed(
    () => text.value !== null || codeMatches.value !== null || members.value !== null || timeRange.value !== null,
  );

  const tests = computed(() => {
    const matchesCode = codeMatches.value;
    const only = members.value;
    const matchesText = text.value?.test ?? null;
    if (wantsCauses.value) regrouped.value;
    const range = timeRange.value;
    const all: (EntryTest | null)[] = [
      range && ((entry) => columns.endedAt(entry) >= range.from && columns.endedAt(entry) <= range.to),
      only && ((entry) => only.has(columns.idOf(entry))),
      matchesCode && ((entry) => columns.typeOf(entry) === 'closed' && matchesCode(columns.codeOf(entry))),
      matchesText,
    ];
    return all.filter((test) => test !== null);
  });
  const choice = computed(() => chooser.choose(kept.value, tests.value));

  const nameOf = (entry: number) => describe(columns.endOf(entry)).name;
  const sorter = new EntrySorter(columns, nameOf);
  const rows = computed(() => {
    const { places } = choice.value;
    const how = sorting.value;
    const by = grouping.value;
    if (by === null && how.by === 'time') {
      const dividers = feed.navigations.value.map((navigation) => ({ kind: 'navigation', navigation }) as const);
      const { numbers } = places;
      return new RowList(columns, how.descending ? numbers.toReversed() : numbers, dividers);
    }
    const entries = sorter.sort(places, how);
    if (by === null) return new RowList(columns, entries);
    if (by === 'cause') regrouped.value;
    const grouped = groupEntries(columns, entries, by, (key) => !closedGroups.value.has(key));
    return new RowList(columns, grouped.places, grouped.dividers);
  });

  const listed = computed(() => {
    const newest = records.newest.value;
    if (preserveLog.value) return newest;
    const ids = new Set(Array.from(entriesIn(kept.value.numbers.subarray(-NEWEST)), columns.idOf));
    return newest.filter(({ id }) => ids.has(id));
  });
  const selectedId = computed(() => {
    const id = wantedId.value;
    return id !== null && rows.value.indexOf(id) >= 0 ? id : null;
  });
  let shown: EndedConnection | null = null;
  const selected = computed(() => {
    records.version.value;
    const id = selectedId.value;
    shown = id === null ? null : (records.get(id) ?? shown);
    return shown;
  });

  const stopEmptying = effect(() => {
    if (order.value.length > 0) return;
    wantedId.value = null;
    pattern.value = null;
    timeRange.value = null;
  });

  return {
    feed,
    records,
    listed,
    rows,
    counts: computed(() => choice.value.counts),
    recorded: computed(() => order.value.length),
    losses: feed.losses,
    whole: feed.whole,
    ready: feed.ready,
    complete: feed.complete,
    unreadable: feed.unreadable,
    uncleared,
    filterText,
    wrongText: computed(() => (query.value && 'wrong' in query.value ? query.value.wrong : null)),
    wantsCauses,
    filterCode,
    wrongCode,
    pattern,
    timeRange,
    keptEntries: computed(() => (preserveLog.value ? order.value : entriesIn(kept.value.numbers))),
    filtered,
    preserveLog,
    sorting,
    grouping,
    selectedId,
    selected,
    setPreserveLog(preserve) {
      preserveLog.value = preserve;
      settings.set('preserveLog', preserve);
    },
    sortBy(key) {
      const { by, descending } = sorting.value;
      if (by !== key) sorting.value = { by: key, descending: false };
      else sorting.value = descending ? BY_TIME : { by: key, descending: true };
    },
    toggleGroup(key) {
      const closed = new Set(closedGroups.value);
      if (!closed.delete(key)) closed.add(key);
      closedGroups.value = closed;
    },
    regroup() {
      regrouped.value += 1;
    },
    select(id) {
      wantedId.value = id;
    },
    move(by) {
      const list = rows.value;
      const at = selectedId.value === null ? -1 : list.indexOf(selectedId.value);
      const to = moveIn(list, at, by);
      wantedId.value = to < 0 ? null : columns.idOf(list.entryAt(to));
    },
    ids(which) {
      const entries = which === 'all' ? order.value : entriesIn(choice.value.places.numbers);
      return Array.from(entries, columns.idOf);
    },
    clearFilters() {
      batch(() => {
        filterText.value = '';
        filterCode.value = '';
        pattern.value = null;
        timeRange.value = null;
      });
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
      unsubscribe();
      feed.stop();
    },
  };
}

/** The index of the close to which a move from some row leads, -1 when there is no close. Dividers cannot be selected. */
function moveIn(rows: RowList, at: number, by: Move): number {
  const isClose = (index: number) => rows.entryAt(index) >= 0;
  const seek = (from: number, step: number): number => {
    for (let index = from; index >= 0 && index < rows.length; index += step) if (isClose(index)) return index;
    return -1;
  };
  if (by === 'first' || (at < 0 && by !== 'last' && by > 0)) return seek(0, 1);
  if (by === 'last' || at < 0) return seek(rows.length - 1, -1);
  const step = Math.sign(by);
  let to = at;
  for (let left = Math.abs(by); left > 0; left -= 1) {
    const next = seek(to + step, step);
    if (next < 0) break;
    to = next;
  }
  return to;
}
