import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { COLUMN_WIDTH, LIST_COLUMNS } from '#model/settings/list-columns.ts';
import { readSettings } from '#model/settings/settings.ts';
import { moveEdge } from '#panel/list/column-widths.ts';

test('what one column gets the other gives, and neither goes under the least', () => {
  const shown = fc.uniqueArray(fc.tuple(fc.constantFrom(...LIST_COLUMNS), fc.integer({ min: 24, max: 900 })), {
    minLength: 2,
    selector: ([name]) => name,
  });
  fc.assert(
    fc.property(shown, fc.nat(), fc.integer({ min: -2_000, max: 2_000 }), (columns, place, by) => {
      const at = 1 + (place % (columns.length - 1));
      const [edge = 'code'] = columns[at] ?? [];
      const widths = moveEdge(columns, {}, edge, by);
      expect(readSettings({ columnWidths: widths }).columnWidths).toEqual(widths);
      const sum = (numbers: (number | undefined)[]) => numbers.reduce<number>((all, each) => all + (each ?? 0), 0);
      expect(sum(Object.values(widths))).toBe(sum(columns.map(([, width]) => width)));
      for (const [index, [name, width]] of columns.entries()) {
        if (index < at - 1 || index > at) expect(widths[name]).toBe(width);
        expect(widths[name]).toBeGreaterThanOrEqual(COLUMN_WIDTH.least);
      }
    }),
  );
});

test('a column out of sight keeps its proportion to the others', () => {
  const before = { time: 100, code: 100, url: 300 };
  const shown = [
    ['time', 50],
    ['code', 50],
  ] as const;
  expect(moveEdge(shown, before, 'code', 10)).toEqual({ time: 60, code: 40, url: 150 });
  expect(moveEdge(shown, before, 'time', 10), 'the first has no edge').toBe(before);
});
