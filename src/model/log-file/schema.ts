import * as v from 'valibot';
import { connectionSchema } from '#model/record/connection.ts';

/** What the field `format` of an exported log says. */
export const LOG_FORMAT = 'wasclean-log';

/** The version this build writes. A file of a newer version is refused, since its fields may mean something else. */
export const LOG_VERSION = 2;

/** An exported log of the present version. */
export const wascleanLogSchema = v.object({
  /** Always `wasclean-log`. */
  format: v.literal(LOG_FORMAT),
  /** The version of the format; `upgrades/` says what each one changed. */
  version: v.literal(LOG_VERSION),
  /** When the log was exported: ISO 8601, UTC, with milliseconds. */
  exportedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** What wrote it, with its version: `WasClean 1.0.0`. */
  generator: v.string(),
  /** The connections, in the order they ended. */
  connections: v.array(connectionSchema),
});

/** An exported log; see {@link wascleanLogSchema}. */
export type WascleanLog = v.InferOutput<typeof wascleanLogSchema>;
