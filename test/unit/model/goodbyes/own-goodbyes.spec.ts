import { expect, test } from '@playwright/test';
import * as v from 'valibot';
import { findOwnGoodbyes } from '#model/goodbyes/find-protocols.ts';
import { DEFINITIONS } from '#model/goodbyes/free-text.ts';
import { meaningOf } from '#model/goodbyes/meaning-of.ts';
import { type OwnGoodbye, ownGoodbyeSchema } from '#model/goodbyes/own-goodbye.ts';
import { ownRule } from '#model/goodbyes/own-rules.ts';
import { pageExpression } from '#model/goodbyes/page-expression.ts';
import { readGoodbye } from '#model/goodbyes/read-goodbye.ts';
import { rulesOf } from '#model/goodbyes/rules.ts';
import { isLastWord, unknownProtocol } from '#model/goodbyes/unknown.ts';
import type { Report } from '#model/record/connection.ts';
import { parseCodes, writeCodes } from '#model/settings/codes-file.ts';
import { cut } from '#watch/cut.ts';

const own = (fields: object): OwnGoodbye =>
  v.parse(ownGoodbyeSchema, { match: 'chat.example/*', name: 'Chat', ...fields });

/** What becomes of a message by a rule as pages get it. */
function saidBy({ name, expression }: ReturnType<typeof ownRule>, message: unknown) {
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  const said = cut(JSON.parse(JSON.stringify(pageExpression(expression))), text, DEFINITIONS.map(pageExpression));
  if (!said) return null;
  const goodbye = readGoodbye({ rule: name, said, at: 0 });
  return goodbye && [goodbye.code, goodbye.reason];
}
const saidOf = (fields: object, message: unknown) => saidBy(ownRule(own(fields)), message);

const EXPIRED = { type: 'bye', error: { code: 4001, message: 'session expired', more: 'x' } };

test('the code and the reason of an own goodbye stand where its keys say', () => {
  const keys = { path: 'type', value: 'bye', code: 'error.code', reason: 'error.message' };
  expect(saidOf(keys, EXPIRED)).toEqual(['4001', 'session expired']);
  expect(saidOf(keys, { type: 'bye' }), 'without either').toEqual(['bye', '']);
  expect(saidOf(keys, { type: 'bye', error: { code: 'KICKED', message: ['x'] } })).toEqual(['KICKED', '']);
  for (const other of [{ type: 'hello', error: EXPIRED.error }, { ...EXPIRED, type: ['bye'] }, [EXPIRED], 'bye', '{'])
    expect(saidOf(keys, other)).toBeNull();
});

test('an own goodbye is told by a number, by anything at all at a key, or by how it begins', () => {
  expect(saidOf({ path: '0', value: '9', code: '1' }, [9, 'gone'])).toEqual(['gone', '']);
  expect(saidOf({ path: 'ok', value: 'false', reason: 'why' }, { ok: false, why: 'full' })).toEqual(['false', 'full']);
  for (const [error, fits] of [
    [{}, true],
    ['', true],
    [null, false],
    [false, false],
    [undefined, false],
  ] as const)
    expect(saidOf({ path: 'error', reason: 'text' }, { error, text: 'why' }), `${error}`).toEqual(
      fits ? ['error', 'why'] : null,
    );
  expect(saidOf({ prefix: 'c', code: '0', reason: '1' }, 'c[3000,"Go away!"]')).toEqual(['3000', 'Go away!']);
  for (const [message, code, reason] of [
    ['BYE 4001 session expired', '4001', 'session expired'],
    ['BYE SESSION_EXPIRED: log in again', 'SESSION_EXPIRED', 'log in again'],
    ['BYE Session expired', 'BYE', 'Session expired'],
    ['BYE ', 'BYE', ''],
    ['BYE 4001', '4001', ''],
    ['BYE of ann@mail.example', 'BYE', 'of <address>'],
  ])
    expect(saidOf({ prefix: 'BYE ' }, message)).toEqual([code, reason]);
  expect(saidOf({ prefix: 'BYE ' }, 'GOOD BYE 1')).toBeNull();
});

test('what was said keeps the name of its protocol and its weight without its rule', () => {
  const read = (ends: boolean) =>
    readGoodbye({ rule: ownRule(own({ prefix: 'x', ends })).name, said: '\uffffc1', at: 0 });
  const fatal = read(true);
  expect(fatal).toMatchObject({ protocol: 'own:Chat', weight: 'fatal', from: 'server' });
  expect(fatal && meaningOf(fatal)?.protocol.name).toBe('Chat');
  expect(read(false)).toMatchObject({ weight: 'hint' });
});

test('own goodbyes belong to the connections that their pattern marks', () => {
  const list = [own({ prefix: 'a' }), own({ match: 'chat.v#', prefix: 'b' }), own({ match: '*/rt', prefix: 'c' })];
  const found = (url: string, protocols: string[] = []) =>
    findOwnGoodbyes({ url, protocols, opened: null }, list).map(({ prefix }) => prefix);
  expect(found('wss://chat.example/rt')).toEqual(['a', 'c']);
  expect(found('wss://other.example/', ['chat.v2'])).toEqual(['b']);
  expect(found('no url')).toEqual([]);
});

test('own goodbyes travel in the file of the codes', () => {
  const goodbyes = [own({ prefix: 'BYE ' }), own({ path: 'a', value: 'b' })];
  const text = writeCodes({ codes: [], goodbyes }, 'WasClean', 0);
  expect(parseCodes(text)).toEqual({ content: { codes: [], goodbyes } });
  const read = parseCodes(text.replace('"BYE "', '""'));
  expect('problem' in read && read.problem.en).toBe(
    'goodbyes[0].prefix: expected a text of at most 100 characters, not empty where “path” is, found "".',
  );
});

const guess = (message: unknown) => saidBy(rulesOf(unknownProtocol)[0] as ReturnType<typeof ownRule>, message);

test('of an unknown protocol what has the shape of an error is said, and nothing else', () => {
  for (const [message, code, reason] of [
    [{ type: 'error', code: 401, message: 'token expired' }, '401', 'token expired'],
    [{ event: 'session_expired', reason: 'logged in elsewhere' }, 'session_expired', 'logged in elsewhere'],
    [{ op: 'Disconnect', data: { code: 'KICKED' } }, 'KICKED', ''],
    [{ type: 'connectionError', payload: { message: 'no such room' } }, 'connectionError', 'no such room'],
    [{ type: 'error', error: { code: 1, message: 'm', reason: 'for ann@mail.example' } }, '1', 'for <address>'],
    [{ type: 'Unauthorized', message: 'Bearer abcdef123' }, 'Unauthorized', 'Bearer <secret>'],
    [{ status: 'error', msg: 'room is full' }, 'error', 'room is full'],
    [{ reason: 'other login', event: 'kicked' }, 'kicked', 'other login'],
    [{ jsonrpc: '2.0', error: { code: -32_000, message: 'not authorized' }, id: null }, '-32000', 'not authorized'],
    [{ error: 'token expired', code: '401' }, '401', 'token expired'],
    [{ error: 'token expired' }, 'error', 'token expired'],
  ] as const)
    expect(guess(message)).toEqual([code, reason]);
  for (const message of [
    { type: 'error' },
    { type: 'message', code: 1, message: 'error' },
    { type: 4, code: 1 },
    [{ type: 'error', code: 1 }],
    { type: 'error', code: {}, message: null },
    { kind: 'error', code: 1 },
    { status: 'ok', message: 'fine' },
    { error: null, message: 'fine' },
    { error: false, result: 1 },
    { type: 'tick', event: 'trade', code: 7 },
    'error: no',
  ])
    expect(guess(message), JSON.stringify(message)).toBeNull();
});

test('it must have been the last message, and shortly before the end', () => {
  const isLast = (at: number, lastAt: number, end: number | null, closeCall: number | null = null) =>
    isLastWord({
      goodbye: { rule: 'unknown/0', said: '', at },
      activity: { received: { lastAt } },
      end: end === null ? null : { at: end },
      closeCall: closeCall === null ? null : { at: closeCall, threw: null },
    } as Report);
  expect(isLast(1_000, 1_000, 2_000)).toBe(true);
  expect(isLast(1_000, 1_000, 2_001)).toBe(false);
  expect(isLast(1_000, 1_500, 1_600), 'another came').toBe(false);
  expect(isLast(1_000, 1_000, null), 'it goes on').toBe(false);
  expect(isLast(1_000, 1_700, 9_000, 1_600), 'the page closed, and more came').toBe(true);
});
