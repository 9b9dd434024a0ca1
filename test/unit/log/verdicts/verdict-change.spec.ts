import { expect, test } from '@playwright/test';
import { changeOf, type Judged } from '#log/verdicts/verdict-change.ts';
import { explain } from '#model/diagnosis/explain.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { seen } from '../../../support/diagnosis/build.ts';
import { closed, SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

const failed = sampleConnection(1, closed(SAMPLE_START, 1006), { opened: null, erroredAt: SAMPLE_START });
const refused = { ...failed, handshake: seen({ error: 'net::ERR_CONNECTION_REFUSED' }) };

const judged = (connection: EndedConnection, at: number, change: Partial<Judged> = {}): Judged => ({
  connection,
  verdict: explain(connection, []),
  own: [],
  at,
  ...change,
});

test('a handshake that is told of later changes the verdict, and is named', () => {
  const before = judged(failed, 0);
  const change = changeOf(before, judged(refused, 9_000));
  expect(change).toMatchObject({ at: 9_000, because: 'handshake', before: { confidence: before.verdict.confidence } });
  expect(change?.before.headline).toEqual(before.verdict.headline);
});

test('what nobody can have read did not change', () => {
  expect(changeOf(judged(failed, 0), judged(refused, 300))).toBeNull();
});

test('the same cause, as sure as before, is no change', () => {
  expect(changeOf(judged(failed, 0), judged({ ...failed }, 9_000))).toBeNull();
});

test('a record that is completed, own services and other connections are told apart', () => {
  const verdict = explain(refused, []);
  const to = (change: Partial<Judged>) => changeOf(judged(failed, 0), judged(failed, 9_000, { verdict, ...change }));
  expect(to({ connection: { ...failed, erroredAt: null } })?.because).toBe('record');
  // Fetched again, it is the same record in another object.
  expect(to({ connection: structuredClone(failed) })?.because).toBe('own');
  const own: Judged['own'] = [];
  const first = { ...judged(failed, 0), own };
  expect(changeOf(first, { ...first, verdict, at: 9_000 })?.because).toBe('neighbours');
});
