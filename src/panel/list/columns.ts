import type { SortKey } from '#log/rows/sort-rows.ts';
import type { ColumnWidths, ListColumn } from '#model/settings/list-columns.ts';
import type { MessageKey } from '#ui/messages.ts';

/** A column of the list. */
interface Column {
  name: ListColumn;
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

/** What tells the style sheet how wide columns were made. */
export function widthStyle(widths: ColumnWidths): Record<string, string> {
  const chosen = Object.entries(widths).map(([name, width]) => [`--width-${name}`, `${width}fr`]);
  return Object.fromEntries(chosen.length > 0 ? [...chosen, ['--least', '24px']] : []);
}
