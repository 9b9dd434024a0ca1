import { expect, test } from '@playwright/test';
import { formatDuration } from '#ui/times.ts';

const told = (milliseconds: number) => formatDuration(milliseconds, (key, ...numbers) => `${key} ${numbers.join(' ')}`);

test('a span of time keeps its digits where it is rounded up to the next unit', () => {
  expect([0, 999.4, 999.5, 1_234, 9_994, 9_996, 59_949].map(told)).toEqual([
    'durationMilliseconds 0',
    'durationMilliseconds 999',
    'durationSeconds 1.00',
    'durationSeconds 1.23',
    'durationSeconds 9.99',
    'durationSeconds 10.0',
    'durationSeconds 59.9',
  ]);
  expect([59_960, 61_000, 3_599_400, 3_600_000, 86_400_000].map(told)).toEqual([
    'durationMinutes 1 0',
    'durationMinutes 1 1',
    'durationMinutes 59 59',
    'durationHours 1 0',
    'durationDays 1 0',
  ]);
});
