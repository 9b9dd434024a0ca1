import { escapeControls } from '#model/export/escape-controls.ts';

// What ends a mention (`@name`, `@org/team`) or a reference to an issue (`#1`, `GH-1`, `org/repo#1`, `!1`): forges look for
// them in the text as it is shown, where a backslash is gone.
const BREAK = '&#8203;';
const REFERENCE = /@|[#!&$](?=\d)|GH-(?=\d)/gi;

/**
 * A text as Markdown shows it as it is: on one line, none of its characters a mark, a link or the begin of HTML, none of
 * its words a mention or a reference.
 */
export const escapeMarkdown = (text: string): string =>
  escapeControls(text.replace(/\s+/g, ' '))
    .replace(/[\\`*_[\]<>&|~#$]|^[-+=]|(?<=^\d+)[.)]|(?<=https?|ftp):(?=\/\/)|(?<=www)\./gi, (mark) => `\\${mark}`)
    .replace(REFERENCE, (sign) => sign + BREAK);

/** A row of a table. */
export const tableRow = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |\n`;

/** The first two lines of a table; columns of numbers are set to the right. */
export const tableHead = (names: readonly string[], numbers: readonly number[]): string =>
  tableRow(names) + tableRow(names.map((_, index) => (numbers.includes(index) ? '---:' : '---')));
