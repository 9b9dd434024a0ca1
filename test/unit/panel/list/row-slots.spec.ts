import { expect, test } from '@playwright/test';
import { RowSlots } from '#panel/list/row-slots.ts';

const SPAN = 10;

/** The slots of a window's rows, in the order of the rows. */
function slotsAt(slots: RowSlots, first: number, span = SPAN): number[] {
  const shift = slots.shiftFor(first, span);
  return Array.from({ length: span }, (_, place) => (first + place + shift) % span);
}

test('a row that stays in the window keeps its slot', () => {
  const slots = new RowSlots();
  const before = slotsAt(slots, 3);
  const after = slotsAt(slots, 7);
  expect(after.slice(0, 6)).toEqual(before.slice(4));
  expect(new Set(after).size).toBe(SPAN);
  expect(slotsAt(slots, 3)).toEqual(before);
});

test('a window that has no row in common with the last takes its slots in the same order', () => {
  const slots = new RowSlots();
  const before = slotsAt(slots, 4);
  for (const first of [837, 14, 99_991, 0, 10, 20]) expect(slotsAt(slots, first), `from ${first}`).toEqual(before);
  expect(slotsAt(slots, 21)).toEqual([...before.slice(1), before[0]]);
});

test('a window of another length has slots of its own', () => {
  const slots = new RowSlots();
  slotsAt(slots, 5);
  expect(new Set(slotsAt(slots, 500, 13)).size).toBe(13);
});
