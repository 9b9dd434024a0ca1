import { expect, test } from '@playwright/test';
import { clockTime } from '#model/diagnosis/evidence/downtime.ts';
import { reconnectsReport } from '#model/export/summary/reconnects-summary.ts';
import { chainOf } from '#model/reconnects/chain.ts';
import { reconnectsOf } from '#model/reconnects/reconnects.ts';
import { reconnectLines, resultOf } from '#model/reconnects/words.ts';
import type { Connection } from '#model/record/connection.ts';
import { closedWith, END, failed, lost } from '../../../support/diagnosis/build.ts';

/** One that was lost `at` ms after the end that all is told by, having been open for `age` ms, after a handshake of 40 ms. */
const dropped = (at: number, age: number, more: Parameters<typeof lost>[0] = {}) =>
  lost({ at: END + at, age, silence: null, ...more });
/** An attempt that began `at` ms after that end and failed 10 ms later. */
const refused = (at: number) => failed({ at: END + at + 10, attempt: 10 });
/** One that lives. */
const living = (at: number): Connection => ({ ...dropped(at + 100, 60), end: null });

const english = (lines: ReturnType<typeof reconnectLines>) => lines.map(({ en }) => en);

test('a chain holds what follows, each after the one before ended', () => {
  const first = dropped(0, 5_000);
  const second = dropped(7_040, 6_000);
  const third = living(9_000);
  const chain = chainOf(first, [third, second, first]);
  expect(chain.map(({ connection }) => connection.id)).toEqual([first.id, second.id, third.id]);
  expect(chain.map(({ wait }) => wait)).toEqual([null, 1_000, 1_960]);
  // The same from wherever one asks.
  expect(chainOf(second, [first, third])).toEqual(chain);
});

test('other endpoints, frames, documents and what is much later do not follow', () => {
  const first = dropped(0, 5_000);
  const others = [
    dropped(2_000, 900, { url: 'wss://api.shop.example/other' }),
    dropped(2_000, 900, { sender: { frameId: 3 } }),
    dropped(2_000, 900, { sender: { documentId: 'B2' } }),
    dropped(2_000, 900, { sender: { tabId: 9 } }),
    dropped(900_000, 900),
  ];
  expect(chainOf(first, others)).toHaveLength(1);
  expect(chainOf(first, [dropped(2_000, 900, { url: 'wss://api.shop.example/live?token=other' })])).toHaveLength(2);
});

test('of several at once each is followed by the nearest', () => {
  const [a, b] = [dropped(0, 5_000), dropped(1_000, 5_000)];
  const [afterA, afterB] = [dropped(6_540, 6_000), dropped(7_540, 6_000)];
  expect(chainOf(a, [b, afterA, afterB]).map(({ connection }) => connection)).toEqual([a, afterA]);
  expect(chainOf(b, [a, afterA, afterB]).map(({ connection }) => connection)).toEqual([b, afterB]);
});

test('what the page closes itself it may follow at once; of a close from the panel it hears by the event', () => {
  const close = (by: 'page' | 'extension') => closedWith(1005, '', { age: 5_000, closeCall: { ago: 300, by } });
  const next = dropped(5_000, 5_160);
  expect(chainOf(close('page'), [next]).map(({ wait }) => wait)).toEqual([null, 100]);
  expect(chainOf(close('extension'), [next])).toHaveLength(1);
});

test('came back each time after a second', () => {
  const chain = [0, 1, 2, 3].map((index) => dropped(index * 6_040, 5_000));
  const [first] = chain;
  const reconnects = reconnectsOf(first as Connection, [...chain, living(4 * 6_040 - 5_040)]);
  expect(reconnects.waits).toEqual([1_000, 1_000, 1_000, 1_000]);
  expect(reconnects).toMatchObject({ ends: 4, cameBack: 4, downtime: 4 * 1_040, library: null });
  expect(english(reconnectLines(reconnects))).toEqual([
    'Came back 4 of 4 times, usually after 1.0 s',
    'Waits: 1.0 s, 1.0 s, 1.0 s, 1.0 s; constant, no jitter; no attempt failed, so a back-off does not show',
    'Without a connection for 4.2 s in all, 1.0 s at most',
    'Reconnected by connect (https://shop.example/assets/live.js:87:5)',
  ]);
});

test('failed attempts with a back-off, then back', () => {
  const down = dropped(0, 5_000);
  const attempts = [refused(1_000), refused(3_010), refused(7_020), refused(15_030)];
  const back = living(31_040);
  const reconnects = reconnectsOf(down, [...attempts, back]);
  expect(reconnects.outages).toEqual([
    { from: END, until: END + 31_080, failed: 4, waits: [1_000, 2_000, 4_000, 8_000, 16_000] },
  ]);
  expect(english(reconnectLines(reconnects)).slice(0, 2)).toEqual([
    'Came back after 31.1 s, 4 failed attempts',
    'Waits: 1.0 s, 2.0 s, 4.0 s, 8.0 s, 16.0 s; exponential, ×2.0 each time, no jitter',
  ]);
});

test('an outage that goes on, and a client that never opened', () => {
  const down = dropped(0, 5_000);
  const attempts = [refused(500), refused(1_010), refused(1_520)];
  const clock = clockTime(END);
  expect(resultOf(reconnectsOf(down, attempts)).en).toBe(`Has not come back since ${clock}, 3 failed attempts`);
  const before = [dropped(-20_000, 4_000), dropped(-10_000, 4_000), down];
  expect(resultOf(reconnectsOf(down, [...before, ...attempts])).en).toBe(
    `Came back 2 of 3 times, usually after 6.0 s; not since ${clock}, 3 failed attempts`,
  );
  const [first] = attempts;
  const never = reconnectsOf(first as Connection, attempts);
  expect(never).toMatchObject({ ends: 1, cameBack: 0 });
  expect(resultOf(never).en).toBe(`Has not come back since ${clock}, 3 failed attempts`);
});

test('nothing that follows is said plainly', () => {
  const alone = reconnectsOf(dropped(0, 5_000), []);
  expect(english(reconnectLines(alone))).toEqual(['Nothing reconnected: no later connection to this endpoint']);
});

test('the library that reconnects is named', () => {
  const stack =
    'Error\n    at Socket.open (https://shop.example/node_modules/socket.io-client/build/esm/manager.js:9:3)';
  const reconnects = reconnectsOf(dropped(0, 5_000), [dropped(7_040, 6_000, { stack })]);
  expect(reconnects.library).toBe('Socket.IO');
  expect(english(reconnectLines(reconnects)).at(-1)).toContain('Reconnected by Socket.IO, at Socket.open (');
});

test('the report is Markdown for an issue, without what a URL may give away', () => {
  const url = 'wss://user:pw@api.shop.example/live?token=s3cr3t';
  const stack = 'Error\n    at connect (https://shop.example/live.js?key=hidden:87:5)';
  const reconnects = reconnectsOf(dropped(0, 5_000, { url }), [dropped(7_040, 6_000, { url, stack })]);
  const report = reconnectsReport(reconnects, [], { language: 'en', redact: true });
  expect(report).toMatch(/^## Reconnects to wss:.*api\.shop\.example\/live\n\n- Came back 1 of 2 times/);
  expect(report).toContain('| Attempt | Waited | Opened after | End |');
  expect(report).toContain(`| ${new Date(END + 1_000).toISOString()} | 1.0 s | 40 ms | 1006 |`);
  for (const secret of ['s3cr3t', 'user', 'pw@', 'hidden']) expect(report).not.toContain(secret);
  const plain = reconnectsReport(reconnects, [], { language: 'zh', redact: false });
  expect(plain).toContain('hidden');
  expect(plain).toMatch(/^## .*重连/);
});
