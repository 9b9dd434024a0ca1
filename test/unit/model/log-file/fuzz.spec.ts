import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { formats } from '#model/export/formats/list.ts';
import { LogFileError } from '#model/log-file/error.ts';
import { upgradeLog } from '#model/log-file/parse-log.ts';
import { readLogFile } from '#model/log-file/read-log-file.ts';
import type { WascleanLog } from '#model/log-file/schema.ts';
import { logSchema } from '../../../schema/log-schema.ts';
import { hardConnections, written } from '../../../support/export-sample.ts';
import { addLaterFields } from '../../../support/later-fields.ts';

const FILES = 2_000;

const connections = hardConnections().filter((_, index) => index % 3 === 0);

const sources: readonly Uint8Array[] = [
  written(formats.json, connections),
  written(formats.ndjson, connections),
  readFileSync(new URL('../../../support/samples/wasclean-log-1.json', import.meta.url), 'utf8'),
].map((text) => new TextEncoder().encode(text));

const ajv = new Ajv({ strict: false, strictNumbers: true });
addFormats(ajv);
const isValid = ajv.compile<WascleanLog>(JSON.parse(logSchema()));

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What an independent reader makes of a file: its connections, or null where it is none that may be imported. */
function independently(bytes: Uint8Array): unknown[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const log = asOneDocument(text);
    if (!isFields(log) || (log.version !== 1 && log.version !== 2) || log.format !== 'wasclean-log') return null;
    const upgraded = upgradeLog(log, log.version);
    if (!isValid(upgraded)) return null;
    upgraded.connections.forEach(addLaterFields);
    const ids = new Set(upgraded.connections.map(({ id }) => id));
    return ids.size === upgraded.connections.length ? upgraded.connections : null;
  } catch {
    return null;
  }
}

function asOneDocument(text: string): unknown {
  try {
    const whole: unknown = JSON.parse(text);
    if (isFields(whole) && !('count' in whole && !('connections' in whole))) return whole;
  } catch {
    // Then it may be one document a line.
  }
  const [head, ...others] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
  return isFields(head) && head.count === others.length && !('connections' in head)
    ? { ...head, connections: others }
    : null;
}

/** One change of a file. */
type Mutation = (bytes: number[]) => void;

// Doubles would crowd at 0, and the changes at the begin of the file.
const place = fc.integer({ min: 0, max: 999_999 }).map((millionths) => millionths / 1_000_000);
const at = (bytes: readonly number[], where: number) => Math.floor(where * bytes.length);
const encode = (text: string) => [...new TextEncoder().encode(text)];

const tokens = [
  'null',
  'true',
  '0',
  '-1',
  '1e999',
  '70000',
  '""',
  '[]',
  '{}',
  ',',
  '}',
  ']',
  '\n',
  '"count"',
  '\\',
  '\u2028',
];
const names = ['"id"', '"end"', '"type"', '"code"', '"connections"', '"format"', '"version"', '"__proto__"', '"url"'];

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([where, byte]) =>
      (bytes: number[]) =>
        void bytes.splice(at(bytes, where), 1, byte),
  ),
  fc.tuple(place, fc.nat(40)).map(
    ([where, length]) =>
      (bytes: number[]) =>
        void bytes.splice(at(bytes, where), length),
  ),
  fc.tuple(place, fc.constantFrom(...tokens, ...names)).map(
    ([where, token]) =>
      (bytes: number[]) =>
        void bytes.splice(at(bytes, where), 0, ...encode(token)),
  ),
  place.map((where) => (bytes: number[]) => void bytes.splice(at(bytes, where))),
  fc.tuple(place, place).map(([where, from]) => (bytes: number[]) => {
    const start = at(bytes, from);
    bytes.splice(at(bytes, where), 0, ...bytes.slice(start, start + 200));
  }),
  // A value or a name in place of another, so that much of what comes out is JSON still.
  fc
    .tuple(place, fc.constantFrom(...tokens, ...names))
    .map(([where, token]) => replaceMatch(/(?<=:\s*)(?:\d+|"[^"\n]*"|null|true|false)/g, where, token)),
  fc.tuple(place, fc.constantFrom(...names)).map(([where, name]) => replaceMatch(/"\w+"(?=:)/g, where, name)),
  // A number in place of another, a text in place of another: most of these are right.
  ...[0, 1, 2].map(() =>
    fc
      .tuple(place, fc.integer({ min: 0, max: 70_000 }))
      .map(([where, number]) => replaceMatch(/(?<=:\s*)\d+/g, where, String(number))),
  ),
  ...[0, 1].map(() =>
    fc
      .tuple(place, fc.string({ unit: 'grapheme', maxLength: 30 }))
      .map(([where, text]) =>
        replaceMatch(/(?<="(?:reason|stack|url|extensions|error)":\s*)"[^"\n]*"/g, where, JSON.stringify(text)),
      ),
  ),
  // A whole line once more, or no more.
  fc.tuple(place, fc.constantFrom('', '$&\n$&')).map(([where, by]) => replaceMatch(/^.*$/gm, where, by)),
);

function replaceMatch(pattern: RegExp, where: number, by: string): Mutation {
  return (bytes) => {
    const text = new TextDecoder().decode(Uint8Array.from(bytes));
    const matches = [...text.matchAll(pattern)];
    const match = matches[Math.floor(where * matches.length)];
    if (!match) return;
    const replacement = by.replaceAll('$&', () => match[0]);
    const changed = text.slice(0, match.index) + replacement + text.slice(match.index + match[0].length);
    bytes.splice(0, bytes.length, ...encode(changed));
  };
}

test(`${FILES} mutated files are imported right or refused with a message`, () => {
  test.setTimeout(300_000);
  const outcomes = { imported: 0, refused: new Map<string, number>() };
  fc.assert(
    fc.property(fc.nat(sources.length - 1), fc.array(mutation, { minLength: 1, maxLength: 2 }), (index, mutations) => {
      const mutated = [...(sources[index] ?? [])];
      for (const mutate of mutations) mutate(mutated);
      const bytes = Uint8Array.from(mutated);
      const expected = independently(bytes);
      try {
        const log = readLogFile(bytes);
        outcomes.imported += 1;
        if (expected === null) throw new Error('what may not be imported was');
        assert.equal(log.connections.length, expected.length);
        // Fields that no record has are left out.
        expect(expected).toMatchObject(log.connections);
      } catch (error) {
        if (!(error instanceof LogFileError)) throw error;
        // Not by Playwright's own, which takes a stack for each.
        assert.equal(expected, null, error.message);
        assert.match(error.message, /^(This|The) .{10,}\.$/s);
        // A field that is missing is found undefined; nothing else is.
        const said = /^(?:field|line)$/.test(error.problem) ? error.values.slice(0, -1) : error.values;
        assert.ok(!said.includes('undefined'), error.message);
        outcomes.refused.set(error.problem, (outcomes.refused.get(error.problem) ?? 0) + 1);
      }
    }),
    { numRuns: FILES, seed: 20_261_122, endOnFailure: true },
  );
  // The mutations reach everything the reader can say.
  expect(outcomes.imported).toBeGreaterThan(FILES / 10);
  expect([...outcomes.refused.keys()].sort()).toEqual([
    'count',
    'duplicate',
    'encoding',
    'field',
    'format',
    'json',
    'line',
    'newer',
  ]);
});
