import type { Localized } from '#model/localized.ts';

/** What a format is before anything is written in it. */
interface FormatRow {
  /** What it is called, and what it is for. */
  readonly label: Localized;
  /** The end of the file's name, without the dot before it. */
  readonly extension: string;
  readonly mimeType: string;
}

const row = (extension: string, mimeType: string, en: string, zh: string): FormatRow => ({
  label: { en, zh },
  extension,
  mimeType,
});

/** The formats a log can be exported in, in the order they are offered; what writes each is a file beside this. */
export const formatCatalogue = {
  json: row('json', 'application/json', 'JSON: everything, to import again', 'JSON：全部内容，可重新导入'),
  ndjson: row(
    'ndjson',
    'application/x-ndjson',
    'NDJSON: the same, one connection a line',
    'NDJSON：内容相同，每行一个连接',
  ),
  csv: row('csv', 'text/csv', 'CSV: for spreadsheets', 'CSV：用于电子表格'),
  har: row('har', 'application/json', 'HAR: for network tools', 'HAR：用于网络分析工具'),
  otlp: row('otlp.jsonl', 'application/x-ndjson', 'OTLP: logs for OpenTelemetry', 'OTLP：用于 OpenTelemetry 的日志'),
  markdown: row('md', 'text/markdown', 'Markdown: a report to read', 'Markdown：可阅读的报告'),
};

/** A format a log can be exported in. */
export type FormatId = keyof typeof formatCatalogue;

/** All formats, in the order they are offered. */
export const formatIds = Object.keys(formatCatalogue) as FormatId[];
