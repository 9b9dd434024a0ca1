import { expect, test } from '@playwright/test';
import { type Around, warningsOf } from '#model/live/warnings.ts';
import type { Connection } from '#model/record/connection.ts';
import { type Differences, END, ended, lost, seen } from '../../../support/diagnosis/build.ts';

/** The present time. */
const NOW = END + 1_000_000;

/** An open connection that has been silent for so long, in ms. */
const open = (silence: number, differences: Differences = {}): Connection => ({
  ...ended({ type: 'left', at: NOW, readyState: 1 }, { age: 600_000, silence, ...differences }),
  end: null,
});

const said = (connection: Connection, around: Partial<Around> = {}) =>
  warningsOf(connection, { now: NOW, open: [connection], ended: [], buffered: [], ...around }).map(
    ({ kind, text }) => `${kind}: ${text.en}`,
  );

/** One that was cut after so long a silence, in ms. */
const cutAfter = (silence: number, at: number) => lost({ at: END + at, age: silence + 100, silence });

test('a silence is warned of before the limit of what stands between, as answer or host name it', () => {
  const behindNginx = { handshake: seen({ status: 101, headers: [{ name: 'server', value: 'nginx/1.22' }] }) };
  expect(said(open(48_000, behindNginx))).toEqual(['silent: silent for 48.0 s; nginx cuts at 60.0 s']);
  expect(said(open(20_000, behindNginx))).toEqual([]);
  expect(said(open(90_000, behindNginx)), 'it does not hold').toEqual([]);
  expect(said(open(48_000)), 'nobody knows of a limit').toEqual([]);
  expect(said(open(50_000, { url: 'wss://app.herokuapp.com/live' }))).toEqual([
    'silent: silent for 50.0 s; Heroku router cuts at 55.0 s',
  ]);
});

test('where others were cut after the same silence, that is the limit', () => {
  const others = [cutAfter(12_000, 0), cutAfter(12_040, 20_000), cutAfter(12_010, 40_000)];
  expect(said(open(9_000), { ended: others })).toEqual([
    expect.stringMatching(/^silent: silent for 9\.0 s; 3 others were cut at 12\.0 s$/),
  ]);
  expect(said(open(4_000), { ended: others })).toEqual([]);
  expect(said(open(9_000, { url: 'wss://other.example/' }), { ended: others }), 'another endpoint').toEqual([]);
  expect(said(open(9_000), { ended: [cutAfter(12_000, 0), cutAfter(40_000, 9)] }), 'they do not agree').toEqual([]);
});

test('a heartbeat that stopped, a buffer that only grows, and many to one URL', () => {
  const beats = (silence: number, count = 30) =>
    open(silence, {
      activity: { received: { count, size: 60, largest: 2, lastAt: NOW - silence, longestGap: 10_050 } },
    });
  expect(said(beats(31_000))).toEqual(['heartbeat: nothing received for 31.0 s, before never longer than 10.1 s']);
  expect(said(beats(20_000))).toEqual([]);
  expect(said(beats(31_000, 4)), 'no rhythm yet').toEqual([]);
  expect(said(open(10), { buffered: [10, 2_000, 60_000, 1_200_000] })).toEqual([
    'buffer: bufferedAmount only grows: 1,200,000 bytes',
  ]);
  for (const buffered of [
    [1, 2, 3],
    [10, 20, 20, 40],
    [0, 0, 0, 0],
  ])
    expect(said(open(10), { buffered })).toEqual([]);
  const all = Array.from({ length: 42 }, () => open(10));
  const [first = open(10)] = all;
  expect(said(first, { open: all })).toEqual(['many: 42 open to this URL']);
  expect(said(first, { open: all.slice(0, 5) })).toEqual([]);
});

test('what is still connecting is not warned of', () => {
  expect(said({ ...open(48_000), opened: null }, { buffered: [1, 2, 3, 4] })).toEqual([]);
});
