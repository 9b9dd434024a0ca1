import { type ReadonlySignal, signal } from '@preact/signals';
import type { ColumnWidths, ListColumn } from '#model/settings/list-columns.ts';
import type { SettingsStore } from '#model/settings/settings.ts';
import { moveEdge, type ShownColumns } from './column-widths.ts';

/** Makes columns wider and narrower. */
export interface ColumnSizer {
  /** The widths while an edge is being dragged, null otherwise. */
  dragged: ReadonlySignal<ColumnWidths | null>;
  /** Begins to move the edge before a column; gives what moves it, by CSS pixels from where it was. */
  drag(head: HTMLElement, column: ListColumn): (by: number) => void;
  /** Ends dragging and remembers the widths. */
  drop(): void;
  /** Makes a column wider, narrower below 0, and remembers it. */
  widen(head: HTMLElement, column: ListColumn, by: number): void;
  /** Gives all columns the widths they have at first. */
  reset(): void;
}

export function createColumnSizer(settings: SettingsStore): ColumnSizer {
  const dragged = signal<ColumnWidths | null>(null);
  return {
    dragged,
    drag(head, column) {
      const shown = columnsIn(head);
      const before = settings.get('columnWidths');
      return (by) => {
        dragged.value = moveEdge(shown, before, column, by);
      };
    },
    drop() {
      if (dragged.value) settings.set('columnWidths', dragged.value);
      dragged.value = null;
    },
    widen(head, column, by) {
      const shown = columnsIn(head);
      const next = shown[shown.findIndex(([name]) => name === column) + 1];
      // The last one has its edge to the left.
      const [edge, to] = next ? [next[0], by] : [column, -by];
      settings.set('columnWidths', moveEdge(shown, settings.get('columnWidths'), edge, to));
    },
    reset() {
      settings.set('columnWidths', {});
    },
  };
}

function columnsIn(head: HTMLElement): ShownColumns {
  return [...head.children].flatMap((cell) => {
    const { width } = cell.getBoundingClientRect();
    const named = cell.matches('[data-column]') ? cell : cell.querySelector('[data-column]');
    const name = named?.getAttribute('data-column') as ListColumn | null | undefined;
    return name && width > 0 ? [[name, width] as const] : [];
  });
}
