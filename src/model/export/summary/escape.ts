/** A text as Markdown shows it as it is: on one line, none of its characters a mark or the begin of HTML. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&|~#$]/g, (mark) => `\\${mark}`);

/** A row of a table. */
export const tableRow = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |\n`;

/** The first two lines of a table; columns of numbers are set to the right. */
export const tableHead = (names: readonly string[], numbers: readonly number[]): string =>
  tableRow(names) + tableRow(names.map((_, index) => (numbers.includes(index) ? '---:' : '---')));
