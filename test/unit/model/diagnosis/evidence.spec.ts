import { expect, test } from '@playwright/test';
import { callerOf } from '#model/diagnosis/evidence/calling.ts';
import { explain } from '#model/diagnosis/explain.ts';
import { duration } from '#model/diagnosis/wording.ts';
import { CHROMIUM_STACK, closedWith, END, FIREFOX_STACK, lost, named } from '../../../support/diagnosis/build.ts';

const lines = (verdict: ReturnType<typeof explain>) =>
  verdict.evidence.map(({ field, text }) => `${field}: ${text.en}`);

test('a close() of the page says where it was called, past our own frames', () => {
  const call = { ago: 2_050, code: 4000, reason: 'bye' };
  expect(lines(explain(closedWith(4000, 'bye', { closeCall: call }), []))).toEqual([
    'closeCall: the page called close(4000) 2.0 s before the close event'.replace('2.0', '2.1'),
    'closeCall: called at connect (https://shop.example/assets/live.js:87:5)',
    'closeCall: its close reason: "bye"',
    'activity: the last message came in 950 ms before the call',
    'end: about 2 s late: Chromium waits so long for a server that leaves TCP open',
  ]);
  expect(callerOf(CHROMIUM_STACK)).toBe('connect (https://shop.example/assets/live.js:87:5)');
  expect(callerOf(FIREFOX_STACK)).toBe('connect@https://shop.example/assets/live.js:87:5');
  expect(callerOf('')).toBeNull();
});

test('the second channel is quoted', () => {
  const verdict = explain(named('Error in connection establishment: net::ERR_CONNECTION_REFUSED'), []);
  expect(lines(verdict)).toEqual([
    'handshake: DevTools says "Error in connection establishment: net::ERR_CONNECTION_REFUSED"',
    'opened: never opened: failed 120 ms after new WebSocket()',
  ]);
  expect(verdict.alternatives).toEqual([]);
});

test('data that never left is told whatever the cause', () => {
  const verdict = explain(closedWith(4000, '', { activity: { bufferedAmount: 5_120 } }), []);
  expect(lines(verdict).at(-1)).toBe(
    'activity: 5,120 bytes passed to send() were still waiting at the end and are lost',
  );
});

test('an attempt that failed without DevTools says what DevTools would add', () => {
  const verdict = explain(lost({ age: null }), []);
  expect(verdict.nextSteps[0]?.en).toContain('with DevTools open');
});

test('the steps are those for what the page asked for', () => {
  const steps = (protocols: string[], error: string) =>
    explain(named(`Error during WebSocket handshake: ${error}`, 101, { protocols }), []).nextSteps.map(({ en }) => en);
  expect(steps(['v2'], "Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received")).toEqual([
    'The server must answer with exactly one of the subprotocols asked for: "v2"',
    'If it needs none, leave the second argument of new WebSocket out',
  ]);
  expect(steps([], "Response must not include 'Sec-WebSocket-Protocol' header if not present in request: v2")).toEqual([
    'The server must not send Sec-WebSocket-Protocol to a page that asked for no subprotocol',
    'Or ask for it: name it in the second argument of new WebSocket',
  ]);
});

test('a message is advised to be smaller only where one had just been sent', () => {
  const steps = (since: number) => {
    const sent = { count: 3, size: 200_214, largest: 200_000, lastAt: END - since, longestGap: 0 };
    return explain(closedWith(1009, '', { activity: { sent } }), []).nextSteps.map(({ en }) => en);
  };
  expect(steps(40)[0]).toBe('Let the server accept more than 200,000 bytes, or send less');
  expect(steps(60_000)).toEqual(['Read the server log for what was too big for it']);
});

test('a close reason is to be read where there is one', () => {
  const read = (reason: string) =>
    explain(closedWith(4321, reason), []).nextSteps.some(({ en }) => en.startsWith('Read the close reason'));
  expect(read('quota used up')).toBe(true);
  expect(read('')).toBe(false);
  expect(explain(closedWith(4321, ''), []).headline.en).toBe('The server closed it: 4321');
});

test('times are told as precisely as they help', () => {
  const told = [12, 999.6, 60_049, 599_900, 600_000, 7_200_000, 300_000_000].map((ms) => duration(ms));
  expect(told.map(({ en }) => en)).toEqual(['12 ms', '1.0 s', '60.0 s', '599.9 s', '10 min', '2 h', '3 days']);
  expect(told.map(({ zh }) => zh)).toEqual(['12 毫秒', '1.0 秒', '60.0 秒', '599.9 秒', '10 分钟', '2 小时', '3 天']);
});
