import type { FormatId } from '#model/export/formats/catalogue.ts';
import type { WriteOptions } from '#model/export/formats/format.ts';
import type { LogFileProblem } from '#model/log-file/error.ts';
import type { WascleanLog } from '#model/log-file/schema.ts';
import type { EndedConnection } from '#model/record/connection.ts';

/** What a view asks of the worker that writes and reads files. One worker does one thing, and is ended to cancel it. */
export type FileOrder =
  /** Begins a file. */
  | { type: 'begin'; format: FormatId; options: WriteOptions }
  /** The next connections, in the order they ended; answered by `added` when more may come. */
  | { type: 'add'; connections: readonly EndedConnection[] }
  /** There are no more; answered by `written`. */
  | { type: 'end' }
  /** Reads a log; answered by `read` or `refused`. */
  | { type: 'read'; file: Blob };

/** What the worker answers. */
export type FileAnswer =
  | { type: 'added' }
  /** The whole file. */
  | { type: 'written'; file: Blob }
  /** How many connections of a log are read, of how many. */
  | { type: 'reading'; read: number; total: number }
  /** The whole log. */
  | { type: 'read'; log: WascleanLog }
  /** Why the file is no log that can be read; see `LogFileError`. */
  | { type: 'refused'; problem: LogFileProblem; values: readonly string[] };
