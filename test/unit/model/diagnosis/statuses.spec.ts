import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { closedWith, named } from '../../../support/diagnosis/build.ts';

const answered = (status: number) =>
  explain(named(`Error during WebSocket handshake: Unexpected response code: ${status}`, status), []);

test('a status that only one answers with names who answered', () => {
  expect(answered(521).headline.en).toBe('HTTP 521: it does not reach the origin server');
  expect(answered(526).headline.en).toBe('HTTP 526: TLS with the origin failed');
  expect(answered(530).nextSteps[0]?.en).toMatch(/^Cloudflare: /);
  expect(answered(524).candidates).toEqual([]);
  expect(answered(502).headline.en).toBe('The server refused the handshake: HTTP 502');
});

test('less usual statuses say what they are about', () => {
  const step = (status: number) => answered(status).nextSteps[0]?.en ?? '';
  expect(step(405)).toMatch(/other methods than GET/);
  expect(step(410)).toMatch(/given up/);
  expect(step(421)).toMatch(/host is not one of this server/);
  for (const status of [413, 414, 431, 494]) expect(step(status)).toMatch(/cookies/);
});

test('a reason that many servers give is not taken for that of NATS', () => {
  const told = (reason: string) => explain(closedWith(1008, reason), []);
  expect(told('Maximum Connections Exceeded').cause).toBe('service-code');
  for (const reason of ['Maximum sessions exceeded', 'Authentication failed', 'Maximum message rate exceeded']) {
    const { cause, headline } = told(reason);
    expect(cause, reason).toBe('server-closed');
    expect(headline.en).not.toContain('NATS');
  }
});
