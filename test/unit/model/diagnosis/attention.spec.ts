import { expect, test } from '@playwright/test';
import { CloseColumns } from '#log/columns/close-columns.ts';
import { needsAttention } from '#model/diagnosis/attention.ts';
import { causeNumber } from '#model/diagnosis/catalogue.ts';
import { explain } from '#model/diagnosis/explain.ts';
import { endedCleanly } from '#model/record/ending.ts';
import { readField } from '../../../field/save.ts';
import { readSet, SETS } from '../../../fixtures/save.ts';
import { closed, SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

const call = (readyState: 0 | 1, at: number, code = 1000) => ({
  at,
  code,
  reason: '',
  readyState,
  threw: null,
  by: 'page' as const,
  during: 'none' as const,
  eventType: '',
  stack: '',
});

test('what needs attention is told by the cause, not by wasClean', () => {
  const mountedTwice = sampleConnection(1, closed(SAMPLE_START, 1006), {
    createdAt: SAMPLE_START - 12,
    opened: null,
    closeCall: call(0, SAMPLE_START - 10),
  });
  const heartbeat = sampleConnection(2, closed(SAMPLE_START, 1000));
  const refused = sampleConnection(3, closed(SAMPLE_START, 1000, 'token expired'));
  expect([endedCleanly(mountedTwice), needsAttention(mountedTwice)]).toEqual([false, false]);
  expect(needsAttention(mountedTwice, 'aborted-connecting')).toBe(false);
  expect(needsAttention(mountedTwice, 'given-up-connecting')).toBe(true);
  expect([endedCleanly(heartbeat), needsAttention(heartbeat)]).toEqual([true, false]);
  expect(needsAttention(heartbeat, 'heartbeat-timeout')).toBe(true);
  expect([endedCleanly(refused), needsAttention(refused)]).toEqual([true, true]);
});

test('the badge, which has no verdicts, counts nearly what those that have them count', () => {
  const records = [...SETS.flatMap((name) => readSet(name)), ...readField('chromium'), ...readField('firefox')];
  const all = records.map(({ connection }) => connection);
  const wrong = all.filter(
    (connection) => needsAttention(connection) !== needsAttention(connection, explain(connection, []).cause),
  );
  const unclean = all.filter(
    (connection) => endedCleanly(connection) === needsAttention(connection, explain(connection, []).cause),
  );
  console.log(`attention without a verdict: ${wrong.length} of ${all.length} wrong; by wasClean ${unclean.length}`);
  expect(all.length).toBeGreaterThan(600);
  expect(wrong.length / all.length).toBeLessThanOrEqual(0.04);
});

test('a cause that is found changes who needs attention in the columns, and they tell so once', async () => {
  const columns = new CloseColumns();
  const entries = [1, 2, 3].map((number) => columns.put(sampleConnection(number, closed(SAMPLE_START, 1000))));
  expect(entries.map(columns.needsAttention)).toEqual([false, false, false]);
  const told: number[] = [];
  const stop = columns.judged.subscribe((version) => told.push(version));
  for (const entry of entries) columns.setCause(entry, causeNumber('heartbeat-timeout'));
  expect(entries.map(columns.needsAttention)).toEqual([true, true, true]);
  await expect.poll(() => told).toEqual([0, 1]);
  columns.put(sampleConnection(1, closed(SAMPLE_START, 1000)));
  expect(columns.needsAttention(entries[0] ?? 0), 'put again, its cause is known still').toBe(true);
  stop();
});
