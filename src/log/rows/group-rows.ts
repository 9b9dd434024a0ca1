import type { CloseColumns } from '#log/columns/close-columns.ts';
import { causeOfNumber } from '#model/diagnosis/catalogue.ts';
import { hostOfConnectionUrl } from '#model/record/urls.ts';
import type { Divider, Group } from './row-list.ts';

/** What the closes of a group have in common. */
export type Grouping = 'url' | 'host' | 'code' | 'cause';

/**
 * Entries under the heads of their groups, the largest group first.
 *
 * @param entries In the order in which they are to stand in their group.
 * @param isOpen Whether the closes of a group are to be listed.
 */
export function groupEntries(
  columns: CloseColumns,
  entries: Int32Array,
  grouping: Grouping,
  isOpen: (key: string) => boolean,
): { places: Int32Array; dividers: Divider[] } {
  const keyOf = keyFor(columns, grouping);
  const groups = new Map<string | number, { sample: number; members: number[]; attention: number }>();
  for (const entry of entries) {
    const key = keyOf(entry);
    let group = groups.get(key);
    if (!group) {
      group = { sample: entry, members: [], attention: 0 };
      groups.set(key, group);
    }
    group.members.push(entry);
    if (columns.needsAttention(entry)) group.attention += 1;
  }
  const largestFirst = [...groups].sort(([, a], [, b]) => b.members.length - a.members.length);
  const places: number[] = [];
  const dividers: Divider[] = [];
  for (const [, { sample, members, attention }] of largestFirst) {
    const key = nameFor(columns, grouping, sample);
    const open = isOpen(key);
    const group: Group = {
      key,
      sample: columns.endOf(sample),
      cause: causeOfNumber(columns.causeOf(sample)) ?? null,
      count: members.length,
      attention,
      open,
    };
    places.push(~dividers.length);
    dividers.push({ kind: 'group', group });
    if (open) for (const entry of members) places.push(entry);
  }
  return { places: Int32Array.from(places), dividers };
}

function keyFor(columns: CloseColumns, grouping: Grouping): (entry: number) => string | number {
  const { pool, urlOf, typeOf, codeOf } = columns;
  if (grouping === 'url') return urlOf;
  if (grouping === 'cause') return columns.causeOf;
  if (grouping === 'code') return (entry) => (typeOf(entry) === 'closed' ? codeOf(entry) : typeOf(entry));
  const hosts = new Map<number, string>();
  return (entry) => {
    const url = urlOf(entry);
    let host = hosts.get(url);
    if (host === undefined) {
      host = hostOfConnectionUrl(pool.textOf(url));
      hosts.set(url, host);
    }
    return host;
  };
}

function nameFor({ pool, urlOf, typeOf, codeOf, causeOf }: CloseColumns, grouping: Grouping, entry: number): string {
  if (grouping === 'code') return typeOf(entry) === 'closed' ? String(codeOf(entry)) : typeOf(entry);
  if (grouping === 'cause') return causeOfNumber(causeOf(entry)) ?? '';
  const url = pool.textOf(urlOf(entry));
  return grouping === 'url' ? url : hostOfConnectionUrl(url);
}
