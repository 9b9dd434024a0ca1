import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { fairShares } from '#model/record/shares.ts';

const sizes = fc.map(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 500 }), { maxKeys: 12 });

/** What each tab has once it gave what it has to. */
const kept = (before: ReadonlyMap<number, number>, keep: number): Map<number, number> =>
  new Map([...before, ...fairShares(before, keep)]);

test('a log keeps as many as it may, no tab gives while another has more, and small tabs give nothing', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 0, max: 3_000 }), (before, keep) => {
      const after = kept(before, keep);
      const sum = (counts: ReadonlyMap<number, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
      expect(sum(after)).toBe(Math.min(sum(before), keep));
      const most = Math.max(0, ...after.values());
      for (const [tabId, count] of before) {
        const left = after.get(tabId) ?? 0;
        expect(left).toBeLessThanOrEqual(count);
        if (left < count) expect(left).toBeGreaterThanOrEqual(most - 1);
      }
    }),
  );
});

test('the tab that has most gives alone; of as many, the older tab gives first', () => {
  expect([
    ...fairShares(
      new Map([
        [1, 1_200],
        [2, 5],
      ]),
      1_000,
    ),
  ]).toEqual([[1, 995]]);
  expect(
    kept(
      new Map([
        [1, 1],
        [2, 1],
        [3, 1],
      ]),
      2,
    ),
  ).toEqual(
    new Map([
      [1, 0],
      [2, 1],
      [3, 1],
    ]),
  );
});
