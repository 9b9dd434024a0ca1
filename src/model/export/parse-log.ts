import * as v from 'valibot';
import { LOG_FORMAT, LOG_VERSION, type WascleanLog, wascleanLogSchema } from './log-file.ts';
import { upgradeLog } from './upgrade-log.ts';

/** Why a file could not be read as a log. */
export type LogFileProblem =
  /** It is not JSON. */
  | 'json'
  /** It is JSON, but not a WasClean log. */
  | 'format'
  /** A newer WasClean wrote it. */
  | 'newer'
  /** It says that it is a log of a known version, but a field is wrong. */
  | 'field';

/** A file that is no log this version can read; the message says what is wrong and where. */
export class LogFileError extends Error {
  override readonly name = 'LogFileError';
  /** What kind of problem it is. */
  readonly problem: LogFileProblem;

  constructor(problem: LogFileProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

const headSchema = v.object({
  format: v.literal(LOG_FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

/**
 * Reads an exported log of any version and gives it in the present one.
 *
 * @throws {LogFileError} when the text is not a log, is broken, or comes from a newer version.
 */
export function parseLog(text: string): WascleanLog {
  const data = parseJson(text);
  const head = v.safeParse(headSchema, data);
  if (!head.success) {
    throw new LogFileError('format', `This is not a WasClean log: it has no "format": "${LOG_FORMAT}" with a version.`);
  }
  const { version } = head.output;
  if (version > LOG_VERSION) {
    throw new LogFileError(
      'newer',
      `This log has version ${version}; this WasClean reads version ${LOG_VERSION} at most. Update WasClean to read it.`,
    );
  }
  const log = v.safeParse(wascleanLogSchema, upgradeLog(data, version), { abortEarly: true });
  if (log.success) return log.output;
  const [issue] = log.issues;
  throw new LogFileError('field', `The log is broken at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new LogFileError('json', `This is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
