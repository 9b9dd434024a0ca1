import type { CloseColumns } from '#log/columns/close-columns.ts';
import type { CloseOrder } from '#log/columns/close-order.ts';
import { lowerBound } from '#log/columns/sorted.ts';
import type { Navigation } from '#model/wire/log-change.ts';

/** How late a page's end may be noticed after the next page has begun, in milliseconds. */
const LEAVING = 2_000;

/**
 * Closes and navigations in one order, oldest first: entries, and for a navigation its index, bitwise negated.
 *
 * @param navigations Oldest first.
 */
export function withNavigations(
  columns: CloseColumns,
  order: CloseOrder,
  navigations: readonly Navigation[],
): Int32Array {
  const { endedAt, typeOf } = columns;
  const moved = movedUp(columns, order, navigations);
  const places = new Int32Array(order.length + navigations.length);
  let length = 0;
  let index = 0;
  const divide = () => {
    for (const entry of moved.get(index) ?? []) places[length++] = entry;
    places[length++] = ~index;
    index += 1;
  };
  for (const entry of order) {
    const at = endedAt(entry);
    const left = typeOf(entry) === 'left';
    for (let next = navigations[index]; next && (left ? next.at < at : next.at <= at); next = navigations[index])
      divide();
    if (!isMovedUp(columns, entry, navigations)) places[length++] = entry;
  }
  while (index < navigations.length) divide();
  return places;
}

/** The closes that stand just above some navigation, by its index, although they ended after it. */
function movedUp(columns: CloseColumns, order: CloseOrder, navigations: readonly Navigation[]): Map<number, number[]> {
  const moved = new Map<number, number[]>();
  for (const entry of order) {
    if (!isMovedUp(columns, entry, navigations)) continue;
    const index = nextAfter(columns.createdAt(entry), navigations);
    const above = moved.get(index);
    if (above) above.push(entry);
    else moved.set(index, [entry]);
  }
  return moved;
}

/**
 * Whether a close stands above a navigation although it ended after it: a page in another process may end only after the
 * next one began, and what it left open still belongs above the divider.
 *
 * @param navigations Oldest first.
 */
export function isMovedUp(columns: CloseColumns, entry: number, navigations: readonly Navigation[]): boolean {
  if (columns.typeOf(entry) !== 'left') return false;
  const next = navigations[nextAfter(columns.createdAt(entry), navigations)];
  const at = columns.endedAt(entry);
  return next !== undefined && next.at < at && at - next.at <= LEAVING;
}

/** The index of the first navigation after a time; their number when there is none. */
const nextAfter = (at: number, navigations: readonly Navigation[]): number =>
  lowerBound(navigations, (navigation) => navigation.at > at);
