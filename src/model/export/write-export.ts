import type { EndedConnection } from '#model/record/connection.ts';
import type { ExportFormat, WriteOptions } from './formats/format.ts';
import { redactConnection } from './redact-connection.ts';

/** Writes one file as connections come in. */
export interface ExportParts {
  /** The next part of the file for these connections, which follow those given before. */
  add(connections: readonly EndedConnection[]): string;
  /** The rest of the file, in parts. */
  end(): Iterable<string>;
}

/** Begins the export of a log; redacts each connection where that is chosen. */
export function writeExport(format: ExportFormat, options: WriteOptions): ExportParts {
  const writer = format.open(options);
  let head = writer.start();
  return {
    add(connections) {
      let part = head;
      head = '';
      for (const connection of connections) {
        part += writer.connection(options.redact ? redactEnded(connection) : connection, connection);
      }
      return part;
    },
    *end() {
      yield head;
      yield* writer.end();
    },
  };
}

function redactEnded(connection: EndedConnection): EndedConnection {
  const redacted = redactConnection(connection);
  return { ...redacted, end: redacted.end ?? connection.end };
}
