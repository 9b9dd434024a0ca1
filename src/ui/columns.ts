import type { MessageKey } from './host.ts';
import type { SortKey } from './list/sort-rows.ts';

/** A column of the list. */
export interface Column {
  name: string;
  label: MessageKey;
  /** What its cells are sorted by; null where they are worked out only for what is in sight. */
  sortKey: SortKey | null;
}

export const COLUMNS: readonly Column[] = [
  { name: 'time', label: 'columnTime', sortKey: 'time' },
  { name: 'code', label: 'columnCode', sortKey: 'code' },
  { name: 'why', label: 'columnWhy', sortKey: null },
  { name: 'meaning', label: 'columnMeaning', sortKey: 'name' },
  { name: 'reason', label: 'columnReason', sortKey: 'reason' },
  { name: 'clean', label: 'columnClean', sortKey: 'clean' },
  { name: 'url', label: 'columnUrl', sortKey: 'url' },
  { name: 'open', label: 'columnOpen', sortKey: 'open' },
  { name: 'frame', label: 'columnFrame', sortKey: 'frame' },
];
