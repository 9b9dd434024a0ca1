import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { type Differences, END, inFirefox, lost, named, namedInFirefox } from '../../../support/diagnosis/build.ts';

const NOTHING = { count: 0, size: 0, largest: 0, lastAt: null, longestGap: 0 };
const stepsOf = (connection: EndedConnection, all: EndedConnection[] = []) =>
  explain(connection, all)
    .nextSteps.map(({ en }) => en)
    .join('\n');

/** Lost so long after the page's first message, which was its only one. */
const afterFirst = (ago: number, more: Differences = {}) =>
  lost({
    age: ago + 5,
    activity: { sent: { count: 1, size: 16, largest: 16, lastAt: END - ago, longestGap: 0 }, received: NOTHING },
    ...more,
  });

test('what is cut right behind the first message is told so, with the protocol that was chosen', () => {
  const verdict = explain(afterFirst(84, { protocol: 'mqtt' }), []);
  expect(verdict).toMatchObject({ cause: 'connection-lost', confidence: 'likely' });
  expect(verdict.headline.en).toBe('Lost right after the page sent a message');
  expect(verdict.nextSteps[0]?.en).toMatch(/^Does that message follow the protocol "mqtt"/);
  expect(stepsOf(afterFirst(84))).toMatch(/^Does the server crash on that message/);
  expect(stepsOf(afterFirst(84))).not.toMatch(/VPN/);
});

test('a message is no sign where others went well as closely before, or an answer came in', () => {
  const headline = (connection: EndedConnection) => explain(connection, []).headline.en;
  expect(headline(afterFirst(4_000))).toMatch(/^The connection was lost/);
  const often = { count: 600, size: 900, largest: 20, lastAt: END - 300, longestGap: 2_000 };
  expect(headline(lost({ activity: { sent: often, received: NOTHING } }))).toMatch(/^The connection was lost/);
  const answer = { count: 1, size: 9, largest: 9, lastAt: END - 20, longestGap: 0 };
  const sent = { count: 1, size: 16, largest: 16, lastAt: END - 84, longestGap: 0 };
  expect(headline(lost({ age: 90, activity: { sent, received: answer } }))).toMatch(/^The connection was lost/);
});

test('where the next connection opened at once, no network is suspected', () => {
  const next = (after: number) => lost({ at: END + after + 60_000, age: 60_000 });
  expect(stepsOf(lost())).toMatch(/without VPN/);
  expect(stepsOf(lost(), [next(2_000)])).not.toMatch(/VPN/);
  expect(stepsOf(lost(), [next(300_000)])).toMatch(/without VPN/);
  expect(
    explain(lost(), [next(2_000)])
      .evidence.map(({ text }) => text.en)
      .join('\n'),
  ).toContain('the next connection to this endpoint opened 2.0 s later');
});

test('what servers of a protocol cut for without a word is asked first', () => {
  expect(stepsOf(lost({ protocol: 'mqtt' }))).toMatch(/^An MQTT broker .* client id .* 1\.5 times/);
  expect(stepsOf(lost({ protocol: 'v12.stomp' }))).toMatch(/^A STOMP broker/);
  expect(stepsOf(lost({ protocol: 'chat' }))).not.toMatch(/broker/);
});

test('lost, and then no proxy: the proxy went away, and not the server', () => {
  const after = (ms: number) =>
    named('Error in connection establishment: net::ERR_PROXY_CONNECTION_FAILED', null, { at: END + ms });
  expect(explain(lost(), [after(1_050)])).toMatchObject({ cause: 'proxy-failed', confidence: 'likely' });
  expect(explain(lost(), [after(90_000)]).cause).toBe('connection-lost');
  const inItsLog = { ...namedInFirefox('NS_ERROR_PROXY_CONNECTION_REFUSED'), createdAt: END + 900 };
  expect(explain(lost(inFirefox), [{ ...inItsLog, end: { ...inItsLog.end, at: END + 940 } }]).cause).toBe(
    'proxy-failed',
  );
});

test('lost, and then no network: the network vanished', () => {
  const after = (error: string) => named(`Error in connection establishment: net::${error}`, null, { at: END + 1_200 });
  const local = { url: 'ws://localhost:3000/live' };
  expect(explain(lost(), [after('ERR_INTERNET_DISCONNECTED')])).toMatchObject({
    cause: 'network-changed',
    confidence: 'likely',
  });
  expect(explain(lost(), [after('ERR_NAME_NOT_RESOLVED')]).cause).toBe('connection-lost');
  expect(explain(lost(local), [{ ...after('ERR_NETWORK_CHANGED'), ...local }]).cause).not.toBe('network-changed');
});
