import { lookUp } from '#model/close-codes/look-up.ts';
import { escapeControls } from '#model/export/escape-controls.ts';
import { type FieldValue, fieldOf, recordFields } from '#model/export/record-fields.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { endedCleanly } from '#model/record/ending.ts';
import type { ExportFormat } from './format.ts';

/**
 * One row for each connection (RFC 4180: CRLF, quotes doubled). The columns stay as they are; new ones come last:
 *
 * * `ended`: when it ended, ISO 8601, UTC; `clean`: whether the ending needs no attention; `meaning`: the registered name
 *   of its close code
 * * then every field of the record by its path, such as `end.code` and `opened.at`; `protocols` and `handshake.headers`
 *   are JSON
 *
 * Null is an empty cell, an empty text a cell of two quotes. A text that a spreadsheet may take for a formula has an
 * apostrophe before it, and so has one that begins with an apostrophe. Control characters but the line feed, bidi controls
 * and line separators are written `\u001b`, and a backslash before what looks like one of these `\u005c`.
 */
export const csv: ExportFormat = {
  id: 'csv',
  open: () => ({
    start: () => row(['ended', 'clean', 'meaning', ...recordFields.map(({ path }) => path)]),
    connection: (connection) => row([...derived(connection), ...recordFields.map((one) => fieldOf(connection, one))]),
    end: () => [],
  }),
};

const derived = (connection: EndedConnection): (FieldValue | null)[] => [
  new Date(connection.end.at).toISOString(),
  endedCleanly(connection),
  connection.end.type === 'closed' ? lookUp(connection.end.code).name.en : null,
];

const row = (values: readonly (FieldValue | null)[]): string => `${values.map(cell).join(',')}\r\n`;

// What spreadsheets begin a formula with, the full-width forms of East Asian ones, and what they skip before it.
const FORMULA = /^[=+\-@＝＋－＠\t\r\n']/;
// A backslash that, as it is, would read as the begin of an escaped character.
const LIKE_ESCAPE = /\\(?=u[\da-f]{4})/g;
const SPECIAL = /["',\r\n\t]|^\s|\s$|^$/;

function cell(value: FieldValue | null): string {
  if (value === null) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = escapeControls(
    typeof value === 'string' ? value.replace(LIKE_ESCAPE, '\\u005c') : JSON.stringify(value),
  );
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return SPECIAL.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
