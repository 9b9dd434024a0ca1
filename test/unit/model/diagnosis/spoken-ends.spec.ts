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
