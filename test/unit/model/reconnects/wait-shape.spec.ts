import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { shapeOf } from '#model/reconnects/wait-shape.ts';

/** Waits of a client that doubles from 1 s to at most 30 s, each as `spread` makes of it. */
const doubling = (count: number, spread: (wait: number) => number = (wait) => wait): number[] =>
  Array.from({ length: count }, (_, index) => spread(Math.min(30_000, 1_000 * 2 ** index)));

for (const [what, runs, expected] of [
  ['no wait', [[4, 12, 3, 8]], { growth: 'none' }],
  ['one wait', [[1_000]], { growth: 'unknown' }],
  ['always a second', [[1_003, 1_001, 1_012, 998]], { growth: 'constant', jitter: false }],
  ['always a second, opened in between', [[1_003], [1_001], [1_012]], { growth: 'constant', jitter: false }],
  ['two seconds, give or take half', [[1_310, 2_780, 1_950, 1_120, 2_400]], { growth: 'constant', jitter: true }],
  ['doubling', [doubling(5)], { growth: 'exponential', jitter: false, cap: null }],
  ['doubling up to 30 s', [doubling(8)], { growth: 'exponential', jitter: false, cap: 30_000 }],
  ['doubling, begun anew', [doubling(4), doubling(5)], { growth: 'exponential', jitter: false }],
  ['tripling at once to its most', [[1_000, 5_000, 5_003, 5_001]], { growth: 'exponential', cap: 5_003 }],
  ['doubling with jitter', [[1_240, 1_690, 4_900, 7_100, 18_400, 27_000]], { growth: 'exponential', jitter: true }],
  ['shrinking', [[8_000, 4_000, 2_000, 500]], { growth: 'irregular' }],
  ['anything', [[200, 9_000, 400, 14_000, 300, 7_000]], { growth: 'irregular' }],
] as const) {
  test(`sees ${what}`, () => {
    expect(shapeOf(runs)).toMatchObject(expected);
  });
}

test('tells the factor of what grows', () => {
  expect(shapeOf([doubling(6)]).factor).toBeCloseTo(2, 1);
  expect(shapeOf([[1_000, 1_500, 2_250, 3_375]]).factor).toBeCloseTo(1.5, 2);
  // Spread by the timers of a page that is busy.
  expect(shapeOf([doubling(6, (wait) => wait + 30)]).factor).toBeCloseTo(2, 1);
});

test('waits a page cannot tell apart are constant, however many', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 500, max: 60_000 }),
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 2 }),
      (wait, late) => {
        expect(shapeOf([late.map((by) => wait + by)])).toMatchObject({ growth: 'constant', jitter: false });
      },
    ),
  );
});

test('never throws and never tells a factor below one, whatever the waits', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 0, max: 600_000 }), { maxLength: 12 }), { maxLength: 5 }),
      (runs) => {
        const { factor, cap } = shapeOf(runs);
        expect(factor).toBeGreaterThanOrEqual(1);
        expect(Number.isFinite(factor)).toBe(true);
        if (cap !== null) expect(runs.flat()).toContain(cap);
      },
    ),
  );
});
