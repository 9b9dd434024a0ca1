import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { formats } from '#model/export/formats/list.ts';
import { LogFileError } from '#model/log-file/error.ts';
import { readLogFile } from '#model/log-file/read-log-file.ts';
import { written } from '../../../support/export-sample.ts';
import { addLaterFields } from '../../../support/later-fields.ts';
import { sampleConnections } from '../../../support/sample-log.ts';

const connections = sampleConnections();
const json = written(formats.json, connections);
const ndjson = written(formats.ndjson, connections);
const bytesOf = (text: string) => new TextEncoder().encode(text);

function problemOf(file: string | Uint8Array): [problem: string, ...values: string[]] {
  try {
    readLogFile(typeof file === 'string' ? bytesOf(file) : file);
  } catch (error) {
    if (error instanceof LogFileError) return [error.problem, ...error.values];
    throw error;
  }
  throw new Error('it was read');
}

test('JSON in any layout and NDJSON are told apart by what they hold', async () => {
  const version1 = await readFile(new URL('../../../support/samples/wasclean-log-1.json', import.meta.url));
  const compact = JSON.stringify(JSON.parse(json));
  for (const text of [json, ndjson, compact, `${compact}\n`, `\uFEFF${json}`, `\uFEFF${ndjson}`]) {
    expect(readLogFile(bytesOf(text)).connections).toEqual(connections);
  }
  expect(readLogFile(version1).connections).toHaveLength(12);
});

test('how far a long file is read is told, and the log is the same', () => {
  const many = Array.from({ length: 1_100 }, (_, index) => ({ ...connections[0], id: `m.${index}` }) as never);
  for (const format of [formats.json, formats.ndjson]) {
    const told: [number, number][] = [];
    const file = bytesOf(written(format, many));
    const log = readLogFile(file, (read, total) => told.push([read, total]));
    expect(told).toEqual([
      [500, 1_100],
      [1_000, 1_100],
    ]);
    expect(log).toEqual(readLogFile(file));
  }
});

test('the frozen samples of version 2 keep loading, whole and as they were written', async () => {
  const sample = (name: string) => readFile(new URL(`../../../support/samples/${name}`, import.meta.url));
  const text = await sample('wasclean-log-2.json');
  const { connections: frozen } = JSON.parse(text.toString());
  expect(frozen).toHaveLength(31);
  frozen.forEach(addLaterFields);
  expect(readLogFile(text).connections).toEqual(frozen);
  expect(readLogFile(await sample('wasclean-log-2.ndjson')).connections).toEqual(frozen);
});

test('a file that is no text, no JSON or another JSON is refused', () => {
  expect(problemOf(Uint8Array.of(0xff, 0xfe, 0x7b, 0))).toEqual(['encoding']);
  expect(problemOf('')).toEqual(['json', '1', '1']);
  expect(problemOf('[]')).toEqual(['format']);
  expect(problemOf(written(formats.har, connections))).toEqual(['format']);
  expect(problemOf(written(formats.csv, connections))[0]).toBe('json');
});

test('what is broken is named with its place', () => {
  expect(problemOf(json.replace('"code": 4401', '"code": 70000'))).toEqual([
    'field',
    'connections.3.end.code',
    '<=65535',
    '70000',
  ]);
  expect(problemOf(ndjson.replace('"code":4401', '"code":70000'))).toEqual([
    'line',
    '5',
    'end.code',
    '<=65535',
    '70000',
  ]);
  expect(problemOf(ndjson.replace('"version":2', '"version":7'))).toEqual(['newer', '7', '2']);
  expect(problemOf(json.replace('"version": 2', '"version": 7'))).toEqual(['newer', '7', '2']);
  expect(problemOf(json.replace('"d1.2"', '"d1.1"'))).toEqual(['duplicate', 'd1.1']);
  expect(problemOf(ndjson.replace(/^.*"code":4401.*$/m, '7'))).toEqual(['line', '5', '$', 'Object', '7']);
  expect(problemOf(json.replace('"reason": "token expired"', `"reason": "${'x'.repeat(3_000)}"`))).toEqual([
    'field',
    'connections.3.end.reason',
    'length <=1024',
    '3000',
  ]);
  expect(problemOf(json.replace('"code": 4401', `"code": "${'x'.repeat(300)}"`))).toEqual([
    'field',
    'connections.3.end.code',
    'number',
    `"${'x'.repeat(59)}…`,
  ]);
  expect(problemOf(json.replace('"code": 4401', '"code": 4401.5')).slice(2)).toEqual(['integer', '4401.5']);
  expect(problemOf(json.replace('"at": 1795381805012', '"at": 1e300'))[0]).toBe('field');
});

test('a file that was cut is refused, also between two lines', () => {
  const lines = ndjson.split('\n');
  expect(problemOf(lines.slice(0, 6).join('\n'))).toEqual(['count', '5', '12']);
  expect(problemOf(lines.filter((_, index) => index !== 4).join('\n'))).toEqual(['count', '11', '12']);
  expect(problemOf(lines.toSpliced(6, 1, (lines[6] ?? '').slice(0, 40)).join('\n'))).toEqual(['json', '7', '41']);
  expect(problemOf(json.slice(0, -4))[0]).toBe('json');
});

const broken: [text: string, line: number, column: number][] = [
  ['{', 1, 2],
  ['{"a":1,}', 1, 8],
  ['[1,]', 1, 4],
  ['[1 2]', 1, 4],
  ['{"a" 1}', 1, 6],
  ['{a:1}', 1, 2],
  ['[01]', 1, 3],
  ['[TRUE]', 1, 2],
  ['[nul]', 1, 2],
  ['"a\u0001"', 1, 3],
  ['["\\x"]', 1, 3],
  ['["\\u12"]', 1, 3],
  ['"\u007f\u0085" ,', 1, 6],
  ['{"a":\n[1,\n2', 3, 2],
  ['{}\n}', 2, 1],
  [']', 1, 1],
  [`${'['.repeat(100_000)}`, 1, 100_001],
  [`["${'a\\n'.repeat(200_000)}]`, 1, 600_004],
];

for (const [text, line, column] of broken) {
  test(`tells where ${JSON.stringify(text.slice(0, 20))} stops being JSON`, () => {
    expect(problemOf(text)).toEqual(['json', String(line), String(column)]);
  });
}
