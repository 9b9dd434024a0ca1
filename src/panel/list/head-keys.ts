import type { ListColumn } from '#model/settings/list-columns.ts';
import type { ColumnSizer } from './column-sizer.ts';

/** How far a key moves the edge of a column, in CSS pixels. */
const STEP = 10;

/** Moves among the headers of the list, makes the one that has the focus wider or narrower, leaves for the list. */
export function onHeadKey(event: KeyboardEvent, column: ListColumn, sizer: ColumnSizer): void {
  const { key, altKey, currentTarget: head } = event;
  if (!(head instanceof HTMLElement) || event.ctrlKey || event.metaKey) return;
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (altKey) {
    if (step === 0) return;
    sizer.widen(head, column, step * STEP);
  } else if (key === 'ArrowDown') {
    // The list hears it, too.
    head.closest<HTMLElement>('[role=treegrid]')?.focus();
    return;
  } else {
    const headers = [...head.querySelectorAll<HTMLElement>('[data-column]')].filter(
      ({ offsetWidth }) => offsetWidth > 0,
    );
    const at = headers.findIndex(({ dataset }) => dataset.column === column);
    const to = key === 'Home' ? 0 : key === 'End' ? headers.length - 1 : step === 0 ? -1 : at + step;
    if (to < 0 && step === 0) return;
    headers[to]?.focus();
  }
  event.preventDefault();
  event.stopPropagation();
}
