import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { CloseLog } from '../model/close-log.ts';
import type { EndedConnection } from '../model/connection.ts';
import { endedCleanly } from '../model/ending.ts';
import type { Language } from '../model/localized.ts';
import type { Losses } from '../model/losses.ts';
import type { Pattern } from '../model/patterns/pattern.ts';
import { parseCodeFilter } from './code-filter.ts';
import { describeEnding } from './ending.ts';
import type { Messages, ViewSettings } from './host.ts';
import { followLog } from './log-feed.ts';
import { type Row, toRows } from './rows.ts';
import { TextFilter } from './text-filter.ts';

/** How far {@link LogModel.move} goes. */
export type Move = number | 'first' | 'last';

/** The list of one tab's closes and all that a person can do with it. */
export interface LogModel {
  /** What the list shows, oldest first. */
  rows: ReadonlySignal<readonly Row[]>;
  /**
   * How many closes are shown, how many of those were not clean and how many opened before capture, and how many there are
   * without a filter.
   */
  counts: ReadonlySignal<{ shown: number; notClean: number; earlier: number; all: number }>;
  /** Every close the log holds of this tab, shown or not, in the order they ended. */
  closes: ReadonlySignal<readonly EndedConnection[]>;
  /** Those that the list may show, whatever the filters say. */
  listed: ReadonlySignal<readonly EndedConnection[]>;
  /** How many closes the log holds of this tab, shown or not. */
  recorded: ReadonlySignal<number>;
  losses: ReadonlySignal<Losses>;
  /** False until the log was read. */
  ready: ReadonlySignal<boolean>;
  /** Why the log could not be read, null when it could. */
  unreadable: ReadonlySignal<string | null>;
  filterText: Signal<string>;
  filterCode: Signal<string>;
  /** The part of the code filter that makes no sense, null when it does; such a filter filters nothing. */
  wrongCode: ReadonlySignal<string | null>;
  /** The pattern whose connections alone are listed, null for no such filter. */
  pattern: Signal<Pattern | null>;
  /** Whether a filter is at work. */
  filtered: ReadonlySignal<boolean>;
  preserveLog: ReadonlySignal<boolean>;
  /** The selected close, null when none is or it is not shown. */
  selected: ReadonlySignal<EndedConnection | null>;
  setPreserveLog(preserve: boolean): void;
  select(id: string | null): void;
  /** Moves the selection by some closes, or to the first or last; selects the nearest end when none is selected. */
  move(by: Move): void;
  clearFilters(): void;
  clear(): Promise<void>;
  stop(): void;
}

export interface LogModelOptions {
  log: CloseLog;
  /** The tab whose closes are listed; null for all tabs. */
  tabId: number | null;
  messages: Messages;
  language: Language;
  settings: ViewSettings;
}

export function createLogModel({ log, tabId, messages, language, settings }: LogModelOptions): LogModel {
  const feed = followLog(log, tabId);
  const filterText = signal('');
  const filterCode = signal('');
  const pattern = signal<Pattern | null>(null);
  const selectedId = signal<string | null>(null);
  const preserveLog = signal(settings.get('preserveLog'));
  const unsubscribe = settings.subscribe(() => {
    preserveLog.value = settings.get('preserveLog');
  });
  const textFilter = new TextFilter((connection) => describeEnding(connection, messages, language));

  const everything = computed(() => toRows(feed.closes.value, feed.navigations.value));
  const kept = computed(() => (preserveLog.value ? everything.value : sinceLastNavigation(everything.value)));

  const text = computed(() => textFilter.parse(filterText.value));
  const code = computed(() => parseCodeFilter(filterCode.value));
  const wrongCode = computed(() => (code.value && 'wrong' in code.value ? code.value.wrong : null));
  const codeMatches = computed(() => (code.value && 'matches' in code.value ? code.value.matches : null));
  const members = computed(() => pattern.value && new Set(pattern.value.connectionIds));
  const filtered = computed(() => text.value !== null || codeMatches.value !== null || members.value !== null);

  const rows = computed(() => {
    const matchesText = text.value;
    const matchesCode = codeMatches.value;
    const only = members.value;
    if (!matchesText && !matchesCode && !only) return kept.value;
    return kept.value.filter((row) => {
      if (row.kind === 'navigation') return true;
      if (only && !only.has(row.id)) return false;
      const { end } = row.connection;
      if (matchesCode && !(end.type === 'closed' && matchesCode(end.code))) return false;
      return !matchesText || matchesText(row.connection);
    });
  });

  const listed = computed(() => kept.value.flatMap((row) => (row.kind === 'close' ? row.connection : [])));
  const counts = computed(() => ({ ...count(rows.value), all: listed.value.length }));
  // Closes only: dividers cannot be selected.
  const places = computed(() => {
    const indexes = new Map<string, number>();
    const closes: EndedConnection[] = [];
    for (const row of rows.value) {
      if (row.kind !== 'close') continue;
      indexes.set(row.id, closes.length);
      closes.push(row.connection);
    }
    return { indexes, closes };
  });
  const selected = computed(() => {
    const index = selectedId.value === null ? undefined : places.value.indexes.get(selectedId.value);
    return index === undefined ? null : (places.value.closes[index] ?? null);
  });

  const stopEmptying = effect(() => {
    if (feed.closes.value.length > 0) return;
    selectedId.value = null;
    pattern.value = null;
  });

  return {
    closes: feed.closes,
    listed,
    rows,
    counts,
    recorded: computed(() => feed.closes.value.length),
    losses: feed.losses,
    ready: feed.ready,
    unreadable: feed.unreadable,
    filterText,
    filterCode,
    wrongCode,
    pattern,
    filtered,
    preserveLog,
    selected,
    setPreserveLog(preserve) {
      preserveLog.value = preserve;
      settings.set('preserveLog', preserve);
    },
    select(id) {
      selectedId.value = id;
    },
    move(by) {
      const { indexes, closes } = places.value;
      const at = selectedId.value === null ? undefined : indexes.get(selectedId.value);
      const last = closes.length - 1;
      let to: number;
      if (by === 'first') to = 0;
      else if (by === 'last') to = last;
      else if (at === undefined) to = by > 0 ? 0 : last;
      else to = Math.min(last, Math.max(0, at + by));
      selectedId.value = closes[to]?.id ?? null;
    },
    clearFilters() {
      batch(() => {
        filterText.value = '';
        filterCode.value = '';
        pattern.value = null;
      });
    },
    clear() {
      feed.forget();
      return log.clear(tabId);
    },
    stop() {
      stopEmptying();
      unsubscribe();
      feed.stop();
    },
  };
}

function sinceLastNavigation(rows: readonly Row[]): readonly Row[] {
  const last = rows.findLastIndex(({ kind }) => kind === 'navigation');
  return last <= 0 ? rows : rows.slice(last);
}

function count(rows: readonly Row[]): { shown: number; notClean: number; earlier: number } {
  let shown = 0;
  let notClean = 0;
  let earlier = 0;
  for (const row of rows) {
    if (row.kind !== 'close') continue;
    shown += 1;
    if (!endedCleanly(row.connection)) notClean += 1;
    if (row.connection.beforeCapture) earlier += 1;
  }
  return { shown, notClean, earlier };
}
