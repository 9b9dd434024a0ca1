import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { findPatterns } from '#model/patterns/find-patterns.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { closedWith, type Differences, END, failed, lost, named } from '../../../support/diagnosis/build.ts';

const at = (times: readonly number[], make: (more: Differences, index: number) => EndedConnection) =>
  times.map((time, index) => make({ at: END + time }, index));
const evidenceOf = (one: EndedConnection, all: EndedConnection[]) =>
  explain(one, all).evidence.map(({ text }) => text.en);
const NINE = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((index) => index * 47_000);

test('a row of nine cut after 20.0 s says so', () => {
  const all = at(NINE, (more) => lost({ ...more, silence: 20_010, age: 20_010 + ((more.at ?? 0) % 7_919) }));
  for (const one of all) {
    const verdict = explain(one, all);
    expect(verdict).toMatchObject({ cause: 'idle-timeout', confidence: 'likely' });
    expect(evidenceOf(one, all)).toContain('1 of 9 at this endpoint, all after 20.0 s of silence');
  }
});

test('the endpoint is asked first: others of the host, cut otherwise, do not hide it', () => {
  const cut = at(NINE.slice(0, 3), (more) => lost({ ...more, silence: 17_300, url: 'wss://x.example/a' }));
  const others = at(
    [5, 31, 77, 91, 140].map((seconds) => seconds * 1_000),
    (more, index) =>
      lost({ ...more, silence: 11_000 * (index + 3), url: `wss://x.example/other/${index}`, age: 900_100 }),
  );
  for (const one of cut) expect(explain(one, [...cut, ...others]).cause).toBe('idle-timeout');
});

test('where each endpoint was cut once, the host is asked, by the card and by the row', () => {
  const cut = at(NINE.slice(0, 4), (more, index) =>
    lost({ ...more, silence: 17_300, age: 100_000 + index * 7_000, url: `wss://x.example/room/${index}` }),
  );
  const [pattern] = findPatterns(cut);
  expect(pattern).toMatchObject({ kind: 'fixed-silence', connectionIds: cut.map(({ id }) => id) });
  expect(pattern?.evidence[0]?.en).toBe('All to x.example');
  for (const one of cut) {
    expect(explain(one, cut).cause).toBe('idle-timeout');
    expect(evidenceOf(one, cut)).toContain('1 of 4 at this host, all after 17.3 s of silence');
  }
});

test('a row of a pattern says so and takes its next step', () => {
  const storm = at([0, 1_120, 2_240, 3_360, 4_480], (more) => failed(more));
  const refused = at([0, 1_120, 2_240, 3_360, 4_480], (more) =>
    named('Error in connection establishment: net::ERR_CONNECTION_REFUSED', null, more),
  );
  const rejected = at([0, 2_000, 4_000], (more) =>
    closedWith(4401, 'token expired', { age: 80, silence: null, ...more }),
  );
  const flaps = at([0, 5_000, 9_000, 13_500], (more, index) =>
    lost({ age: 2_000 + index * 300, silence: 20, ...more }),
  );
  const mounted = [
    failed({ at: END, attempt: 6, closeCall: { ago: 3, readyState: 0 } }),
    closedWith(1000, '', { at: END + 60_040, age: 60_000, attempt: 42, closeCall: { ago: 5, code: 1000 } }),
  ];
  for (const all of [storm, refused, rejected, flaps, mounted]) {
    const [pattern] = findPatterns(all);
    if (!pattern) throw new Error('no pattern');
    for (const one of all) {
      const verdict = explain(one, all);
      expect(evidenceOf(one, all)).toContain(`1 of ${all.length} at this endpoint. ${pattern.headline.en}`);
      expect(verdict.nextSteps.slice(0, 2)).toContainEqual(pattern.nextStep);
    }
  }
  expect(explain(flaps[0] ?? lost(), flaps).nextSteps[0]).toEqual(findPatterns(flaps)[0]?.nextStep);
});

test('one that stands alone says nothing of others', () => {
  for (const one of [lost(), failed(), closedWith(4401, '')]) expect(evidenceOf(one, [one]).join()).not.toMatch(/1 of/);
  const elsewhere = at(NINE, (more) => lost({ ...more, silence: 20_010, url: 'wss://other.example/' }));
  expect(evidenceOf(lost({ silence: 20_010 }), elsewhere).join()).not.toMatch(/1 of/);
});

test('several that one limit ended at once are no struck machine', () => {
  const hosts = ['a', 'b', 'c'].map((name, index) =>
    lost({ age: 60_040, silence: null, at: END + index * 9, url: `wss://${name}.example/` }),
  );
  const [pattern] = findPatterns(hosts);
  expect(pattern?.headline.en).toBe('3 connections ended together after 60.0 s of silence');
  expect(JSON.stringify(pattern)).not.toMatch(/VPN/);
  const network = hosts.map((one, index) =>
    lost({ at: one.end.at, age: 90_100, silence: 3_100 * (index + 1), url: one.url }),
  );
  expect(JSON.stringify(findPatterns(network)[0])).toMatch(/VPN/);
});
