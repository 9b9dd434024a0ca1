import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { REACH } from '#model/diagnosis/cause.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { CloseLog } from '#model/wire/log-change.ts';
import type { CloseColumns } from './columns/close-columns.ts';
import { type CloseOrder, placeIn } from './columns/close-order.ts';

/** How many of the newest closes keep their whole record in memory. */
export const NEWEST = 5_000;
/** How many others may, once they were asked for. */
const OTHERS = 2_000;
/** How many records over the limit are tolerated before the surplus is evicted. */
const SLACK = 1_000;
/** How many are fetched at once: what one verdict needs comes together, and more would hold the page up. */
const AT_ONCE = 700;

/** The whole records of closes: the newest ones, and of the others those that were asked for lately. */
export interface Records {
  /** The newest closes in the order they ended. */
  newest: ReadonlySignal<readonly EndedConnection[]>;
  /** Grows whenever a record comes, or another takes its place. */
  version: ReadonlySignal<number>;
  /** The record, if it is in memory; otherwise null, and it is fetched. */
  get(id: string): EndedConnection | null;
  /** The record, if it is in memory; otherwise null. */
  held(id: string): EndedConnection | null;
  /** The closes around one, itself among them; null while some are not in memory: they are fetched. */
  around(id: string): readonly EndedConnection[] | null;
  /** Calls back with what is in memory of the closes around some places of the order, and at them. */
  forEachNear(first: number, last: number, visit: (connection: EndedConnection) => void): void;
}

export interface RecordKeeper extends Records {
  hold(connections: Iterable<EndedConnection>): void;
  release(ids: Iterable<string>): void;
}

export function keepRecords(log: CloseLog, columns: CloseColumns, order: ReadonlySignal<CloseOrder>): RecordKeeper {
  const held = new Map<string, EndedConnection>();
  // Ids that were asked for, the latest last.
  const fetched = new Set<string>();
  const wanted = new Set<string>();
  const version = signal(0);
  let fetching = false;

  const grow = () => {
    version.value = version.peek() + 1;
  };

  const trim = () => {
    if (held.size <= NEWEST + fetched.size + SLACK) return;
    const keep = new Set(fetched);
    const now = order.peek();
    for (let place = Math.max(0, now.length - NEWEST); place < now.length; place += 1) {
      keep.add(columns.idOf(now[place] ?? 0));
    }
    for (const id of held.keys()) if (!keep.has(id)) held.delete(id);
  };

  const fetch = async () => {
    if (fetching) return;
    fetching = true;
    // Others ask in the same task.
    await Promise.resolve();
    while (wanted.size > 0) {
      const ids: string[] = [];
      for (const id of wanted) if (ids.push(id) === AT_ONCE) break;
      let records: EndedConnection[];
      try {
        records = await log.records(ids);
      } catch {
        // The feed tells why the log cannot be read.
        records = [];
      }
      for (const id of ids) wanted.delete(id);
      for (const record of records) {
        // What the log told meanwhile is newer.
        if (columns.entryOf(record.id) !== undefined && !held.has(record.id)) held.set(record.id, record);
        fetched.add(record.id);
      }
      for (const id of fetched) {
        if (fetched.size <= OTHERS) break;
        fetched.delete(id);
      }
      trim();
      if (records.length > 0) grow();
    }
    fetching = false;
  };

  const want = (id: string) => {
    wanted.add(id);
    void fetch();
  };

  const get = (id: string) => {
    const record = held.get(id);
    if (record === undefined && columns.entryOf(id) !== undefined) want(id);
    return record ?? null;
  };

  return {
    version,
    get,
    held: (id) => held.get(id) ?? null,
    newest: computed(() => {
      version.value;
      const records: EndedConnection[] = [];
      for (const entry of order.value.subarray(-NEWEST)) {
        const record = held.get(columns.idOf(entry));
        if (record) records.push(record);
      }
      return records;
    }),
    around(id) {
      const entry = columns.entryOf(id);
      if (entry === undefined) return null;
      const now = order.peek();
      const place = placeIn(columns, now, entry);
      if (place < 0) return null;
      const records: EndedConnection[] = [];
      let missing = false;
      for (const near of now.subarray(Math.max(0, place - REACH), place + REACH + 1)) {
        const record = get(columns.idOf(near));
        if (record) records.push(record);
        else missing = true;
      }
      return missing ? null : records;
    },
    forEachNear(first, last, visit) {
      const near = order.peek().subarray(Math.max(0, first - REACH), last + REACH + 1);
      if (near.length > held.size) {
        for (const record of held.values()) visit(record);
        return;
      }
      for (const entry of near) {
        const record = held.get(columns.idOf(entry));
        if (record) visit(record);
      }
    },
    hold(connections) {
      for (const connection of connections) held.set(connection.id, connection);
      trim();
      grow();
    },
    release(ids) {
      for (const id of ids) {
        held.delete(id);
        fetched.delete(id);
        wanted.delete(id);
      }
      grow();
    },
  };
}
