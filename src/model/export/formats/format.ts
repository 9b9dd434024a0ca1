import type { ExportOptions } from '#model/export/export-log.ts';
import type { Language } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import type { OwnCode } from '#model/services/own-code.ts';
import type { FormatId } from './catalogue.ts';

/** How a log is written in any format. */
export interface WriteOptions extends ExportOptions {
  /** The language of formats for people to read; the others do not depend on it. */
  language: Language;
  /** What close codes mean to the person's own services; verdicts tell it. */
  ownCodes: readonly OwnCode[];
  /** How many connections will follow. */
  count: number;
}

/** Writes one file, in parts, so that a long log need not be in memory as a text. Each part may be empty. */
export interface ExportWriter {
  /** What stands before the first connection. */
  start(): string;
  /**
   * One connection, in the order in which they ended.
   *
   * @param connection What may be written: redacted where that is chosen.
   * @param recorded The same as it was recorded, to compare with others; nothing of it may be written.
   */
  connection(connection: EndedConnection, recorded: EndedConnection): string;
  /** What stands after the last connection. */
  end(): Iterable<string>;
}

/** A format to export a log in. */
export interface ExportFormat {
  readonly id: FormatId;
  /** Begins a file. */
  open(options: WriteOptions): ExportWriter;
}

/** Splits what writes a file into its name and version: `WasClean 1.0.0`. */
export function nameAndVersion(generator: string): { name: string; version: string } {
  const space = generator.lastIndexOf(' ');
  return { name: generator.slice(0, space), version: generator.slice(space + 1) };
}
