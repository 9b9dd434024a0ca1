import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { findServiceCode } from '#model/services/find-service-code.ts';
import { fits } from '#model/services/glob.ts';
import { type OwnCode, withCodes } from '#model/services/own-code.ts';
import { type MatchKind, parseMatch } from '#model/services/own-match.ts';
import { ownServices } from '#model/services/own-services.ts';
import { services } from '#model/services/table.ts';
import { parseCodes, writeCodes } from '#model/settings/codes-file.ts';
import { closed, SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

const own = (match: string, first: number, more: Partial<OwnCode> = {}): OwnCode => ({
  match,
  first,
  last: first,
  name: `name of ${first}`,
  meaning: `meaning of ${first}`,
  advice: '',
  ...more,
});

const closeOf = (url: string, code: number, protocol = '') => ({
  ...sampleConnection(1, closed(SAMPLE_START, code), { url }),
  opened: { at: SAMPLE_START, protocol, extensions: '' },
});

const find = (codes: OwnCode[], url: string, code: number, protocol = '') =>
  findServiceCode(closeOf(url, code, protocol), ownServices(codes));

test('an own code wins over ours, by URL and by subprotocol', () => {
  const url = 'wss://gateway.discord.gg/?v=10';
  expect(find([], url, 4004)?.code.name).toBe('Authentication failed');
  const mine = find([own('gateway.discord.gg/*', 4004, { name: 'Mine', advice: 'backoff' })], url, 4004);
  expect(mine?.code.name).toBe('Mine');
  expect(mine?.matchedBy).toBe('host');
  expect(mine?.advice.en).toBe('Reconnect only after a longer delay.');
  expect(mine?.basis.en).toBe('From your own codes in the settings.');
  expect(find([own('graphql-transport-ws', 4400)], 'wss://a.example/', 4400, 'graphql-transport-ws')?.code.name).toBe(
    'name of 4400',
  );
  expect(find([own('gateway.discord.gg/*', 4005)], url, 4004)?.service.name, 'other codes stay ours').toBe(
    'Discord Gateway',
  );
});

test('meaning and an advice in words read the same in every language', () => {
  const match = find(
    [own('a.example/*', 4000, { meaning: '被踢', advice: 'Log in again.' })],
    'wss://a.example/x',
    4000,
  );
  expect(match?.code.meaning).toEqual({ en: '被踢', zh: '被踢' });
  expect(match?.advice).toEqual({ en: 'Log in again.', zh: 'Log in again.' });
  expect(match?.service.name).toBe('a.example/*');
  expect(find([own('a.example/*', 4000)], 'wss://a.example/x', 4000)?.advice).toEqual({ en: '', zh: '' });
});

test('a verdict calls a close code what an own code calls it, and knows a heartbeat by it', () => {
  const connection = closeOf('wss://chat.example/rt', 4401);
  const explainBy = (codes: OwnCode[]) => explain(connection, [], ownServices(codes));
  expect(explainBy([]).headline.en).not.toContain('Signed out');
  const { cause, headline } = explainBy([own('chat.example/*', 4401, { name: 'Signed out' })]);
  expect(cause).toBe('service-code');
  expect(headline).toEqual({ en: 'The server closed it: 4401 Signed out', zh: '服务端关闭了连接：4401 Signed out' });
  const said = (advice: string) => explainBy([own('chat.example/*', 4401, { advice })]).nextSteps;
  expect(said('Sign in again.')).toEqual([{ en: 'Sign in again.', zh: 'Sign in again.' }]);
  expect(said('no')).toEqual([{ en: 'Do not reconnect automatically', zh: '不要自动重连' }]);
  expect(said('')).toEqual(explainBy([]).nextSteps);
  expect(explainBy([own('other.example/*', 4401, { name: 'Signed out' })])).toEqual(explainBy([]));
  expect(explainBy([own('chat.example/*', 4401, { name: 'Ping missed' })]).cause).toBe('heartbeat-timeout');
});

test('a single code wins over a range, and a more exact pattern over a wider one', () => {
  const codes = [
    own('*.example/*', 4001, { name: 'wide' }),
    own('chat.example/*', 4000, { last: 4999, name: 'range' }),
    own('chat.example/*', 4001, { name: 'single' }),
    own('chat.example/rt', 4001, { name: 'exact' }),
  ];
  expect(find(codes, 'wss://chat.example/other', 4002)?.code.name).toBe('range');
  expect(find(codes, 'wss://chat.example/other', 4001)?.code.name).toBe('single');
  expect(find(codes, 'wss://chat.example/rt', 4001)?.code.name).toBe('exact');
  expect(find(codes, 'wss://mail.example/rt', 4001)?.code.name).toBe('wide');
  expect(find(codes, 'wss://chat.test/rt', 4001)).toBeNull();
});

test('own codes make services that are unlike ours', () => {
  const made = ownServices([own('a.example/*', 1), own('chat.v1', 2), own('a.example/*', 3)]);
  expect(made.map(({ id, urls, subprotocols, codes }) => [id, urls, subprotocols, codes.length])).toEqual([
    ['own:a.example/*', ['a.example/*'], [], 2],
    ['own:chat.v1', [], ['chat.v1'], 1],
  ]);
  expect(services.filter(({ id }) => id.startsWith('own:'))).toEqual([]);
});

const good: [kind: MatchKind, typed: string, match: string][] = [
  ['url', 'chat.example/*', 'chat.example/*'],
  ['url', ' Chat.Example ', 'chat.example/*'],
  ['url', 'wss://chat.example:8443/rt?token=secret&v=2', 'chat.example/rt?token&v'],
  ['url', 'https://chat.example', 'chat.example/*'],
  ['url', '*/socket', '*/socket'],
  ['url', '*.chat.example/v#/*', '*.chat.example/v#/*'],
  ['url', 'gateway-*.例子.测试/聊天', 'gateway-*.xn--fsqu00a.xn--0zwm56d/%E8%81%8A%E5%A4%A9'],
  ['url', '[::1]:9000/x', '[::1]/x'],
  ['url', 'localhost:3000/ws', 'localhost/ws'],
  ['subprotocol', ' chat.v1+json ', 'chat.v1+json'],
  ['subprotocol', 'v#.chat.*', 'v#.chat.*'],
];
for (const [kind, typed, match] of good) {
  test(`the ${kind} pattern ${typed} is ${match}`, () => {
    expect(parseMatch(kind, typed)).toEqual({ match });
    expect(parseMatch(kind, match), 'what was read reads the same again').toEqual({ match });
  });
}

const bad: [kind: MatchKind, typed: string, problem: string][] = [
  ['url', '  ', 'empty'],
  ['url', '/rt', 'host'],
  ['url', 'two words/rt', 'host'],
  ['url', 'me@chat.example/rt', 'host'],
  ['url', '<b>*/rt', 'host'],
  ['url', `a.example/${'x'.repeat(1_020)}`, 'long'],
  ['subprotocol', 'two words', 'subprotocol'],
  ['subprotocol', 'a,b', 'subprotocol'],
  ['subprotocol', 'a/b', 'subprotocol'],
  ['subprotocol', '聊天', 'subprotocol'],
];
for (const [kind, typed, problem] of bad) {
  test(`${JSON.stringify(typed.slice(0, 30))} is no ${kind} pattern: ${problem}`, () => {
    expect(parseMatch(kind, typed)).toEqual({ problem });
  });
}

test('a pasted pattern fits the URL it was pasted from', () => {
  const url = 'wss://chat.example:8443/rt/聊天?token=secret';
  const parsed = parseMatch('url', url);
  if (!('match' in parsed)) throw new Error(parsed.problem);
  expect(find([own(parsed.match, 4000)], url, 4000)?.matchedBy).toBe('host');
});

test('globs fit whole texts, without minding case', () => {
  const cases: [pattern: string, text: string, fit: boolean][] = [
    ['', '', true],
    ['*', '', true],
    ['abc', 'ABC', true],
    ['abc', 'abcd', false],
    ['a*c', 'ac', true],
    ['a*c', 'abcbc', true],
    ['a*c', 'abcb', false],
    ['ab*ba', 'aba', false],
    ['*b*', 'abc', true],
    ['*a*b*', 'ba', false],
    ['a*b*c', 'a-b-c', true],
    ['a*bb*b', 'abb', false],
    ['v#', 'v1', true],
    ['v#', 'v12', false],
    ['v#', 'vx', false],
    ['*.#*', 'a.b.1c', true],
    ['a.c', 'abc', false],
    ['[a]', 'a', false],
    ['a*b', 'a\nb', true],
  ];
  for (const [pattern, text, fit] of cases) expect(fits(pattern, text), `${pattern} ${text}`).toBe(fit);
});

test('a pattern of many stars costs no more than a glance', () => {
  const started = performance.now();
  expect(fits(`${'*a'.repeat(400)}*b`, 'a'.repeat(16_000))).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});

test('adding codes replaces those about the same', () => {
  const known = [own('a/*', 1), own('a/*', 2)];
  const added = [own('a/*', 2, { name: 'new' }), own('b/*', 2), own('b/*', 2, { name: 'last' })];
  expect(withCodes(known, added).map(({ match, first, name }) => [match, first, name])).toEqual([
    ['a/*', 1, 'name of 1'],
    ['a/*', 2, 'new'],
    ['b/*', 2, 'last'],
  ]);
  expect(known[1]?.name, 'the list itself stays').toBe('name of 2');
});

test('exported codes import as they were, and hand-written ones may leave out what they can', () => {
  const codes = [own('a.example/*', 4000, { last: 4010, advice: 'resume' }), own('chat.v1', 4001)];
  const text = writeCodes({ codes, goodbyes: [] }, 'WasClean 1.0.0', 0);
  expect(JSON.parse(text)).toMatchObject({ format: 'wasclean-codes', version: 1, generator: 'WasClean 1.0.0' });
  expect(parseCodes(text)).toEqual({ content: { codes, goodbyes: [] } });
  const short = { match: 'wss://A.example/rt', first: 4000, name: ' N ', meaning: 'M' };
  expect(parseCodes(JSON.stringify({ format: 'wasclean-codes', version: 1, codes: [short] }))).toEqual({
    content: {
      codes: [{ match: 'a.example/rt', first: 4000, last: 4000, name: 'N', meaning: 'M', advice: '' }],
      goodbyes: [],
    },
  });
});

const broken: [codes: unknown, en: string][] = [
  [undefined, 'codes is missing: expected a list of at most 500 codes.'],
  [[7], 'codes[0]: expected an object with match, first, name and meaning, found 7.'],
  [[own('a/*', 1), own('/x', 1)], 'codes[1].match: expected a host/path pattern or a subprotocol, found "/x".'],
  [[own('a/*', 65_536)], 'codes[0].first: expected a whole number from 0 to 65535, found 65536.'],
  [[own('a/*', 1, { name: ' ' })], 'codes[0].name: expected a text of 1 to 100 characters, found " ".'],
  [[{ ...own('a/*', 1), why: 1 }], 'codes[0].why is no field of this format.'],
];
for (const [codes, en] of broken) {
  test(`refused: ${en}`, () => {
    const read = parseCodes(JSON.stringify({ format: 'wasclean-codes', version: 1, codes }));
    expect('problem' in read && read.problem.en).toBe(en);
  });
}
