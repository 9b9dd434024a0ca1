import { computed, type ReadonlySignal } from '@preact/signals';
import type { CloseSummary } from '#log/columns/summary.ts';
import { followLog, type LogFeed } from '#log/feed.ts';
import { followLive } from '#log/live.ts';
import { hostOf } from '#model/record/urls.ts';
import type { CloseLog } from '#model/wire/log-change.ts';

/** Closes that ended in the same way. */
export interface CloseGroup {
  /** The close code, or the kind of another ending. */
  key: string;
  /** The newest of them. */
  newest: CloseSummary;
  count: number;
  /** How many of them need attention. */
  attention: number;
}

/** A tab with closes that need attention. */
export interface TroubledTab {
  tabId: number;
  /** The host its page came from; empty when unknown. */
  host: string;
  /** How many of them. */
  attention: number;
}

/** What the popup tells of a tab, and of the others. */
export interface PopupModel {
  /** False until the log was read. */
  ready: ReadonlySignal<boolean>;
  /** Why the log could not be read, null when it could. */
  unreadable: ReadonlySignal<string | null>;
  /** The host and port of the page that the tab's log ends with; empty when unknown. */
  host: ReadonlySignal<string>;
  /** How many closes the tab has. */
  count: ReadonlySignal<number>;
  /** How many of them need attention. */
  attention: ReadonlySignal<number>;
  /** Groups with trouble first, then by how many closes they hold. */
  groups: ReadonlySignal<readonly CloseGroup[]>;
  /** Whether each of the last closes needs attention, the oldest first. */
  trail: ReadonlySignal<readonly boolean[]>;
  /** The newest first. */
  latest: ReadonlySignal<readonly CloseSummary[]>;
  /** The most troubled first. */
  otherTabs: ReadonlySignal<readonly TroubledTab[]>;
  /** How many connections of the tab are open; null until the log was read. */
  open: ReadonlySignal<number | null>;
  /** The tab's part of the log. */
  feed: LogFeed;
  stop(): void;
}

const LATEST = 3;
/** How many closes the trail holds. */
export const TRAIL = 32;

export function createPopupModel(log: CloseLog, tabId: number): PopupModel {
  const feed = followLog(log, tabId);
  const everywhere = followLog(log, null);
  const live = followLive(log, tabId);
  const entries = computed(() => [...feed.order.value]);
  const { needsAttention } = feed.columns;
  /** The same, anew once causes are found that change who needs attention. */
  const judged = <Item>(item: Item): Item => {
    feed.columns.judged.value;
    return item;
  };
  return {
    feed,
    ready: feed.ready,
    unreadable: feed.unreadable,
    host: computed(() => hostOfTab(feed, tabId)),
    count: computed(() => feed.order.value.length),
    attention: computed(() => judged(entries.value).filter(needsAttention).length),
    groups: computed(() => group(judged(feed))),
    trail: computed(() => judged(entries.value).slice(-TRAIL).map(needsAttention)),
    latest: computed(() =>
      entries.value
        .slice(-LATEST)
        .reverse()
        .map((entry) => feed.columns.summaryOf(entry)),
    ),
    otherTabs: computed(() => troubledTabs(everywhere, tabId)),
    open: live.count,
    stop() {
      live.stop();
      feed.stop();
      everywhere.stop();
    },
  };
}

function group({ columns, order }: LogFeed): CloseGroup[] {
  const groups = new Map<string, { newest: number; count: number; attention: number }>();
  for (const entry of order.value) {
    const type = columns.typeOf(entry);
    const key = type === 'closed' ? String(columns.codeOf(entry)) : type;
    const known = groups.get(key) ?? { newest: entry, count: 0, attention: 0 };
    known.newest = entry;
    known.count += 1;
    if (columns.needsAttention(entry)) known.attention += 1;
    groups.set(key, known);
  }
  return [...groups]
    .map(([key, { newest, ...counts }]) => ({ key, newest: columns.summaryOf(newest), ...counts }))
    .sort((a, b) => b.attention - a.attention || b.count - a.count);
}

function troubledTabs(feed: LogFeed, except: number): TroubledTab[] {
  const { columns, order } = feed;
  const tabs = new Map<number, number>();
  for (const entry of order.value) {
    const tabId = columns.tabOf(entry);
    if (tabId !== except && columns.needsAttention(entry)) tabs.set(tabId, (tabs.get(tabId) ?? 0) + 1);
  }
  return [...tabs]
    .map(([tabId, attention]) => ({ tabId, host: hostOfTab(feed, tabId), attention }))
    .sort((a, b) => b.attention - a.attention);
}

/** The host of a tab's page; without a page that of its latest top-level document with a close. */
function hostOfTab({ columns, order, navigations }: LogFeed, tabId: number): string {
  const page = navigations.value.findLast((navigation) => navigation.tabId === tabId)?.url;
  if (page !== undefined) return hostOf(page);
  const entry = order.value.findLast((each) => columns.tabOf(each) === tabId && columns.frameOf(each) === 0);
  return entry === undefined ? '' : hostOf(columns.pool.textOf(columns.frameUrlOf(entry)));
}
