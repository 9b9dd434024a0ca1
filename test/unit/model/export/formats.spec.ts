import { expect, test } from '@playwright/test';
import { escapeControls } from '#model/export/escape-controls.ts';
import { exportLog } from '#model/export/export-log.ts';
import { formats } from '#model/export/formats/list.ts';
import { fieldOf, recordFields } from '#model/export/record-fields.ts';
import { parseLog } from '#model/log-file/parse-log.ts';
import { parseNdjson } from '#model/log-file/parse-ndjson.ts';
import { hardConnections, written } from '../../../support/export-sample.ts';
import { SAMPLE_START, sampleConnections } from '../../../support/sample-log.ts';

const options = { redact: false, generator: 'WasClean 1.0.0', exportedAt: SAMPLE_START };
const secrets = /s3cr3t|view=open|user=17|\?v=8f2c|#top/;

test('JSON in parts is JSON as a whole', () => {
  for (const connections of [[], sampleConnections().slice(0, 1), hardConnections()]) {
    expect(written(formats.json, connections)).toBe(
      `${escapeControls(JSON.stringify(exportLog(connections, options), null, 2))}\n`,
    );
  }
});

test('each line of NDJSON is JSON, and together they are the log', () => {
  const connections = hardConnections();
  const [head = '', ...lines] = written(formats.ndjson, connections).trimEnd().split('\n');
  expect(JSON.parse(head)).toEqual({
    format: 'wasclean-log',
    version: 2,
    exportedAt: '2026-11-22T21:10:05.000Z',
    generator: 'WasClean 1.0.0',
    count: connections.length,
  });
  expect(lines.map((line) => JSON.parse(line))).toEqual(connections);
});

test('JSON and NDJSON read back as the same log', () => {
  const connections = hardConnections();
  const log = exportLog(connections, options);
  expect(parseLog(written(formats.json, connections))).toEqual(log);
  expect(parseNdjson(written(formats.ndjson, connections))).toEqual(log);
  expect(parseNdjson(written(formats.ndjson, connections).replaceAll('\n', '\r\n\n'))).toEqual(log);
  expect(parseNdjson(written(formats.ndjson, [])).connections).toEqual([]);
});

test('the fields of the flat formats are all the fields a record has', () => {
  const leaves = new Set<string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) leaves.add(path);
    else for (const [name, inner] of Object.entries(value)) walk(inner, path === '' ? name : `${path}.${name}`);
  };
  const connections = hardConnections();
  for (const connection of connections) walk(connection, '');
  const branches = [...leaves].filter((path) => [...leaves].some((other) => other.startsWith(`${path}.`)));
  for (const path of [...branches, 'longestGap']) leaves.delete(path);
  expect(recordFields.map(({ path }) => path).sort()).toEqual([...leaves].sort());
  for (const field of recordFields) {
    const values = connections.map((connection) => fieldOf(connection, field)).filter((value) => value !== null);
    const types = { text: 'string', integer: 'number', number: 'number', flag: 'boolean', texts: 'object' };
    expect(new Set(values.map((value) => typeof value)), field.path).toEqual(new Set([types[field.kind]]));
    if (field.kind === 'integer') expect(values.every(Number.isSafeInteger), field.path).toBe(true);
  }
});

for (const format of Object.values(formats)) {
  test(`${format.id} gives nothing away when redacted, and does without`, () => {
    const connections = hardConnections();
    expect(written(format, connections, { redact: true })).not.toMatch(secrets);
    if (format.id !== 'markdown') expect(written(format, connections)).toMatch(secrets);
  });

  test(`${format.id} can be empty`, () => {
    const text = written(format, []);
    expect(text.length).toBeGreaterThan(10);
    if (format.id === 'json' || format.id === 'har') expect(() => JSON.parse(text)).not.toThrow();
  });
}
