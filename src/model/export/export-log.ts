import { LOG_FORMAT, LOG_VERSION, type WascleanLog } from '#model/log-file/schema.ts';
import type { Connection } from '#model/record/connection.ts';
import { redactConnection } from './redact-connection.ts';

/** How a log is exported. */
export interface ExportOptions {
  /** Whether query strings, fragments and user info are taken out of every URL. */
  redact: boolean;
  /** What writes the file, with its version: `WasClean 1.0.0`. */
  generator: string;
  /** The time of the export, milliseconds since the Unix epoch. */
  exportedAt: number;
}

/** The log as it is exported; `JSON.stringify` of it is the file. */
export function exportLog(connections: readonly Connection[], options: ExportOptions): WascleanLog {
  return {
    format: LOG_FORMAT,
    version: LOG_VERSION,
    exportedAt: new Date(options.exportedAt).toISOString(),
    generator: options.generator,
    connections: options.redact ? connections.map(redactConnection) : [...connections],
  };
}
