import { COLUMN_WIDTH, type ColumnWidths, type ListColumn } from '#model/settings/list-columns.ts';

/** Columns in sight and their widths in CSS pixels, in the order they stand in. */
export type ShownColumns = readonly (readonly [name: ListColumn, width: number])[];

/**
 * The widths after the edge before a column was moved: what the columns on one side get, those on the other give.
 * Columns out of sight keep their proportion to the others.
 *
 * @param by In CSS pixels; to the right when above 0.
 */
export function moveEdge(shown: ShownColumns, before: ColumnWidths, column: ListColumn, by: number): ColumnWidths {
  const at = shown.findIndex(([name]) => name === column);
  const left = shown[at - 1];
  const right = shown[at];
  if (!left || !right) return before;
  const { least } = COLUMN_WIDTH;
  const moved = Math.min(Math.max(by, Math.min(0, least - left[1])), Math.max(0, right[1] - least));
  const widths = new Map<ListColumn, number>(shown);
  widths.set(left[0], left[1] + moved);
  widths.set(right[0], right[1] - moved);
  const known = shown.filter(([name]) => before[name] !== undefined);
  const scale = known.length > 0 ? sum(known.map(([, width]) => width)) / sum(known.map(([name]) => before[name])) : 1;
  const hidden = Object.entries(before).map(([name, width]): [string, number] => [name, width * scale]);
  return Object.fromEntries([...hidden, ...widths].map(([name, width]) => [name, whole(width)]));
}

const sum = (numbers: readonly (number | undefined)[]) => numbers.reduce<number>((all, each) => all + (each ?? 0), 0);

const whole = (width: number) => Math.min(COLUMN_WIDTH.most, Math.max(COLUMN_WIDTH.least, Math.round(width)));
