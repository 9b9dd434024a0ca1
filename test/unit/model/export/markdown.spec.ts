import { expect, test } from '@playwright/test';
import { marked, type Token, type Tokens } from 'marked';
import { causeName } from '#model/diagnosis/catalogue.ts';
import { explain } from '#model/diagnosis/explain.ts';
import { formats } from '#model/export/formats/list.ts';
import { findPatterns } from '#model/patterns/find-patterns.ts';
import { ownServices } from '#model/services/own-services.ts';
import { hardConnections, isClean, written } from '../../../support/export-sample.ts';
import { closed, SAMPLE_START, sampleConnection } from '../../../support/sample-log.ts';

const isTable = (token: Token): token is Tokens.Table => token.type === 'table';
const isHeading = (token: Token): token is Tokens.Heading => token.type === 'heading';

/** What a person sees of a token. */
function seen(token: Token): string {
  if ('tokens' in token && token.tokens) return token.tokens.map(seen).join('');
  if (token.type === 'list') return (token as Tokens.List).items.map(seen).join('\n');
  return token.type === 'escape' || token.type === 'text' ? token.text : '';
}

const cell = ({ tokens }: Tokens.TableCell): string => tokens.map(seen).join('');
const tables = (text: string) => marked.lexer(text).filter(isTable);
const headings = (text: string) => marked.lexer(text).filter(isHeading).map(seen);

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

for (const language of ['en', 'zh'] as const) {
  test(`a Markdown parser reads back the counts of the log (${language})`, () => {
    const connections = hardConnections();
    const [codes, causes] = tables(written(formats.markdown, connections, { language }));
    const rows = codes?.rows.map((row) => row.map(cell)) ?? [];
    const counted = new Map(rows.map(([code = '', , total]) => [code, Number(total)]));
    expect(counted).toEqual(
      countBy(connections.map(({ end }) => (end.type === 'closed' ? String(end.code) : end.type))),
    );
    const notClean = connections.filter((connection) => !isClean(connection));
    expect(rows.reduce((sum, [, , , count]) => sum + Number(count), 0)).toBe(notClean.length);
    const byCause = new Map(
      causes?.rows.map((row) => row.map(cell)).map(([cause = '', total]) => [cause, Number(total)]),
    );
    expect(byCause).toEqual(
      countBy(connections.map((connection) => causeName(explain(connection, connections).cause)[language])),
    );
  });
}

test('it tells every pattern, and the verdicts of what did not end cleanly', () => {
  const storm = Array.from({ length: 12 }, (_, index) =>
    sampleConnection(index + 1, closed(SAMPLE_START + index * 500, 1006), {
      createdAt: SAMPLE_START + index * 500 - 100,
      opened: null,
      erroredAt: SAMPLE_START + index * 500 - 1,
    }),
  );
  const patterns = findPatterns(storm);
  expect(patterns.length).toBeGreaterThan(0);
  for (const language of ['en', 'zh'] as const) {
    const text = written(formats.markdown, storm, { language });
    const all = marked.lexer(text).map(seen).join('\n');
    for (const { headline } of patterns) expect(all).toContain(headline[language]);
    const last = storm.at(-1);
    if (!last) throw new Error('no storm');
    const { headline, evidence } = explain(last, storm);
    expect(headings(text).at(-1)).toContain(`1. ${headline[language]}`);
    for (const line of evidence) expect(all).toContain(line.text[language]);
    expect(all).toContain('wss://api.shop.example/live/orders');
    expect(text).not.toContain('s3cr3t');
  }
});

test("verdicts tell what a close code means to the person's own service", () => {
  const ours = [
    {
      match: 'api.shop.example/*',
      first: 4711,
      last: 4711,
      name: 'TILL_CLOSED',
      meaning: 'The till was closed for the night',
      advice: 'no',
    },
  ];
  const night = [sampleConnection(1, closed(SAMPLE_START, 4711, '', false))];
  const { headline, evidence, nextSteps } = explain(
    night[0] ?? sampleConnection(1, closed(0, 0)),
    night,
    ownServices(ours),
  );
  for (const language of ['en', 'zh'] as const) {
    const text = written(formats.markdown, night, { language, ownCodes: ours });
    const all = marked.lexer(text).map(seen).join('\n');
    expect(all).toContain('TILL_CLOSED');
    for (const line of [headline, ...evidence.map((each) => each.text), ...nextSteps])
      expect(all).toContain(line[language]);
    expect(written(formats.markdown, night, { language })).not.toContain('TILL');
  }
});

test('nothing that a server says becomes a mark or HTML', () => {
  const html = marked.parse(written(formats.markdown, hardConnections()), { async: false });
  expect(html).not.toMatch(/<img|<script|onerror=alert\(1\)>|<a href="https:\/\/evil/);
});

test('both languages say that it is redacted', () => {
  const options = { redact: true };
  expect(written(formats.markdown, [], { ...options, language: 'en' })).toContain('Query strings');
  expect(written(formats.markdown, [], { ...options, language: 'zh' })).toContain('已去除');
});
