import { expect, test } from '@playwright/test';
import type { CauseId } from '#model/diagnosis/catalogue.ts';
import { explain } from '#model/diagnosis/explain.ts';
import type { Confidence } from '#model/diagnosis/verdict.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { type Cut, findLimits, idleLimits } from '#model/time-limits/find-limits.ts';
import { handshakeLimits } from '#model/time-limits/handshake-limits.ts';
import { lifetimeLimits } from '#model/time-limits/lifetime-limits.ts';
import { roundSeconds } from '#model/time-limits/round.ts';
import { closedWith, type Differences, END, inFirefox, lost, seen } from '../../../support/diagnosis/build.ts';

const cutAt = (milliseconds: number, more: Partial<Cut> = {}): Cut => ({
  milliseconds,
  end: 'cut',
  host: 'api.shop.example',
  header: () => null,
  ...more,
});
const idsAt = (milliseconds: number, more: Partial<Cut> = {}) =>
  findLimits('idle', cutAt(milliseconds, more)).map(({ limit }) => limit.id);

/** The handshake that a product answered, as DevTools tells of an accepted one. */
const answered = (name: string, value: string) => ({
  handshake: seen({ status: 101, headers: [{ name, value }] }),
});

test('every limit is told in both languages, has an address as its source and a place to look', () => {
  const limits = [...idleLimits, ...lifetimeLimits, ...handshakeLimits];
  expect(limits.length).toBeGreaterThanOrEqual(45);
  for (const { id, remedy, toTell, sources, seconds, until = seconds, hosts, onlyThere } of limits) {
    for (const text of [remedy, toTell]) {
      expect(text.en).not.toMatch(/\p{Script=Han}/u);
      expect(text.zh).toMatch(/\p{Script=Han}/u);
    }
    expect(seconds).toBeGreaterThan(0);
    expect(until).toBeGreaterThanOrEqual(seconds);
    expect(sources.length).toBeGreaterThan(0);
    for (const source of sources) expect(source, id).toMatch(/^https:\/\/[\w.-]+\//);
    expect(!onlyThere || (hosts?.length ?? 0) > 0).toBe(true);
  }
  for (const list of [idleLimits, lifetimeLimits, handshakeLimits])
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
});

test('the limits of the proxies and servers that people run are known', () => {
  expect(idsAt(30_010)).toEqual(expect.arrayContaining(['haproxy-30']));
  expect(idsAt(50_010)).toEqual(['haproxy-50']);
  expect(idsAt(60_010)).toEqual(expect.arrayContaining(['nginx', 'apache', 'varnish', 'lighttpd', 'aws-alb']));
  expect(idsAt(120_010)).toEqual(expect.arrayContaining(['iis', 'uwebsockets']));
  expect(idsAt(300_010)).toEqual(expect.arrayContaining(['apache-debian', 'envoy', 'h2o']));
  expect(idsAt(240_010)).toEqual(['azure-app-service', 'bijira']);
  expect(idsAt(900_010)).toEqual(expect.arrayContaining(['squid', 'ipvs']));
  expect(idsAt(43_200_010)).toEqual(['stunnel']);
  expect(idsAt(300_010, { end: 1001 })).toEqual(['jetty-9']);
  expect(idsAt(350_010, { end: 'reset' })).toEqual(['aws-nlb']);
});

test('a limit known at the host comes first; one known only at another host is left out', () => {
  expect(idsAt(60_100, { host: 'shop.fly.dev' })).toEqual(['fly']);
  expect(idsAt(30_000)).not.toContain('okx');
  expect(idsAt(30_000, { host: 'ws.okx.com' })).toEqual(['okx']);
});

test('a cut may be noticed late, never early', () => {
  expect(idsAt(59_400)).toEqual(['heroku']);
  expect(idsAt(59_600)).toContain('nginx');
  expect(idsAt(66_000)).toContain('nginx');
  expect(idsAt(66_100)).not.toContain('nginx');
  expect(idsAt(125_900)).toEqual(expect.arrayContaining(['cloudflare']));
});

test('a limit that fits loosely stands only where none fits closely', () => {
  expect(idsAt(58_000)).toEqual(['heroku']);
  expect(idsAt(60_100)).not.toContain('heroku');
  expect(idsAt(60_100, { host: 'shop.herokuapp.com' })).toEqual(['heroku']);
});

test('the product that the answer names rules the others out', () => {
  const server = (value: string) => ({ header: (name: string) => (name === 'server' ? value : null) });
  expect(idsAt(60_040, server('nginx/1.27.0'))).toEqual(['nginx', 'ingress-nginx']);
  expect(idsAt(61_300, server('lighttpd/1.4.76'))).toEqual(['lighttpd']);
  expect(idsAt(60_040, server('Apache/2.4.62 (Debian)'))).toEqual(['apache']);
  expect(idsAt(60_040, { header: (name) => (name === 'via' ? '1.1 varnish (Varnish/7.1)' : null) })).toEqual([
    'varnish',
  ]);
  expect(idsAt(60_040, server('uvicorn'))).toContain('nginx');
});

test('round times are those that people set', () => {
  const round = [30_000, 50_040, 119_950, 75_100, 300_300, 7_200_200];
  expect(round.map((ms) => roundSeconds(ms))).toEqual([30, 50, 120, 75, 300, 7_200]);
  for (const ms of [31_000, 52_600, 47_300, 59_800, 61_000, 137_200, 613_000, 4_000_000])
    expect(roundSeconds(ms), `${ms}`).toBeNull();
  expect(roundSeconds(89_700)).toBeNull();
  expect(roundSeconds(89_700, 90_010)).toBe(90);
});

const host = (name: string, more: Differences = {}) => ({ url: `wss://${name}/live`, ...more });

const CASES: readonly [
  what: string,
  cause: CauseId,
  confidence: Confidence,
  connection: EndedConnection,
  neighbours?: EndedConnection[],
][] = [
  ['HAProxy as Debian ships it, at the first cut', 'idle-timeout', 'likely', lost({ silence: 50_003 })],
  ['HAProxy at 30 s', 'idle-timeout', 'likely', lost({ silence: 30_020, age: 44_000 })],
  ['IIS and Bun at 120 s', 'idle-timeout', 'likely', lost({ silence: 120_090 })],
  ['a round 15 s alone is not likely', 'idle-timeout', 'possible', lost({ silence: 15_010 })],
  ['nothing said for 10 s', 'idle-timeout', 'possible', lost({ age: 10_103, silence: null })],
  ['a minute alone is not likely', 'idle-timeout', 'possible', lost({ silence: 60_010 })],
  ['a minute and a bit is no round time', 'idle-timeout', 'possible', lost({ silence: 60_900 })],
  ['a minute of nginx', 'idle-timeout', 'likely', lost({ silence: 60_020, ...answered('server', 'nginx') })],
  ['a minute of lighttpd', 'idle-timeout', 'likely', lost({ silence: 61_200, ...answered('server', 'lighttpd/1.4') })],
  ['a minute of Varnish', 'idle-timeout', 'likely', lost({ silence: 60_020, ...answered('via', '1.1 varnish') })],
  [
    'a minute, twice',
    'idle-timeout',
    'likely',
    lost({ silence: 60_020 }),
    [lost({ silence: 60_040, at: END - 300_000 })],
  ],
  [
    'a minute, once, and another time otherwise',
    'idle-timeout',
    'possible',
    lost({ silence: 60_020 }),
    [lost({ silence: 17_300, at: END - 300_000 })],
  ],
  [
    'a minute of nginx, counted from the request of a page that was busy when it opened',
    'idle-timeout',
    'likely',
    lost({ age: 58_580, attempt: 1_650, silence: null, ...answered('server', 'nginx') }),
  ],
  [
    'a silence that may be round, as nobody knows when it began',
    'connection-lost',
    'likely',
    lost({ age: 33_900, attempt: 1_900, silence: null }),
  ],
  ['never a message for 50 s', 'idle-timeout', 'likely', lost({ age: 50_010, silence: null })],
  ['a round silence in Firefox', 'idle-timeout', 'likely', lost({ silence: 50_003, ...inFirefox })],
  [
    'a reset of a load balancer in Firefox',
    'idle-timeout',
    'possible',
    lost({ silence: 350_700, erroredAt: END - 1, ...inFirefox }),
  ],
  ['an error event in Chromium is no limit', 'browser-failed', 'likely', lost({ silence: 50_003, erroredAt: END - 1 })],
  ['a round age in use to the last', 'lifetime-limit', 'likely', lost({ age: 300_050, silence: 900 })],
  ['counted from the request', 'lifetime-limit', 'likely', lost({ age: 299_800, attempt: 240, silence: 900 })],
  ['an age of a minute', 'lifetime-limit', 'possible', lost({ age: 60_050, silence: 900 })],
  ['an age that is round to few', 'connection-lost', 'likely', lost({ age: 35_020, silence: 900 })],
  ['a round age, silent for a while', 'connection-lost', 'likely', lost({ age: 300_050, silence: 43_300 })],
  ['an idle timeout, said', 'idle-timeout', 'likely', closedWith(1001, 'Connection Idle Timeout', { silence: 31_700 })],
  ['said in a 1000', 'idle-timeout', 'likely', closedWith(1000, 'Closed due to inactivity', { silence: 7_000 })],
  ['said in a 4000', 'idle-timeout', 'likely', closedWith(4000, 'timed out', { silence: 97_000 })],
  ['said in Chinese', 'idle-timeout', 'likely', closedWith(1000, '连接空闲超时', { silence: 97_000 })],
  ['the session is over', 'lifetime-limit', 'likely', closedWith(1008, 'Session duration exceeded', { age: 17_000 })],
  ['the longest age is reached', 'lifetime-limit', 'likely', closedWith(1000, 'max connection age reached')],
  ['a login that ran out of time', 'server-closed', 'certain', closedWith(4008, 'auth timeout')],
  ['a login that was not there in time', 'server-closed', 'certain', closedWith(1008, 'Login timed out')],
  ['a heartbeat that ran out of time', 'heartbeat-timeout', 'likely', closedWith(1011, 'ping timeout')],
  ['Jetty, by its code and silence', 'server-going-away', 'certain', closedWith(1001, '', { silence: 30_040 })],
  [
    'Jetty, named',
    'idle-timeout',
    'likely',
    closedWith(1001, '', { silence: 30_040, ...answered('server', 'Jetty(12.0.9)') }),
  ],
  [
    'Phoenix, where the page sent nothing for a minute',
    'idle-timeout',
    'likely',
    closedWith(1000, '', {
      silence: 900,
      activity: { sent: { count: 1, size: 9, largest: 9, longestGap: 0, lastAt: END - 63_000 } },
      ...answered('server', 'Cowboy'),
    }),
  ],
  ['1000 after a minute elsewhere', 'server-closed', 'certain', closedWith(1000, '', { silence: 60_020 })],
  [
    'Cloud Run at 5 minutes',
    'lifetime-limit',
    'likely',
    lost(host('live-x.a.run.app', { age: 302_000, silence: 40_000 })),
  ],
];

for (const [what, cause, confidence, connection, neighbours = []] of CASES) {
  test(`${what}: ${cause}, ${confidence}`, () => {
    const verdict = explain(connection, neighbours);
    expect({ cause: verdict.cause, confidence: verdict.confidence }).toEqual({ cause, confidence });
    expect(verdict.headline.en.replace(/: .*/s, '').length).toBeLessThanOrEqual(45);
  });
}

test('silent from the start, silence and age are both offered', () => {
  const verdict = explain(lost({ age: 50_010, silence: null }), []);
  expect(verdict.cause).toBe('idle-timeout');
  expect(verdict.alternatives.map(({ cause }) => cause)).toEqual(['lifetime-limit', 'connection-lost']);
});

test('the product named stands in the headline, alone among the limits, and its header among the facts', () => {
  const verdict = explain(lost({ silence: 60_020, ...answered('server', 'nginx/1.27.0') }), []);
  expect(verdict.headline.en).toBe('Idle timeout of nginx: silent for 60.0 s');
  expect(verdict.candidates.map(({ name }) => name.en)).toEqual([
    'nginx (proxy_read_timeout)',
    'Kubernetes ingress-nginx',
  ]);
  expect(verdict.evidence.map(({ text }) => text.en)).toContain('the answer said server: "nginx/1.27.0"');
  expect(verdict.nextSteps[1]?.en).toMatch(/^nginx: Raise proxy_read_timeout/);
});

test('the reason of the server stands in the headline', () => {
  const verdict = explain(closedWith(1000, 'Closed due to inactivity', { silence: 7_000 }), []);
  expect(verdict.headline).toEqual({
    en: 'Idle timeout: "Closed due to inactivity"',
    zh: '空闲超时：“Closed due to inactivity”',
  });
});

const twoHosts = (times: readonly [silence: number, age?: number][], urls: readonly string[], more: Differences = {}) =>
  times.map(([silence, age = silence], index) =>
    lost({
      age,
      silence: age === silence ? null : silence,
      at: END + index * 12,
      url: urls[index] ?? '',
      ...more,
    }),
  );
const HOSTS = ['wss://chat.shop.example/a', 'wss://presence.shop.example/b', 'wss://feed.other.example/c'];

test('several hosts behind one kind of proxy, silent together for its limit, are no vanished network', () => {
  const variations = [
    twoHosts([[60_040], [60_040]], ['ws://127.0.0.1:23011/chat', 'ws://127.0.0.1:23012/presence']),
    twoHosts([[60_040], [60_050]], HOSTS),
    twoHosts([[50_010], [50_020], [50_030]], HOSTS),
    twoHosts(
      [
        [30_010, 95_000],
        [30_000, 47_000],
      ],
      HOSTS,
    ),
    twoHosts([[100_200], [100_100]], HOSTS, answered('cf-ray', '8a1')),
    twoHosts([[300_050], [300_060], [300_040]], HOSTS, inFirefox),
  ];
  for (const all of variations) {
    for (const one of all) {
      const { cause, confidence, alternatives } = explain(one, all);
      expect({ cause, confidence }).toEqual({ cause: 'idle-timeout', confidence: 'likely' });
      const others = alternatives.map((alternative) => alternative.cause);
      expect(others).not.toContain('network-changed');
      expect(others).not.toContain('machine-slept');
    }
  }
});

test('one more that happens to be lost in that second does not make two that fell silent together anything else', () => {
  const urls = ['ws://127.0.0.1:23011/chat', 'ws://127.0.0.1:23012/presence', 'ws://127.0.0.1:23141/mqtt'];
  const all = twoHosts([[60_040], [60_040], [1_520]], urls);
  const causes = all.map((one) => explain(one, all)).map(({ cause, confidence }) => `${cause} ${confidence}`);
  expect(causes).toEqual(['idle-timeout likely', 'idle-timeout likely', 'connection-lost likely']);
});

test('a network that vanishes cuts different silences, or silences that are no limit', () => {
  const variations = [
    twoHosts(
      [
        [60_040, 95_000],
        [3_200, 95_000],
      ],
      HOSTS,
    ),
    twoHosts([[17_300], [17_320]], HOSTS),
    twoHosts(
      [
        [50_010, 80_000],
        [44_000, 81_000],
        [2_000, 90_000],
      ],
      HOSTS,
    ),
  ];
  for (const all of variations) expect(explain(all[0] ?? lost(), all).cause).toBe('network-changed');
});

test('no network comes between a machine and itself', () => {
  const all = twoHosts(
    [
      [2_300, 40_000],
      [7_700, 41_000],
    ],
    ['ws://127.0.0.1:3000/a', 'ws://localhost:4000/b'],
  );
  const { cause, alternatives } = explain(all[0] ?? lost(), all);
  expect([cause, ...alternatives.map((alternative) => alternative.cause)]).not.toContain('network-changed');
});
