import { expect, test } from '@playwright/test';
import * as v from 'valibot';
import { connectionSchema } from '../../src/model/connection.ts';
import { explain } from '../../src/model/diagnosis/explain.ts';
import { causes } from '../../src/model/diagnosis/list.ts';
import type { Finding, Verdict } from '../../src/model/diagnosis/verdict.ts';
import type { Localized } from '../../src/model/localized.ts';
import { findPatterns } from '../../src/model/patterns/find-patterns.ts';
import { findServiceCode } from '../../src/model/services/find-service-code.ts';
import { randomConnections } from './diagnosis/random.ts';

const BATCHES = 50;
const SIZE = 100;
const batches = Array.from({ length: BATCHES }, (_, seed) => randomConnections(seed + 1, SIZE));

const textsOf = (finding: Finding): Localized[] => [
  finding.headline,
  ...finding.evidence.map(({ text }) => text),
  ...finding.nextSteps,
  ...(finding.candidates ?? []).flatMap(({ name, fits, toTell }) => [name, fits, toTell]),
];

test('the random records are valid', () => {
  for (const connection of batches.flat()) expect(() => v.parse(connectionSchema, connection)).not.toThrow();
});

test('every record has a verdict, in both languages, the same each time', () => {
  const wrong: unknown[] = [];
  const seen = new Set<string>();
  for (const batch of batches) {
    const before = JSON.stringify(batch);
    const copies = structuredClone(batch);
    for (const [index, connection] of batch.entries()) {
      const verdict = explain(connection, batch);
      seen.add(verdict.cause);
      const again: Verdict = explain(copies[index] ?? connection, copies);
      if (JSON.stringify(verdict) !== JSON.stringify(again)) wrong.push(connection);
      if (verdict.evidence.length === 0 || verdict.nextSteps.length === 0) wrong.push(verdict);
      for (const { en, zh } of [verdict, ...verdict.alternatives].flatMap(textsOf)) {
        if (!en.trim() || !zh.trim() || /undefined|NaN|\[object|Infinity/.test(en + zh)) wrong.push({ en, zh });
      }
      for (const { zh } of [verdict.headline, ...verdict.nextSteps]) {
        if (!/\p{Script=Han}/u.test(zh)) wrong.push(zh);
      }
    }
    if (JSON.stringify(batch) !== before) wrong.push('a record was changed');
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(seen.size).toBeGreaterThan(causes.length / 2);
});

test('a bare 1006 is never certain', () => {
  const bold = batches.flatMap((batch) =>
    batch
      .filter(
        ({ end, handshake, closeCall, syntheticClose, violation }) =>
          end.type === 'closed' && end.code === 1006 && !handshake && !closeCall && !syntheticClose && !violation,
      )
      .map((connection) => explain(connection, batch))
      .filter(({ confidence }) => confidence === 'certain'),
  );
  expect(bold).toEqual([]);
});

test('evidence points only at what the record holds', () => {
  const wrong: unknown[] = [];
  for (const batch of batches) {
    for (const connection of batch) {
      for (const { field, text } of explain(connection, batch).evidence) {
        const held = field === 'neighbours' ? batch.length > 1 : connection[field] !== null;
        // "never opened" and "no error event" are what a null there says.
        const isAbsence = /^never opened|^no error event/.test(text.en);
        if (held === isAbsence) wrong.push({ field, text, connection });
      }
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
});

test('neighbours that tell nothing are not needed', () => {
  for (const connection of batches[0] ?? []) {
    expect(explain(connection, [connection])).toEqual(explain(connection, []));
  }
});

test('patterns and services take every record too', () => {
  for (const batch of batches) {
    const patterns = findPatterns(batch);
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
    const ids = new Set(batch.map(({ id }) => id));
    expect(patterns.flatMap(({ connectionIds }) => connectionIds).every((id) => ids.has(id))).toBe(true);
    expect(findPatterns([...batch].reverse())).toEqual(patterns);
    for (const connection of batch) findServiceCode(connection);
  }
});
