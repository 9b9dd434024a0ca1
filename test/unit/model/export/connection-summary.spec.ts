import { expect, test } from '@playwright/test';
import { marked } from 'marked';
import { explain } from '#model/diagnosis/explain.ts';
import { connectionLine, connectionSummary } from '#model/export/summary/connection-summary.ts';
import { hardConnections } from '../../../support/export-sample.ts';
import { closed, SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

const plain = { language: 'en', redact: false } as const;

test('the report of a connection reads back as Markdown: the verdict, its evidence, and the very record', () => {
  for (const connection of hardConnections()) {
    const verdict = explain(connection, []);
    const tokens = marked.lexer(connectionSummary(connection, verdict, plain));
    const [title] = tokens;
    expect(title?.type).toBe('heading');
    const lists = tokens.filter((token) => token.type === 'list');
    expect(lists[0]?.type === 'list' && lists[0].items.length).toBe(verdict.evidence.length);
    const record = tokens.findLast((token) => token.type === 'code');
    expect(record?.type === 'code' && JSON.parse(record.text)).toEqual(connection);
    expect(tokens.filter((token) => token.type === 'html')).toEqual([]);
  }
});

test('nothing in a record ends its block of code', () => {
  const connection = sampleConnection(1, closed(SAMPLE_START, 4000, '```\n````\n<img src=x>'), { stack: '`````' });
  const tokens = marked.lexer(connectionSummary(connection, explain(connection, []), plain));
  const codes = tokens.filter((token) => token.type === 'code');
  expect(codes.map((code) => (code.type === 'code' ? code.text : ''))).toEqual([
    '`````',
    JSON.stringify(connection, null, 2),
  ]);
});

test('what exports leave out is left out of report and line', () => {
  const secret = 's3cr3t-token';
  const connection = sampleConnection(1, closed(SAMPLE_START, 1006), {
    url: `wss://api.example/live?token=${secret}`,
    stack: `Error\n    at https://shop.example/a.js?k=${secret}:1:1`,
  });
  const verdict = explain(connection, []);
  const options = { language: 'zh', redact: true } as const;
  expect(connectionSummary(connection, verdict, options)).not.toContain(secret);
  expect(connectionLine(connection, verdict, options)).not.toContain(secret);
  expect(connectionSummary(connection, verdict, { ...options, redact: false })).toContain(secret);
  expect(connectionLine(connection, verdict, { ...options, redact: false })).toContain(secret);
});

test('one line is one line', () => {
  for (const connection of hardConnections())
    expect(connectionLine(connection, explain(connection, []), plain)).not.toMatch(/[\n\r\u2028]/);
});
