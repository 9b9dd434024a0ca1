import { computed, type ReadonlySignal } from '@preact/signals';
import type { CloseLog, Navigation } from '../model/close-log.ts';
import type { EndedConnection } from '../model/connection.ts';
import { endedCleanly } from '../model/ending.ts';
import { followLog } from './log-feed.ts';
import { hostOf } from './place.ts';

/** Closes that ended in the same way. */
export interface CloseGroup {
  /** The close code, or the kind of another ending. */
  key: string;
  /** The newest of them. */
  newest: EndedConnection;
  count: number;
  notClean: number;
}

/** A tab with closes that were not clean. */
export interface TroubledTab {
  tabId: number;
  /** The host its page came from; empty when unknown. */
  host: string;
  notClean: number;
}

/** What the popup tells of a tab, and of the others. */
export interface PopupModel {
  /** False until the log was read. */
  ready: ReadonlySignal<boolean>;
  /** Why the log could not be read, null when it could. */
  unreadable: ReadonlySignal<string | null>;
  /** The host of the tab's page; empty when unknown. */
  host: ReadonlySignal<string>;
  closes: ReadonlySignal<readonly EndedConnection[]>;
  notClean: ReadonlySignal<number>;
  /** Those with trouble first, then by how many they are. */
  groups: ReadonlySignal<readonly CloseGroup[]>;
  /** The newest first. */
  latest: ReadonlySignal<readonly EndedConnection[]>;
  /** The most troubled first. */
  otherTabs: ReadonlySignal<readonly TroubledTab[]>;
  stop(): void;
}

const LATEST = 3;

export function createPopupModel(log: CloseLog, tabId: number): PopupModel {
  const feed = followLog(log, null);
  const closes = computed(() => feed.closes.value.filter(({ sender }) => sender.tabId === tabId));
  return {
    ready: feed.ready,
    unreadable: feed.unreadable,
    host: computed(() => hostOfTab(tabId, feed.navigations.value, closes.value)),
    closes,
    notClean: computed(() => closes.value.filter((connection) => !endedCleanly(connection)).length),
    groups: computed(() => group(closes.value)),
    latest: computed(() => closes.value.slice(-LATEST).reverse()),
    otherTabs: computed(() => troubledTabs(feed.closes.value, feed.navigations.value, tabId)),
    stop: feed.stop,
  };
}

function group(closes: readonly EndedConnection[]): CloseGroup[] {
  const groups = new Map<string, CloseGroup>();
  for (const connection of closes) {
    const { end } = connection;
    const key = end.type === 'closed' ? String(end.code) : end.type;
    const known = groups.get(key) ?? { key, newest: connection, count: 0, notClean: 0 };
    known.newest = connection;
    known.count += 1;
    if (!endedCleanly(connection)) known.notClean += 1;
    groups.set(key, known);
  }
  return [...groups.values()].sort((a, b) => b.notClean - a.notClean || b.count - a.count);
}

function troubledTabs(
  closes: readonly EndedConnection[],
  navigations: readonly Navigation[],
  except: number,
): TroubledTab[] {
  const tabs = new Map<number, EndedConnection[]>();
  for (const connection of closes) {
    const { tabId } = connection.sender;
    if (tabId === except || endedCleanly(connection)) continue;
    const known = tabs.get(tabId);
    if (known) known.push(connection);
    else tabs.set(tabId, [connection]);
  }
  return [...tabs]
    .map(([tabId, unclean]) => ({ tabId, host: hostOfTab(tabId, navigations, unclean), notClean: unclean.length }))
    .sort((a, b) => b.notClean - a.notClean);
}

function hostOfTab(tabId: number, navigations: readonly Navigation[], closes: readonly EndedConnection[]): string {
  const page = navigations.findLast((navigation) => navigation.tabId === tabId)?.url;
  return hostOf(page ?? closes.findLast(({ sender }) => sender.frameId === 0)?.sender.url ?? '');
}
