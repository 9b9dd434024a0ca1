import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import * as v from 'valibot';
import { exportLog } from '#model/export/export-log.ts';
import { exportFileName } from '#model/export/file-name.ts';
import { redactText } from '#model/export/redact-text.ts';
import { redactUrl } from '#model/export/redact-url.ts';
import { LogFileError, type LogFileProblem } from '#model/log-file/error.ts';
import { parseLog } from '#model/log-file/parse-log.ts';
import { wascleanLogSchema } from '#model/log-file/schema.ts';
import { connectionSchema } from '#model/record/connection.ts';
import { closed, SAMPLE_START, sampleConnection, sampleConnections } from '../../../support/sample-log.ts';

const options = {
  generator: 'WasClean 1.0.0',
  exportedAt: SAMPLE_START,
};

const problemOf = (text: string): { problem: LogFileProblem; message: string } => {
  try {
    parseLog(text);
  } catch (error) {
    if (error instanceof LogFileError) return { problem: error.problem, message: error.message };
    throw error;
  }
  throw new Error('it was read');
};

test('an export without redaction holds the very records and reads back as itself', () => {
  const connections = sampleConnections();
  const log = exportLog(connections, { ...options, redact: false });
  expect(log).toMatchObject({
    format: 'wasclean-log',
    version: 2,
    exportedAt: '2026-11-22T21:10:05.000Z',
    generator: 'WasClean 1.0.0',
  });
  expect(log.connections).toEqual(connections);
  expect(parseLog(JSON.stringify(log))).toEqual(log);
});

test('a redacted export is valid and gives nothing away', () => {
  const secret = sampleConnection(1, closed(SAMPLE_START, 1006), {
    url: 'wss://us3r:pa55@h.example/live?token=s3cr3t',
    stack: 'Error\n    at f (https://us3r:pa55@h.example/app.js?key=s3cr3t:12:5)\n    at https://h.example/?s3cr3t:1:2',
    closeCall: {
      at: SAMPLE_START,
      code: 1000,
      reason: null,
      readyState: 1,
      threw: null,
      by: 'page',
      during: 'unknown',
      eventType: '',
      stack: 'g@https://h.example/app.js?key=s3cr3t#pa55:3:4',
    },
    handshake: {
      source: 'devtools',
      status: 302,
      headers: [{ name: 'location', value: 'https://h.example/login?next=s3cr3t' }],
      address: null,
      ambiguous: false,
      error: "'wss://us3r:pa55@h.example/live?token=s3cr3t' failed",
    },
    sender: { url: 'https://h.example/?session=s3cr3t#pa55' },
  });
  const url = 'wss://h.example/live?token=s3cr3t#pa55';
  const threw = sampleConnection(
    2,
    { type: 'threw', at: SAMPLE_START, name: 'SyntaxError', message: `'${url}' has a fragment ('#pa55')` },
    { url, stack: '' },
  );
  const log = exportLog([secret, threw], { ...options, redact: true });
  expect(v.is(wascleanLogSchema, log)).toBe(true);
  expect(JSON.stringify(log)).not.toMatch(/s3cr3t|us3r|pa55/);
  expect(log.connections[0]).toMatchObject({
    url: 'wss://h.example/live?redacted',
    stack: 'Error\n    at f (https://h.example/app.js?redacted:12:5)\n    at https://h.example/?redacted:1:2',
    closeCall: { stack: 'g@https://h.example/app.js?redacted:3:4' },
    sender: { url: 'https://h.example/?redacted' },
  });
  expect(secret.url).toContain('s3cr3t');
});

test('a redacted record keeps the limits of a record', () => {
  const url = `wss://h.example/${'a'.repeat(16_384 - 18)}?b`;
  const [connection] = exportLog([sampleConnection(1, closed(SAMPLE_START, 1000), { url })], {
    ...options,
    redact: true,
  }).connections;
  expect(v.is(connectionSchema, connection)).toBe(true);
});

const urls: [from: string, to: string][] = [
  ['wss://h.example/a/b', 'wss://h.example/a/b'],
  ['wss://h.example:8443/a?x=1&y=2', 'wss://h.example:8443/a?redacted'],
  ['wss://h.example/a?', 'wss://h.example/a'],
  ['wss://u:p@h.example/a?x#f', 'wss://h.example/a?redacted'],
  ['wss://u%40x:p@h.example/@room', 'wss://h.example/@room'],
  ['wss://h.example/a#f?x', 'wss://h.example/a'],
  ['https://h.example/?next=https://u:p@i.example/', 'https://h.example/?redacted'],
  ['blob:https://u:p@h.example/1b4e?x', 'blob:https://h.example/1b4e?redacted'],
  ['blob:null/1b4e', 'blob:null/1b4e'],
  ['data:text/html,<script>token</script>', 'data:text/html,redacted'],
  ['data:,token', 'data:,redacted'],
  ['DATA:text/html;base64?token', 'DATA:text/html;base64,redacted'],
  ['about:blank#f', 'about:blank'],
  ['chrome-extension://abc/panel.html?tab=1', 'chrome-extension://abc/panel.html?redacted'],
  ['/live?token=1', '/live?redacted'],
  ['//u:p@h.example/live', '//h.example/live'],
  ['u:p@h.example/live', 'h.example/live'],
  ['wss:u:p@h.example/live', 'wss:h.example/live'],
  ['wss:\\\\u:p@h.example/live', 'wss:\\\\h.example/live'],
  ['wss://u:p?w@h.example/', 'wss:redacted'],
  ['wss://u:p/w@h.example/', 'wss://redacted'],
  ['not a url?token', 'not a url?redacted'],
  ['', ''],
];

for (const [from, to] of urls) {
  test(`redacts ${JSON.stringify(from)}`, () => {
    expect(redactUrl(from)).toBe(to);
    expect(redactUrl(to), 'twice').toBe(to);
  });
}

test('redacts data: URLs in a stack to the end of the line, position kept', () => {
  expect(redactText('at f (data:text/javascript,let k = "s3";f():1:9)\nat g (https://h.example/x.js:2:3)', '')).toBe(
    'at f (data:text/javascript,redacted:1:9)\nat g (https://h.example/x.js:2:3)',
  );
});

test('a text without URLs stays as it is', () => {
  const text = 'Error: bad data: 4 (see 12:30:01), really?\n    at <anonymous>:1:1';
  expect(redactText(text, '')).toBe(text);
});

test('the file name is safe and says host and local time', () => {
  const at = new Date(2026, 10, 22, 21, 10, 5).getTime();
  expect(exportFileName('Shop.Example:8443', at)).toBe('wasclean-shop.example-8443-2026-11-22T21-10-05.json');
  expect(exportFileName('[::1]:80', at)).toBe('wasclean-1-80-2026-11-22T21-10-05.json');
  expect(exportFileName('../..\\a/b', at)).toBe('wasclean-a-b-2026-11-22T21-10-05.json');
  expect(exportFileName('data:', at)).toBe('wasclean-data-2026-11-22T21-10-05.json');
  expect(exportFileName('', at)).toBe('wasclean-2026-11-22T21-10-05.json');
  expect(exportFileName('a'.repeat(300), at).length).toBeLessThan(120);
});

test('the frozen sample of version 1 keeps loading', async () => {
  const text = await readFile(new URL('../../../support/samples/wasclean-log-1.json', import.meta.url), 'utf8');
  const log = parseLog(text);
  expect(log.version).toBe(2);
  expect(log.connections.map(({ end }) => (end?.type === 'closed' ? end.code : end?.type))).toEqual([
    1006,
    1006,
    1000,
    4401,
    1008,
    'blocked',
    'threw',
    undefined,
    1012,
    1005,
    'left',
    1006,
  ]);
  expect(parseLog(`\uFEFF${text}`)).toEqual(log);
  expect(log.connections[7]).toMatchObject({
    end: null,
    syntheticClose: { code: 1001, reason: 'made up' },
    browser: 'chromium',
  });
  expect(log.connections[11]?.page).toMatchObject({ hidden: true, online: false });
});

test('what is no log is refused and said why', () => {
  expect(problemOf('{')).toMatchObject({ problem: 'json' });
  expect(problemOf('[]')).toMatchObject({ problem: 'format' });
  expect(problemOf('null')).toMatchObject({ problem: 'format' });
  expect(problemOf('{"format":"har","version":1}')).toMatchObject({ problem: 'format' });
  expect(problemOf('{"format":"wasclean-log","version":"1"}')).toMatchObject({ problem: 'format' });
});

test('a newer version is refused by name', () => {
  const { problem, message } = problemOf('{"format":"wasclean-log","version":3,"connections":[]}');
  expect(problem).toBe('newer');
  expect(message).toContain('version 3');
  expect(message).toContain('version 2');
});

test('a broken field is refused with its place', () => {
  const log = exportLog(sampleConnections(), { ...options, redact: false });
  const text = JSON.stringify(log).replace('"code":4401', '"code":70000');
  const { problem, message } = problemOf(text);
  expect(problem).toBe('field');
  expect(message).toContain('connections.3.end.code');
});
