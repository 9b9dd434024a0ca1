import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { EndedConnection } from '#model/record/connection.ts';
import type { CloseColumns } from './columns/close-columns.ts';
import type { Records } from './records.ts';
import type { RowList } from './rows/row-list.ts';

/** How far {@link Selection.move} goes. */
export type Move = number | 'first' | 'last';

/** The one close of a list that is selected, if any. */
export interface Selection {
  /** The id of the selected close, null when none is or it is not shown. */
  selectedId: ReadonlySignal<string | null>;
  /** The selected close; that selected before while its record is being fetched. */
  selected: ReadonlySignal<EndedConnection | null>;
  select(id: string | null): void;
  /** Moves the selection by some closes, or to the first or last; selects the nearest end when none is selected. */
  move(by: Move): void;
}

export function createSelection(columns: CloseColumns, rows: ReadonlySignal<RowList>, records: Records): Selection {
  const wantedId = signal<string | null>(null);
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
  return {
    selectedId,
    selected,
    select(id) {
      wantedId.value = id;
    },
    move(by) {
      const list = rows.value;
      const at = selectedId.value === null ? -1 : list.indexOf(selectedId.value);
      const to = moveIn(list, at, by);
      wantedId.value = to < 0 ? null : columns.idOf(list.entryAt(to));
    },
  };
}

/** The index of the close to which a move from some row leads, -1 when there is no close. Dividers and the heads of open folds cannot be selected. */
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
