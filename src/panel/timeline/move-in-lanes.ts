import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { Lane } from './lanes.ts';

type Columns = Pick<CloseColumns, 'endedAt'>;

/** Where an arrow key, Home or End leads from a close: along its lane by the order of ends, or to what ended next to it in
 * another lane. Null for any other key; the close itself where there is nothing further. */
export function moveInLanes(columns: Columns, lanes: readonly Lane[], entry: number, key: string): number | null {
  const at = laneOf(lanes, entry);
  const entries = lanes[at]?.entries ?? new Int32Array();
  const along = (index: number) => entries[index] ?? entry;
  switch (key) {
    case 'ArrowLeft':
      return along(entries.indexOf(entry) - 1);
    case 'ArrowRight':
      return along(entries.indexOf(entry) + 1);
    case 'Home':
      return along(0);
    case 'End':
      return along(entries.length - 1);
    case 'ArrowUp':
      return nearest(columns, lanes[at - 1], entry);
    case 'ArrowDown':
      return nearest(columns, lanes[at + 1], entry);
    default:
      return null;
  }
}

/** The index of the lane a close is in, -1 for none. */
export const laneOf = (lanes: readonly Lane[], entry: number): number =>
  lanes.findIndex(({ entries }) => entries.includes(entry));

function nearest({ endedAt }: Columns, lane: Lane | undefined, entry: number): number {
  const away = (other: number) => Math.abs(endedAt(other) - endedAt(entry));
  return lane?.entries.reduce((best, other) => (away(other) < away(best) ? other : best)) ?? entry;
}
