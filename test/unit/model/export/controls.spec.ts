import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { marked } from 'marked';
import { explain } from '#model/diagnosis/explain.ts';
import { formats } from '#model/export/formats/list.ts';
import { connectionLine, connectionSummary } from '#model/export/summary/connection-summary.ts';
import { parseLog } from '#model/log-file/parse-log.ts';
import { parseNdjson } from '#model/log-file/parse-ndjson.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { written } from '../../../support/export-sample.ts';
import { closed, SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

/** All that must not leave: C0 but the line feed, DEL, C1, and what turns the direction of a text. */
const RAW = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      '\x1b[31m',
      '\0',
      '\x07',
      '\r',
      '\n',
      '\r\n',
      '\t',
      '\x7f',
      '\x85',
      '\x9b2J',
      '\u202e',
      '\u2066',
      '\u200f',
      '\u061c',
      '\u2028',
    ],
    ...[
      '@octocat',
      '@org/team',
      ' @_x',
      '#1',
      'org/repo#12',
      'GH-1',
      'gh-2',
      '!3',
      'a@b.example',
      '\\@a',
      '@@a',
      '&#64;a',
    ],
    ...[
      'https://evil.example/x',
      'www.evil.example',
      '<img src=x>',
      '[a](https://evil.example)',
      '```',
      '~~~',
      '`',
      '|',
      '\\',
    ],
    ...['\\u001b', '\\u005cu001b', '"', "'", ',', '=1', '-', '+ a', '1. a', '# a', '---', '===', '$1', '&1', ' '],
  ),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
);
const hostile = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));

const records: fc.Arbitrary<EndedConnection> = fc
  .record({ url: hostile, reason: hostile, stack: hostile, page: hostile, header: hostile, protocol: hostile })
  .chain(({ url, reason, stack, page, header, protocol }) => {
    const overrides: Partial<EndedConnection> = {
      url,
      stack,
      protocols: [protocol],
      handshake: {
        source: 'devtools',
        status: 403,
        headers: [{ name: 'server', value: header }],
        address: null,
        error: header,
        ambiguous: false,
      },
      closeCall: {
        ...{ at: SAMPLE_START, code: 1000, reason, readyState: 1, threw: null, stack, by: 'page' },
        ...{ during: 'none', eventType: header },
      },
      sender: { tabId: 1, frameId: 0, documentId: 'd', url: page, incognito: false },
    };
    return fc.constantFrom(
      sampleConnection(1, closed(SAMPLE_START, 4000, reason, true), overrides),
      sampleConnection(1, closed(SAMPLE_START, 1006, reason, false), { ...overrides, opened: null }),
      sampleConnection(
        1,
        { type: 'threw', at: SAMPLE_START, name: reason, message: header },
        { ...overrides, opened: null },
      ),
    );
  });

const forAll = (check: (connection: EndedConnection) => void) =>
  fc.assert(fc.property(records, check), { numRuns: 100 });

/** What a forge looks for mentions and references in: the text as it is shown, without what is code. */
function shown(report: string): string {
  const html = marked.parse(report, { async: false });
  expect(html.replace(/<pre>.*?<\/pre>/gs, '')).not.toMatch(/<(?:a|img|hr|input|code|del|em|blockquote|ol)\b/);
  return html
    .replace(/<pre>.*?<\/pre>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|quot|amp);/g, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[String(name)] ?? '');
}

const REFERENCE = /@[\w-]|[#!]\d|GH-\d/i;

test('what is read by machines has no raw control character, and reads back as the very record', () => {
  forAll((connection) => {
    const json = written(formats.json, [connection]);
    const ndjson = written(formats.ndjson, [connection]);
    const har = written(formats.har, [connection]);
    const otlp = written(formats.otlp, [connection]);
    for (const text of [json, ndjson, har, otlp]) expect(text).not.toMatch(RAW);
    expect(parseLog(json).connections).toEqual([connection]);
    expect(parseNdjson(ndjson).connections).toEqual([connection]);
    const { end, stack, handshake } = connection;
    const [entry] = JSON.parse(har).log.entries;
    expect(entry.response.headers).toEqual(handshake?.headers);
    if (end.type === 'closed') expect(entry._webSocketClose.reason).toBe(end.reason);
    const [record] = JSON.parse(otlp).resourceLogs[0].scopeLogs[0].logRecords;
    const values = new Map(record.attributes.map((each: { key: string; value: unknown }) => [each.key, each.value]));
    expect(values.get('wasclean.stack')).toEqual({ stringValue: stack });
    if (end.type === 'closed') expect(values.get('wasclean.end.reason')).toEqual({ stringValue: end.reason });
    expect(record.body.stringValue).not.toMatch(RAW);
  });
});

test('CSV has no raw control character but the ends of lines, and says which were there', () => {
  forAll((connection) => {
    const text = written(formats.csv, [connection]);
    expect(text.replaceAll('\r\n', '\n')).not.toMatch(RAW);
    const [row] = parse(text, { columns: true, record_delimiter: '\r\n' }).map(Object);
    const unescaped = (cell: string) =>
      cell.replace(/^'/, '').replace(/\\u([\da-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
    expect(unescaped(row.url)).toBe(connection.url);
    expect(unescaped(row.stack)).toBe(connection.stack);
    expect(JSON.parse(row.protocols)).toEqual(connection.protocols);
  });
});

for (const language of ['en', 'zh'] as const) {
  test(`a copied line has no control character at all (${language})`, () => {
    forAll((connection) => {
      const line = connectionLine(connection, explain(connection, []), { language, redact: false });
      expect(line).not.toMatch(RAW);
      expect(line).not.toContain('\n');
    });
  });

  test(`Markdown has no control character, link, mention or reference of a page or server (${language})`, () => {
    forAll((connection) => {
      const report = connectionSummary(connection, explain(connection, []), { language, redact: false });
      const file = written(formats.markdown, [connection], { language });
      for (const text of [report, file]) {
        expect(text).not.toMatch(RAW);
        expect(shown(text)).not.toMatch(REFERENCE);
      }
    });
  });
}
