import { expect, test } from '@playwright/test';
import { findServiceCode } from '#model/services/find-service-code.ts';
import { matchesUrl } from '#model/services/matches-url.ts';
import { BASIS, RECONNECT } from '#model/services/reconnect.ts';
import { code, type Service } from '#model/services/service.ts';
import { services } from '#model/services/table.ts';
import { closedWith, type Differences, ended, failed } from '../../../support/diagnosis/build.ts';

/** Service and name of what is found, or null. */
function find(value: number, differences: Differences & { reason?: string } = {}) {
  const { reason = '', ...more } = differences;
  const match = findServiceCode(closedWith(value, reason, more));
  return match && `${match.service.id} by ${match.matchedBy}: ${match.code.name}`;
}

const FOUND: [what: string, found: string | null, number, (Differences & { reason?: string })?][] = [
  ['a chosen subprotocol', 'graphql-ws by subprotocol: Forbidden', 4403, { protocol: 'graphql-transport-ws' }],
  ['the older one of nearly the same name', null, 4403, { protocol: 'graphql-ws' }],
  [
    'a subprotocol that was only asked for',
    'graphql-ws by subprotocol: Forbidden',
    4403,
    { protocols: ['graphql-transport-ws'] },
  ],
  ['another one was chosen', null, 4403, { protocols: ['graphql-transport-ws'], protocol: 'v2' }],
  ['a host', 'discord-gateway by host: Authentication failed', 4004, { url: 'wss://gateway.discord.gg/?v=10' }],
  ['a host that only ends alike', null, 4004, { url: 'wss://gateway.discord.gg.evil.example/?v=10' }],
  ['the number alone', null, 4004],
  [
    '3008 of AssemblyAI',
    'assemblyai-v3 by host: Session expired',
    3008,
    { url: 'wss://streaming.assemblyai.com/v3/ws?x=1' },
  ],
  ['3008 of Centrifugo', 'centrifugo by path: slow', 3008, { url: 'wss://x.example/connection/websocket' }],
  ['3008 of nobody', null, 3008],
  [
    'a single code over its range',
    'pusher by host: Pong not received',
    4201,
    { url: 'wss://ws-eu.pusher.com/app/k?protocol=7' },
  ],
  ['a range', 'pusher by host: Reconnect at once', 4222, { url: 'wss://ws-eu.pusher.com/app/k?protocol=7' }],
  ['a compatible server', 'pusher by path: Over capacity', 4100, { url: 'wss://x.example/app/k?protocol=7&client=js' }],
  ['the same path without its query', null, 4100, { url: 'wss://x.example/app/k' }],
  [
    'a reason within a host',
    'deepgram by host: NET-0001',
    1011,
    { url: 'wss://api.deepgram.com/v1/listen', reason: 'NET-0001: timeout' },
  ],
  ['no such reason', null, 1011, { url: 'wss://api.deepgram.com/v1/listen', reason: 'boom' }],
  ['a telling reason alone', 'tldraw-sync by reason: ROOM_FULL', 4099, { reason: 'ROOM_FULL' }],
  ['the number with another reason', null, 4099, { reason: 'full' }],
  ['NATS by its state', 'nats by reason: SlowConsumer', 1008, { reason: 'Slow Consumer (Pending Bytes)' }],
  [
    'a kernel of Python',
    'python-websockets by reason: keepalive ping timeout',
    1011,
    { reason: 'sent 1011 keepalive ping timeout' },
  ],
  ['a code that never is on the wire', null, 4499, { protocol: 'graphql-transport-ws' }],
  ['SockJS by path', 'sockjs by path: Normal closure', 1000, { url: 'wss://x.example/echo/123/abc/websocket' }],
  ['OBS by subprotocol', 'obs-websocket by subprotocol: AuthenticationFailed', 4009, { protocol: 'obswebsocket.json' }],
  [
    'QQ, numbered like Discord',
    'qq-bot by host: Connection expired',
    4009,
    { url: 'wss://api.sgroup.qq.com/websocket' },
  ],
];

for (const [what, found, value, differences] of FOUND) {
  test(`${what}: ${value} is ${found ?? 'nothing known'}`, () => {
    expect(find(value, differences)).toBe(found);
  });
}

test('a reason may say more than the code', () => {
  const match = findServiceCode(closedWith(1008, '769', { protocol: 'guacamole' }));
  expect(match?.reasonName).toBe('CLIENT_UNAUTHORIZED');
  expect(match?.advice.en).toBe('Reconnect only after a change of credentials, parameters or behaviour.');
});

test('a code that only a library makes up is not read into a close event', () => {
  expect(findServiceCode(closedWith(4499, '', { protocol: 'graphql-transport-ws' }))).toBeNull();
});

test("the user's own services win", () => {
  const mine: Service = {
    id: 'mine',
    name: 'Ours',
    subprotocols: [],
    urls: ['*/*'],
    basis: 'documented',
    codes: [code(4004, 'Mine', 'no', 'Mine', '我的')],
    sources: ['us'],
  };
  const discord = closedWith(4004, '', { url: 'wss://gateway.discord.gg/' });
  expect(findServiceCode(discord, [mine])?.service.id).toBe('mine');
  expect(findServiceCode(closedWith(4010, '', { url: 'wss://gateway.discord.gg/' }), [mine])?.service.id).toBe(
    'discord-gateway',
  );
});

test('without a close event, or with a URL that is none, nothing is found', () => {
  expect(findServiceCode(ended({ type: 'left', at: 5, readyState: 1 }))).toBeNull();
  expect(findServiceCode(failed({ url: 'nonsense' }))).toBeNull();
});

test('patterns of URLs', () => {
  expect(matchesUrl('*.pusher.com/app/*', new URL('wss://ws-eu.pusher.com:443/app/k'))).toBe('host');
  expect(matchesUrl('*/cable', new URL('wss://x.example/cable?token=1'))).toBe('path');
  expect(matchesUrl('*/cable', new URL('wss://x.example/cables'))).toBeNull();
  expect(matchesUrl('*/ws?a&b', new URL('wss://x.example/ws?a=1'))).toBeNull();
  expect(matchesUrl('*/*/###/*/websocket', new URL('wss://x.example/echo/12a/s/websocket'))).toBeNull();
});

test('ids, names and marks are unique', () => {
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
  expect(new Set(services.map(({ name }) => name)).size).toBe(services.length);
  for (const marks of [services.flatMap(({ urls }) => urls), services.flatMap(({ subprotocols }) => subprotocols)])
    expect(new Set(marks).size).toBe(marks.length);
});

/** A URL that fits a pattern. */
function exampleOf(pattern: string): URL {
  const [place = '', query = ''] = pattern.replaceAll('*', 'x').replaceAll('#', '1').split('?');
  return new URL(`wss://${place}?${query}`);
}

test('no two services claim one host and path', () => {
  const clashes = services.flatMap(({ id, urls }) =>
    urls.flatMap((pattern) => {
      const url = exampleOf(pattern);
      const strength = matchesUrl(pattern, url);
      expect(strength, pattern).not.toBeNull();
      const claimants = services.filter((other) => other.urls.some((each) => matchesUrl(each, url) === strength));
      return claimants.filter((other) => other.id !== id).map((other) => `${pattern} of ${id} is also of ${other.id}`);
    }),
  );
  expect(clashes).toEqual([]);
});

for (const service of services) {
  test(`${service.name}: codes, names, marks, texts and sources`, () => {
    const { codes, urls, subprotocols, sources, note, basis } = service;
    expect(codes.length).toBeGreaterThan(0);
    expect(sources.length).toBeGreaterThan(0);
    expect(BASIS[basis]).toBeDefined();
    for (const url of urls) expect(url).toMatch(/^[^/?\s]+\/[^?\s]*(\?[\w&-]+)?$/);
    const keys = codes.map(({ first, last, reasons }) => `${first}-${last} ${reasons?.join()}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const entry of codes) {
      expect(Number.isInteger(entry.first) && Number.isInteger(entry.last)).toBe(true);
      expect(0 <= entry.first && entry.first <= entry.last && entry.last <= 65_535).toBe(true);
      expect(RECONNECT[entry.reconnect]).toBeDefined();
      expect(entry.name.trim()).not.toBe('');
      if (urls.length === 0 && subprotocols.length === 0) expect(entry.reasons?.length ?? 0).toBeGreaterThan(0);
    }
    for (const { en, zh } of [...codes.map(({ meaning }) => meaning), ...(note ? [note] : [])]) {
      expect(en).toMatch(/^[^\p{Script=Han}]+\.$/u);
      expect(zh).toMatch(/\p{Script=Han}.*。$/u);
    }
  });
}
