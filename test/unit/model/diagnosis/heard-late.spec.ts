import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { END, lost } from '../../../support/diagnosis/build.ts';

const NOTHING = { count: 0, size: 0, largest: 0, lastAt: null, longestGap: 0 };
const one = (lastAt: number) => ({ count: 1, size: 18, largest: 18, lastAt, longestGap: 0 });

/** Greeted right behind the 101, of which a busy page heard so many ms late, and silent from then on. */
const greeted = (age: number, late: number): EndedConnection =>
  lost({ age, attempt: late, activity: { sent: NOTHING, received: one(END - age + 90) } });

/** The page sent its last message so long before the end, and heard the answer so many ms later. */
const answered = (silence: number, late: number): EndedConnection =>
  lost({ activity: { sent: one(END - silence), received: one(END - silence + late) } });

const told = (connection: EndedConnection) => {
  const { cause, headline } = explain(connection, []);
  return `${cause}: ${headline.en}`;
};

test('a silence behind a greeting began with the request at the earliest', () => {
  expect(told(greeted(48_850, 2_480))).toBe('idle-timeout: Idle timeout: silent for 50.0 s');
  expect(told(greeted(58_300, 2_000))).toBe('idle-timeout: Idle timeout: silent for 60.0 s');
  expect(told(greeted(48_850, 40))).toMatch(/^connection-lost/);
  // A limit of 50 s is none where it would have to have begun before the request.
  expect(told(greeted(46_000, 2_480))).toMatch(/^connection-lost/);
});

test('a silence behind an answer began with what it answers at the earliest', () => {
  expect(told(answered(60_530, 1_300))).toBe('idle-timeout: Idle timeout: silent for 60.0 s');
  expect(told(answered(60_530, 4_000))).toMatch(/^connection-lost/);
  const { evidence } = explain(answered(60_530, 1_300), []);
  expect(evidence.map(({ text }) => text.en)).toContain(
    'no message for 59.2 s, or up to 60.5 s where a busy page heard the last one late',
  );
});

test('a silence that is round as the page heard it is round, however late the open event may have been', () => {
  const silent = (age: number, late: number) =>
    lost({ age, attempt: late, activity: { sent: NOTHING, received: NOTHING } });
  expect(told(silent(10_100, 1_140))).toBe('idle-timeout: Idle timeout: silent for 10.1 s');
  expect(told(silent(33_700, 1_900))).toMatch(/^connection-lost/);
});
