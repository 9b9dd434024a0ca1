import type { Connection } from '#model/record/connection.ts';
import { hasEnded } from '#model/record/ending.ts';
import type { LogChange, Navigation } from '#model/wire/log-change.ts';
import { type LossesByTab, NO_LOSSES } from '#model/wire/losses.ts';
import { browser } from './browser.ts';
import type { DocumentRow, HandshakeRow } from './database.ts';

/**
 * The log's rows of private windows lie in session storage, which both browsers keep in memory: the database is on the disk,
 * where what was deleted can be read for long.
 */
interface Tables {
  connections: Connection;
  documents: Omit<DocumentRow, 'session'>;
  navigations: Navigation;
  handshakes: Omit<HandshakeRow, 'session'>;
}

/** The rows of private windows, each by its id or key, oldest first. */
export type PrivateRows = { readonly [Table in keyof Tables]: Map<string, Tables[Table]> };

/** How many JSON characters of session storage, which holds 10 MiB, the rows may take in all. */
const MOST = 4_000_000;
/** How many documents, and how many navigations, are kept. */
const MOST_OF_EACH = 500;
const PREFIX = 'private:';
/** Where the losses of all tabs are shown to views that have no database. */
const LOSSES = 'losses';

const { session } = browser.storage;

/** Whether this is a view in a private window of Firefox, which gives such a view no database, nor what the background announces. */
export const hasNoDatabase: boolean = IN_FIREFOX && browser.extension?.inIncognitoContext === true;

let loaded: Promise<PrivateRows> | null = null;
let isKeeper = false;
let sizes = new Map<string, number>();

/** Call once in the background, which alone writes; everywhere else the rows follow what it wrote. */
export function keepPrivateLog(): void {
  isKeeper = true;
}

/** The rows as they are now; not to be changed by the caller. */
export function privateRows(): Promise<PrivateRows> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PrivateRows> {
  const rows: PrivateRows = {
    connections: new Map(),
    documents: new Map(),
    navigations: new Map(),
    handshakes: new Map(),
  };
  if (!isKeeper) session.onChanged.addListener((changes) => void follow(changes));
  const stored = Object.entries(await session.get(null)).filter(([key]) => key.startsWith(PREFIX));
  for (const [key, value] of stored) apply(rows, key, value);
  sizes = new Map(stored.map(([key, value]) => [key, JSON.stringify(value).length]));
  return rows;
}

const keyOf = (table: keyof Tables, id: string): string => `${PREFIX}${table}:${id}`;

function apply(rows: PrivateRows, key: string, value: unknown): void {
  const [, table, ...id] = key.split(':') as [string, keyof Tables, ...string[]];
  if (value === undefined) rows[table].delete(id.join(':'));
  else (rows[table] as Map<string, unknown>).set(id.join(':'), value);
}

async function follow(changes: Record<string, { newValue?: unknown }>): Promise<void> {
  const rows = await privateRows();
  for (const [key, { newValue }] of Object.entries(changes)) if (key.startsWith(PREFIX)) apply(rows, key, newValue);
}

/**
 * Puts rows, each in place of what there was of its id. Only the background may.
 *
 * @returns The connections that were deleted to make room: of the tab whose connections take most, those that ended first.
 */
export async function putPrivate<Table extends keyof Tables>(
  table: Table,
  put: readonly (readonly [id: string, row: Tables[Table]])[],
): Promise<Connection[]> {
  if (put.length === 0) return [];
  const rows = await privateRows();
  const items = Object.fromEntries(put.map(([id, row]) => [keyOf(table, id), row]));
  for (const [key, row] of Object.entries(items)) {
    apply(rows, key, row);
    sizes.set(key, JSON.stringify(row).length);
  }
  if (table !== 'connections' && table !== 'handshakes') await removeSurplus(rows, table);
  for (let most = MOST; ; most /= 2) {
    const dropped = await dropUntil(rows, most);
    for (const { id } of dropped) delete items[keyOf('connections', id)];
    try {
      await session.set(items);
      return dropped;
    } catch (refusal) {
      // The outbox fills it.
      if (most < 1) throw refusal;
    }
  }
}

async function removeSurplus(rows: PrivateRows, table: 'documents' | 'navigations'): Promise<void> {
  await removePrivate(table, [...rows[table].keys()].slice(0, -MOST_OF_EACH));
}

/** What lives goes last. */
const endOf = ({ end }: Connection): number => end?.at ?? Number.POSITIVE_INFINITY;

/** Deletes connections until all rows take no more than so much. */
async function dropUntil(rows: PrivateRows, most: number): Promise<Connection[]> {
  const dropped: Connection[] = [];
  let surplus = [...sizes.values()].reduce((sum, size) => sum + size, 0) - most;
  if (surplus <= 0) return [];
  const byTab = new Map<number, Connection[]>();
  const oldestFirst = [...rows.connections.values()].sort((a, b) => endOf(a) - endOf(b));
  for (const each of oldestFirst) byTab.set(each.sender.tabId, (byTab.get(each.sender.tabId) ?? []).concat(each));
  while (surplus > 0) {
    const [largest = []] = [...byTab.values()].sort((a, b) => b.length - a.length);
    const oldest = largest.shift();
    if (!oldest) break;
    surplus -= sizes.get(keyOf('connections', oldest.id)) ?? 0;
    dropped.push(oldest);
  }
  await removePrivate(
    'connections',
    dropped.map(({ id }) => id),
  );
  return dropped;
}

/** Deletes rows. Only the background may. */
export async function removePrivate(table: keyof Tables, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await privateRows();
  const keys = ids.map((id) => keyOf(table, id));
  for (const key of keys) {
    apply(rows, key, undefined);
    sizes.delete(key);
  }
  await session.remove(keys);
}

/**
 * Forgets a private tab: its connections, open ones too, its navigations and handshakes, and where its documents' reports
 * belong. Only the background may.
 */
export async function forgetPrivateTab(tabId: number): Promise<boolean> {
  const rows = await privateRows();
  const documents = [...rows.documents].filter(([, { sender }]) => sender?.tabId === tabId);
  if (documents.length === 0) return false;
  const of = <Row>(table: ReadonlyMap<string, Row>, tabOf: (row: Row) => number) =>
    [...table].filter(([, row]) => tabOf(row) === tabId).map(([id]) => id);
  await removePrivate(
    'connections',
    of(rows.connections, ({ sender }) => sender.tabId),
  );
  await removePrivate(
    'navigations',
    of(rows.navigations, (navigation) => navigation.tabId),
  );
  await removePrivate(
    'handshakes',
    of(rows.handshakes, ({ seen }) => seen.tabId),
  );
  await putPrivate(
    'documents',
    documents.map(([key, row]) => [key, { ...row, sender: null }]),
  );
  return true;
}

/** Shows what was lost to views that have no database. What finds no room is shown with the next loss. */
export async function showLosses(losses: LossesByTab): Promise<void> {
  await session.set({ [LOSSES]: losses }).catch(() => {});
}

/** What {@link showLosses} showed last. */
export async function shownLosses(): Promise<LossesByTab> {
  return ((await session.get(LOSSES))[LOSSES] as LossesByTab | undefined) ?? NO_LOSSES;
}

/** Calls back when rows changed or losses are shown, until the returned function is called. */
export function watchPrivate(listener: (change: LogChange) => void): () => void {
  const tell = (changes: Record<string, { newValue?: unknown }>) => {
    const now = { connections: [] as Connection[], navigations: [] as Navigation[] };
    const gone = { connections: [] as string[], navigations: [] as string[] };
    for (const [key, { newValue }] of Object.entries(changes)) {
      for (const table of ['connections', 'navigations'] as const) {
        const start = keyOf(table, '');
        if (!key.startsWith(start)) continue;
        if (newValue === undefined) gone[table].push(key.slice(start.length));
        else (now[table] as unknown[]).push(newValue);
      }
    }
    const ended = now.connections.filter(hasEnded);
    const live = now.connections.filter((each) => !hasEnded(each));
    if (ended.length > 0) listener({ type: 'ended', connections: ended });
    if (live.length > 0) listener({ type: 'live', connections: live });
    if (gone.connections.length > 0) listener({ type: 'removed', ids: gone.connections });
    if (now.navigations.length > 0) listener({ type: 'navigated', navigations: now.navigations });
    const losses = changes[LOSSES]?.newValue as LossesByTab | undefined;
    if (losses) listener({ type: 'lost', losses });
    if (gone.navigations.length > 0) listener({ type: 'navigations-removed', ids: gone.navigations });
  };
  session.onChanged.addListener(tell);
  return () => session.onChanged.removeListener(tell);
}
