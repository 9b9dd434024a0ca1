import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { closedWith } from '../../../support/diagnosis/build.ts';

const told = (code: number, reason: string) => explain(closedWith(code, reason, { age: 47_000, silence: 2_300 }), []);

test('a reason that says who took the place tells what to do about that, whatever the code', () => {
  for (const [code, reason] of [
    [1000, 'connection replaced by another'],
    [4005, 'Logged in elsewhere'],
    [4006, 'duplicate session'],
    [1008, 'another client connected with the same id'],
    [4410, 'new session opened in other tab'],
    [4001, '账号在别处登录'],
    [1000, 'session taken over'],
  ] as const) {
    const { cause, headline, nextSteps } = told(code, reason);
    expect(cause, reason).toBe('server-closed');
    expect(headline.en, reason).toContain(reason.slice(0, 20));
    expect(nextSteps[0]?.en, reason).toMatch(/^Give each client an id of its own/);
  }
});

test('a reason that says that the server goes away is told first, whatever the code', () => {
  for (const [code, reason] of [
    [1000, 'server shutdown'],
    [1001, 'Server shutting down'],
    [4000, 'maintenance'],
    [1013, 'draining'],
    [4010, '服务端停机维护'],
  ] as const) {
    const { cause, headline, confidence } = told(code, reason);
    expect(cause, reason).toBe('server-going-away');
    expect(headline.en, reason).toBe(`"${reason}": the server is going away, ${code}`);
    expect(confidence, reason).toBe(code === 1001 ? 'certain' : 'likely');
  }
  expect(told(1001, '').headline.en).toBe('The server or a proxy is going away');
});

test('what only sounds like it is no limit, no takeover and no shutdown', () => {
  expect(told(1000, 'max connections reached').cause).toBe('server-closed');
  expect(told(1008, 'Maximum sessions exceeded').cause).toBe('server-closed');
  expect(told(1000, 'max session duration reached').cause).toBe('lifetime-limit');
  expect(told(4000, 'unknown client').nextSteps[0]?.en).not.toMatch(/id of its own/);
  expect(told(4000, 'topic server-status closed').cause).toBe('server-closed');
  expect(told(4100, 'client not responding').cause).toBe('heartbeat-timeout');
});

test('a reason that says what was wrong tells what to do about that, whatever the code', () => {
  for (const [code, reason, step] of [
    [4500, 'Send time 10000 (ms) for session exceeded the allowed limit 10000', /^The page reads more slowly/],
    [1008, 'slow consumer', /^The page reads more slowly/],
    [1013, 'outbound queue is full', /^The page reads more slowly/],
    [1008, 'client failed to receive data', /^The page reads more slowly/],
    [4000, '客户端消费过慢', /^The page reads more slowly/],
    [1008, 'Rate limit exceeded', /^Send less often/],
    [4029, 'too many requests', /^Send less often/],
    [1000, '请求过于频繁', /^Send less often/],
    [1007, 'failed to unmarshal JSON', /^Look at the last message/],
    [1003, 'invalid message type', /^Look at the last message/],
    [4002, 'Decode error: not valid JSON', /^Look at the last message/],
    [1000, '消息格式错误', /^Look at the last message/],
  ] as const) {
    const { cause, headline, nextSteps } = told(code, reason);
    expect(cause, reason).toBe('server-closed');
    expect(headline.en, reason).toContain(reason.slice(0, 20));
    expect(nextSteps[0]?.en, reason).toMatch(step);
  }
});

test('a refusal late in a connection is none of its beginning, and reconnecting alone helps as little', () => {
  for (const [code, reason] of [
    [3000, 'Unauthorized'],
    [3003, 'Forbidden'],
    [1000, '登录已过期，请重新登录'],
    [1008, 'token expired'],
  ] as const) {
    const { headline, nextSteps } = told(code, reason);
    expect(headline.en, reason).toContain('closed by the server');
    expect(nextSteps[0]?.en, reason).toMatch(/^Reconnecting alone does not help/);
  }
});

test('what a message was too big for is told in the words of the reason, where they tell more than the code', () => {
  expect(told(1009, 'read limited at 32769 bytes').headline.en).toBe(
    'Too big for the server: "read limited at 32769 bytes"',
  );
  expect(told(1009, 'Message too big').headline.en).toBe('The server found a message too big');
  expect(told(1009, 'Message too big').evidence.map(({ text }) => text.en)).toContain(
    'its close reason: "Message too big"',
  );
});

test('a reason that speaks of silence is of the page\u2019s where the server itself had sent to the last', () => {
  const sentLast = { count: 1, size: 10, largest: 10, lastAt: null, longestGap: 0 };
  const busy = closedWith(3008, 'Timeout', { age: 30_000, silence: 500 });
  const { cause, nextSteps } = explain(
    { ...busy, activity: { ...busy.activity, sent: { ...sentLast, count: 0, size: 0, largest: 0 } } },
    [],
  );
  expect(cause).toBe('idle-timeout');
  expect(nextSteps[0]?.en).toBe('Send a message from the page every 15 s');
});
