import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { devServerOf, devServers } from '#model/services/dev-servers.ts';
import {
  closedWith,
  type Differences,
  END,
  failed,
  inFirefox,
  lost,
  named,
  seen,
} from '../../../support/diagnosis/build.ts';

const REFUSED = 'Error in connection establishment: net::ERR_CONNECTION_REFUSED';
const LOCAL = { url: 'ws://localhost:3000/api/live' };
const VITE = { url: 'ws://localhost:5173/?token=x1', protocols: ['vite-hmr'], protocol: 'vite-hmr' };

const told = (connection: EndedConnection, all: EndedConnection[] = []) => {
  const { cause, confidence } = explain(connection, all);
  return { cause, confidence };
};
/** Everything a verdict says, its alternatives too. */
const wordsOf = (connection: EndedConnection, all: EndedConnection[] = []) => {
  const { alternatives, ...verdict } = explain(connection, all);
  return JSON.stringify([verdict, ...alternatives]);
};
const clock = (time: number) => new Date(time).toLocaleTimeString('en-GB');

test('lost, then refused within seconds: the server went down and stayed down', () => {
  const later = [1_200, 3_400, 7_800].map((after) => named(REFUSED, null, { at: END + after }));
  const verdict = explain(lost(), later);
  expect(verdict.headline.en).toBe(`Server went down at ${clock(END)} and stayed down`);
  expect(verdict.evidence.map(({ text }) => text.en)).toEqual(
    expect.arrayContaining([
      'the next attempt at this endpoint failed 1.2 s later',
      'attempts that then failed in a row: 3',
      'of them refused, or answered with 502, 503 or 504: 3',
      'none opened since: the server stayed down',
    ]),
  );
  const attempt = explain(later[1] ?? lost(), [lost(), ...later]);
  expect(attempt).toMatchObject({ cause: 'connection-refused', confidence: 'certain' });
  expect(attempt.evidence.map(({ text }) => text.en).join()).toContain(`ended at ${clock(END)}`);
});

test('later attempts that tell of a server that went down', () => {
  const likely = { cause: 'server-down', confidence: 'likely' };
  const at = (after: number, more: Differences = {}) => ({ at: END + after, ...more });
  expect(told(lost(), [named(REFUSED, null, at(2_000))])).toEqual(likely);
  expect(
    told(lost(), [named('Error during WebSocket handshake: Unexpected response code: 502', null, at(900))]),
  ).toEqual(likely);
  expect(
    told(lost(inFirefox), [
      failed({ ...inFirefox, ...at(900), handshake: seen({ source: 'webRequest', status: 503 }) }),
    ]),
  ).toEqual(likely);
  expect(
    told(lost({ ...inFirefox, erroredAt: END - 1 }), [
      failed({
        ...inFirefox,
        ...at(900),
        handshake: seen({ source: 'webRequest', error: 'NS_ERROR_CONNECTION_REFUSED' }),
      }),
    ]),
  ).toEqual(likely);
  expect(told(lost(LOCAL), [failed({ ...LOCAL, ...at(1_000) })])).toEqual(likely);
  expect(told(lost({ silence: 50_003 }), [named(REFUSED, null, at(1_000))])).toEqual(likely);
  // Twice at once, which a vanished network does not; nobody saw why.
  expect(told(lost(inFirefox), [failed({ ...inFirefox, ...at(900) }), failed({ ...inFirefox, ...at(1_900) })])).toEqual(
    likely,
  );
  const back = [named(REFUSED, null, at(1_000)), lost({ at: END + 90_000, age: 57_000 })];
  expect(explain(lost(), back).headline.en).toBe('The server was down for 33.0 s');
});

test('later attempts that do not', () => {
  const at = (after: number, more: Differences = {}) => ({ at: END + after, ...more });
  // The next one opened.
  expect(told(lost(), [lost({ at: END + 90_000, age: 89_000 }), named(REFUSED, null, at(95_000))]).cause).toBe(
    'connection-lost',
  );
  // It was refused long after.
  expect(told(lost(), [named(REFUSED, null, at(400_000))]).cause).toBe('connection-lost');
  // Another endpoint was.
  expect(told(lost(), [named(REFUSED, null, at(900, { url: 'wss://other.example/' }))]).cause).toBe('connection-lost');
  // It answered.
  expect(
    told(lost(), [named('Error during WebSocket handshake: Unexpected response code: 403', null, at(900))]).cause,
  ).toBe('connection-lost');
  // Once, at another machine, and nobody saw why; twice is no chance any more.
  expect(told(lost(), [failed(at(900))]).cause).toBe('connection-lost');
  expect(told(lost(), [failed(at(900)), failed(at(1_900))])).toEqual({
    cause: 'server-down',
    confidence: 'likely',
  });
  // The page itself gave it up.
  expect(told(lost(), [failed(at(900, { closeCall: { ago: 5, readyState: 0 } }))]).cause).toBe('connection-lost');
  // There was no network.
  const offline = { page: { online: false, onlineChangedAt: END - 900 } };
  expect(told(lost(offline), [named(REFUSED, null, at(900, offline))]).cause).toBe('offline');
});

test('a dev server that stopped is named as such, with no word of VPNs', () => {
  const variations: [Differences, RegExp][] = [
    [VITE, /Vite/],
    [{ url: 'ws://localhost:3000/_next/webpack-hmr?id=4' }, /Next\.js/],
    [{ url: 'ws://localhost:8080/ws' }, /webpack-dev-server/],
    [{ url: 'wss://dev.shop.example/ng-cli-ws' }, /webpack-dev-server/],
    [{ url: 'ws://localhost:4000/phoenix/live_reload/socket/websocket?vsn=2.0.0' }, /Phoenix/],
    [{ url: 'ws://127.0.0.1:35729/livereload' }, /LiveReload/],
    [{ ...VITE, ...inFirefox, erroredAt: END - 1 }, /Vite/],
  ];
  for (const [more, tool] of variations) {
    const verdict = explain(lost(more), []);
    expect(verdict).toMatchObject({ cause: 'server-down', confidence: 'likely' });
    expect(verdict.headline.en).toMatch(tool);
    expect(verdict.headline.en).toMatch(/restarted or stopped$/);
    expect(wordsOf(lost(more))).not.toMatch(/VPN|other network/i);
    const stopped = explain(lost(more), [failed({ ...more, erroredAt: END + 900, at: END + 900 })]);
    expect(stopped.headline.en).toMatch(/stopped at \d\d:\d\d:\d\d$/);
  }
  expect(told(closedWith(1005, '', VITE)).cause).toBe('server-down');
  expect(told(closedWith(1000, '', { ...VITE, closeCall: { ago: 9, code: 1000 } })).cause).toBe('page-closed');
  expect(explain(named(REFUSED, null, VITE), []).nextSteps.map(({ en }) => en)).toEqual([
    'The dev server (Vite) does not run: start it again',
  ]);
});

test('a server on this machine is lost to no network', () => {
  for (const more of [
    LOCAL,
    { url: 'ws://127.0.0.1:9000/x' },
    { url: 'ws://[::1]:9000/x' },
    { ...LOCAL, ...inFirefox },
  ]) {
    expect(told(lost(more)).cause).toBe('connection-lost');
    expect(wordsOf(lost(more))).not.toMatch(/VPN/);
  }
  expect(wordsOf(lost())).toMatch(/VPN/);
});

test('a mark of a tool is one of its own', () => {
  for (const { source, subprotocols = [], urls = [] } of devServers) {
    expect(source).toMatch(/^https:\/\//);
    expect(subprotocols.length + urls.length).toBeGreaterThan(0);
  }
  expect(devServerOf(lost({ url: 'wss://shop.example/ws' }))).toBeNull();
  expect(devServerOf(lost({ url: 'wss://shop.example/live' }))).toBeNull();
});

test('failures of before DevTools told anything are named by the same failure soon after', () => {
  const variations: [string, string][] = [
    [REFUSED, 'connection-refused'],
    ['Error during WebSocket handshake: Unexpected response code: 403', 'http-status'],
    ['Error in connection establishment: net::ERR_CERT_AUTHORITY_INVALID', 'tls'],
    ['Error in connection establishment: net::ERR_NAME_NOT_RESOLVED', 'name-not-resolved'],
    [
      "Error during WebSocket handshake: Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received",
      'subprotocol-mismatch',
    ],
  ];
  for (const [error, cause] of variations) {
    const all = [failed({ at: END }), failed({ at: END + 1_100 }), named(error, null, { at: END + 2_300 })];
    for (const one of all.slice(0, 2)) expect(told(one, all)).toEqual({ cause, confidence: 'likely' });
    const { evidence } = explain(all[0] ?? lost(), all);
    expect(evidence[0]?.field).toBe('neighbours');
    expect(evidence[0]?.text.en).toMatch(/^the same failure 2\.3 s later: /);
  }
  const error = REFUSED;
  const unknown = (all: EndedConnection[]) => expect(told(all[0] ?? lost(), all).cause).toBe('unknown');
  unknown([failed(), named(error, null, { at: END + 200_000 })]);
  unknown([failed(), named(error, null, { at: END + 2_000, url: 'wss://other.example/' })]);
  unknown([failed(), lost({ at: END + 4_000, age: 2_000 }), named(error, null, { at: END + 6_000 })]);
  unknown([failed(), named(error, null, { at: END + 30_000, attempt: 21_000 })]);
  unknown([failed(), failed({ at: END + 2_000, handshake: seen({ error, ambiguous: true }) })]);
});

test('attempts that take as long as a proxy tries its servers tell of a server all the same', () => {
  const attempt = (after: number, took: number) => failed({ ...inFirefox, at: END + after + took, attempt: took });
  expect(told(lost(inFirefox), [attempt(1_000, 3_850), attempt(6_000, 3_760)])).toEqual({
    cause: 'server-down',
    confidence: 'likely',
  });
  expect(told(lost(inFirefox), [attempt(1_000, 9_000), attempt(12_000, 9_000)]).cause).toBe('connection-lost');
  const steps = explain(lost(inFirefox), [attempt(900, 40), attempt(2_000, 40)]).nextSteps.map(({ en }) => en);
  expect(steps.join()).toMatch(/502, 503 or 504 is a proxy/);
});

test('what a content network says of an origin that is gone tells of it too', () => {
  for (const status of [521, 522, 523, 530])
    expect(
      told(lost(), [
        named(`Error during WebSocket handshake: Unexpected response code: ${status}`, null, { at: END + 900 }),
      ]),
    ).toEqual({ cause: 'server-down', confidence: 'likely' });
});
