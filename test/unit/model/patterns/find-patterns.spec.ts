import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { findPatterns } from '#model/patterns/find-patterns.ts';
import { joined } from '#model/patterns/pattern.ts';
import { backOffOf } from '#model/patterns/reconnect-storm.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import {
  closedWith,
  type Differences,
  END,
  ended,
  FIREFOX_STACK,
  failed,
  lost,
} from '../../../support/diagnosis/build.ts';
import { ordinaryEndings } from '../../../support/diagnosis/ordinary.ts';

const MINUTE = 60_000;

/** As many as there are times, each ending that long after {@link END}. */
const at = (times: readonly number[], make: (differences: Differences, index: number) => EndedConnection) =>
  times.map((time, index) => make({ at: END + time }, index));

const kinds = (connections: readonly EndedConnection[]) => findPatterns(connections).map(({ kind }) => kind);
const headlines = (connections: readonly EndedConnection[]) =>
  findPatterns(connections).map(({ headline }) => headline.en);

test('a storm without back-off', () => {
  const storm = at([0, 1_120, 2_240, 3_360, 4_480], failed);
  const [pattern] = findPatterns(storm);
  expect(pattern).toMatchObject({ kind: 'reconnect-storm', warning: true, connectionIds: storm.map(({ id }) => id) });
  expect(pattern?.headline.en).toBe('Reconnect storm: 5 attempts in 4.6 s, none opened');
  expect(pattern?.evidence[2]?.en).toBe('Usual wait between them: 1.0 s; always the same wait, no back-off');
});

test('a library that calls close() between error and close hides no storm', () => {
  const storm = at([0, 1_120, 2_240, 3_360, 4_480], (differences) =>
    failed({ ...differences, closeCall: { ago: 0, readyState: 3 } }),
  );
  expect(kinds(storm)).toEqual(['reconnect-storm']);
});

test('a correct back-off is told, but is no storm and no warning', () => {
  const patterns = findPatterns(at([0, 1_120, 3_240, 7_360, 15_480], failed));
  expect(patterns[0]?.headline.en).toBe('Server unreachable: 5 attempts, back-off in place');
  expect(patterns.map(({ kind, warning }) => ({ kind, warning }))).toEqual([
    { kind: 'reconnect-storm', warning: false },
  ]);
});

test('four attempts, slow attempts, or a success between are no storm', () => {
  expect(kinds(at([0, 1_120, 2_240, 3_360], failed))).toEqual([]);
  expect(kinds(at([0, 30_000, 60_000, 90_000, 120_000], failed))).toEqual([]);
  const attempts = at([0, 1_120, 2_240, 4_480, 5_600], failed);
  expect(kinds([...attempts, closedWith(1000, '', { at: END + 3_360, age: 300 })])).toEqual([]);
});

test('shapes of back-off', () => {
  expect(backOffOf([5, 9, 40, 2])).toBe('none');
  expect(backOffOf([1_000, 1_050, 990, 1_010])).toBe('constant');
  expect(backOffOf([500, 1_000, 2_000, 4_000])).toBe('growing');
  expect(backOffOf([1_400, 1_100, 4_900, 2_600, 9_000, 21_000])).toBe('growing');
  expect(backOffOf([4_000, 300, 900, 350])).toBe('irregular');
});

test('patterns of one kind and endpoint are one card', () => {
  const storms = at([0, 1_120, 2_240, 3_360, 4_480, 900_000, 901_120, 902_240, 903_360, 904_480], failed);
  const other = at([0, 1_120, 2_240, 3_360, 4_480], (more) => failed({ ...more, url: 'wss://other.example/live' }));
  const found = joined(findPatterns([...storms, ...other]));
  expect(found.map(({ kind }) => kind)).toEqual(['reconnect-storm', 'reconnect-storm']);
  expect(found[0]?.headline.en).toBe('Reconnect storm: 5 attempts in 4.6 s, none opened · 2 times');
  expect(found[0]?.connectionIds).toEqual(storms.map(({ id }) => id));
  expect(found[1]?.connectionIds).toEqual(other.map(({ id }) => id));
});

test('accepted and turned away', () => {
  const loop = at([0, 2_000, 4_000], (more) => closedWith(4401, 'token expired', { age: 80, silence: null, ...more }));
  expect(headlines(loop)).toEqual(['"token expired": accepted, then turned away 3 times']);
  const codes = [4401, 4403, 4408];
  expect(
    kinds(at([0, 2_000, 4_000], (more, index) => closedWith(codes[index] ?? 0, '', { age: 80, ...more }))),
  ).toEqual([]);
  expect(kinds(at([0, 2_000, 4_000], (more) => closedWith(1000, '', { age: 80, ...more })))).toEqual([]);
});

test('flapping', () => {
  const flaps = at([0, 5_000, 9_000, 13_500], (more, index) =>
    lost({ age: 2_000 + index * 300, silence: 20, ...more }),
  );
  expect(headlines(flaps)).toEqual(['Flapping: opened and lost 4 times in a row']);
  expect(kinds(flaps.slice(1))).toEqual([]);
  expect(kinds(at([0, 5_000, 9_000, 13_500], (more) => lost({ age: 2_000, closeCall: { ago: 20 }, ...more })))).toEqual(
    [],
  );
});

test('what to do about flapping is told by what the connections have in common', () => {
  const step = (age: (index: number) => number, more: Parameters<typeof lost>[0] = {}) =>
    findPatterns(
      at([0, 5_000, 9_000, 13_500], (where, index) => lost({ age: age(index), silence: null, ...more, ...where })),
    ).find(({ kind }) => kind === 'flapping')?.nextStep.en;
  const sent = (count: number) => ({ sent: { count, size: 9, largest: 9, lastAt: null, longestGap: 0 } });
  expect(step(() => 3_000)).toMatch(/^Each ended 3\.0 s after it had opened: look for a timer/);
  expect(step((index) => 2_000 + index * 700, { activity: sent(0) })).toMatch(/^Nothing had been sent/);
  expect(step((index) => 2_000 + index * 700, { activity: sent(1) })).toMatch(/crashes on the first message/);
});

test('a fixed lifetime of busy connections', () => {
  const cut = at([0, 5 * MINUTE, 10 * MINUTE], (more, index) =>
    lost({ age: 300_000 + index * 300, silence: 900, ...more }),
  );
  expect(headlines(cut)).toEqual(['Fixed lifetime: 3 ended at 300.3 s']);
  expect(kinds(cut.slice(1))).toEqual([]);
  expect(
    kinds(
      at([0, 5 * MINUTE, 10 * MINUTE], (more, index) =>
        lost({ age: 200_000 + index * 30_000, silence: 900 * (index + 1), ...more }),
      ),
    ),
  ).toEqual([]);
});

test('a fixed silence, also of connections that were silent from the start', () => {
  const ages = [400_000, 900_000, 60_010];
  const cut = at([0, 20 * MINUTE, 40 * MINUTE], (more, index) =>
    lost({ age: ages[index] ?? 0, silence: index === 2 ? null : 60_020, ...more }),
  );
  expect(headlines(cut)).toEqual(['Fixed silence: 3 ended after 60.0 s without a message']);
  const justTen = at([0, MINUTE, 2 * MINUTE], (more, index) =>
    lost({ age: 9_996 + 3 * index, silence: null, ...more }),
  );
  expect(headlines(justTen)).toEqual(['Fixed silence: 3 ended after 10.0 s without a message']);
  for (const one of justTen)
    expect(explain(one, justTen)).toMatchObject({ cause: 'idle-timeout', confidence: 'likely' });
  expect(explain(justTen[0] ?? lost({}), justTen).nextSteps[0]?.en).toMatch(/ every 4 s$/);
  const page = at([0, 20 * MINUTE, 40 * MINUTE], (more) =>
    closedWith(1000, '', { silence: 60_020, closeCall: { ago: 5, code: 1000 }, ...more }),
  );
  expect(kinds(page)).toEqual([]);
});

test('several at once, to one host or more', () => {
  const restart = [
    lost({ age: 9_000 }),
    lost({ age: 70_000, at: END + 300 }),
    closedWith(1001, '', { at: END + 600, age: 500_000 }),
  ];
  expect(findPatterns(restart)[0]?.evidence[0]?.en).toBe('All to api.shop.example');
  const network = [...restart.slice(1), lost({ url: 'wss://chat.example/rt', age: 30_000, at: END + 900 })];
  expect(findPatterns(network)[0]?.evidence[0]?.en).toBe('To 2 hosts: api.shop.example, chat.example');
  expect(kinds(restart.slice(1))).not.toContain('same-instant');
  expect(kinds([0, 1, 2].map(() => ended({ type: 'left', at: END, readyState: 1 })))).not.toContain('same-instant');
});

test('mounted twice', () => {
  const first = failed({ at: END, attempt: 6, closeCall: { ago: 3, readyState: 0 } });
  const second = closedWith(1000, '', {
    at: END + 60_040,
    age: 60_000,
    attempt: 42,
    closeCall: { ago: 5, code: 1000 },
  });
  expect(second.createdAt).toBe(END - 2);
  const [pattern, ...more] = findPatterns([second, first]);
  expect(pattern).toMatchObject({ kind: 'double-mount', warning: false, connectionIds: [first.id, second.id] });
  expect(more).toEqual([]);
  expect(kinds([first, closedWith(1000, '', { at: END + 61_000, age: 60_000 })])).toEqual([]);
  expect(kinds([first, { ...second, url: 'wss://api.shop.example/other' }])).toEqual([]);
});

test('duplicates of one document', () => {
  const one = closedWith(1000, '', { age: 90_000, closeCall: { ago: 5, code: 1000 } });
  const two = closedWith(1000, '', { age: 60_000, closeCall: { ago: 5, code: 1000 } });
  expect(headlines([one, two])).toEqual(['Duplicates: 2 connections to one URL at the same time']);
  expect(kinds([one, { ...two, sender: { ...two.sender, documentId: 'B2' } }])).toEqual([]);
  expect(kinds([one, { ...two, stack: FIREFOX_STACK }])).toEqual([]);
  expect(kinds([one, closedWith(1000, '', { at: END + 60_000, age: 62_000 })])).toEqual([]);
});

test('the work grows with the log, not with its square', () => {
  const aborted = (number: number) => failed({ at: END + number * 700, closeCall: { ago: 99, readyState: 0 } });
  const readsFor = (length: number) => {
    let reads = 0;
    const counted = Array.from({ length }, (_, number) => {
      const { createdAt, ...rest } = aborted(number);
      const read = () => {
        reads += 1;
        return createdAt;
      };
      return Object.defineProperty({ ...rest, createdAt }, 'createdAt', { get: read });
    });
    findPatterns(counted);
    return reads;
  };
  expect(readsFor(4_000) / readsFor(2_000)).toBeLessThan(2.5);
});

test('what the browser ends as a page comes back is no struck server', () => {
  const back = (more: Differences) =>
    lost({ erroredAt: END, page: { cachedAt: END - 60_000, resumedAt: END - 10 }, ...more });
  const hosts = ['a', 'b', 'c'].map((host) => back({ age: 80_000, url: `wss://${host}.example/` }));
  expect(kinds(hosts)).toEqual([]);
});

test('times of connections that were there before make no fixed time', () => {
  const before = at([0, 5 * MINUTE, 10 * MINUTE], (more) =>
    lost({ age: 300_000, silence: null, beforeCapture: true, ...more }),
  );
  expect(kinds(before)).toEqual([]);
});

test('200 ordinary endings raise no pattern, no warning, and no verdict of something wrong', () => {
  const ordinary = ordinaryEndings(200);
  expect(ordinary).toHaveLength(200);
  expect(findPatterns(ordinary)).toEqual([]);
  const verdicts = ordinary.map((one) => explain(one, ordinary).cause);
  expect([...new Set(verdicts)].sort()).toEqual([
    'navigation',
    'page-closed',
    'page-left',
    'server-closed',
    'server-going-away',
  ]);
});
