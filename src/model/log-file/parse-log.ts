import * as v from 'valibot';
import { LogFileError } from './error.ts';
import { parseJson } from './json-text.ts';
import { LOG_FORMAT, LOG_VERSION, type WascleanLog, wascleanLogSchema } from './schema.ts';
import { fromVersion1 } from './upgrades/from-version-1.ts';

/** The whole of a document, as JSONPath has it (RFC 9535). */
const TOP = '$';

/** How much is cited of what is wrong, in UTF-16 code units. */
const LONGEST_FOUND = 60;

/** Called as the connections of a file are read: how many are, of how many. */
export type OnProgress = (read: number, total: number) => void;

/** After how many connections it is called. */
const TELL_EVERY = 500;

const headSchema = v.object({
  format: v.literal(LOG_FORMAT),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
});

/**
 * Reads an exported log of any version and gives it in the present one.
 *
 * @throws {LogFileError} when the text is not a log, is broken, or comes from a newer version.
 */
export function parseLog(text: string, onProgress?: OnProgress): WascleanLog {
  return readLog(parseJson(text.replace(/^\uFEFF/, '')), undefined, onProgress);
}

/**
 * Makes of parsed JSON a log of the present version: all of it or nothing.
 *
 * @param lines The line of each connection where the file has one a line.
 * @param onProgress Called as connections are read.
 * @throws {LogFileError}
 */
export function readLog(data: unknown, lines?: readonly number[], onProgress?: OnProgress): WascleanLog {
  const head = v.safeParse(headSchema, data);
  if (!head.success) throw new LogFileError('format');
  const { version } = head.output;
  if (version > LOG_VERSION) throw new LogFileError('newer', String(version), String(LOG_VERSION));
  const upgraded = upgradeLog(data, version);
  const log = v.safeParse(onProgress ? told(upgraded, onProgress) : wascleanLogSchema, upgraded, { abortEarly: true });
  if (!log.success) throw brokenField(log.issues[0], lines);
  const ids = new Set<string>();
  for (const { id } of log.output.connections) {
    if (ids.has(id)) throw new LogFileError('duplicate', id);
    ids.add(id);
  }
  return log.output;
}

/** The schema of a log that tells how far the reading of this one is. */
function told(data: unknown, onProgress: OnProgress): typeof wascleanLogSchema {
  const { connections } = wascleanLogSchema.entries;
  const all: unknown = (data as { connections?: unknown }).connections;
  const total = Array.isArray(all) ? all.length : 0;
  let read = 0;
  const item = v.pipe(
    connections.item,
    v.transform((connection) => {
      read += 1;
      if (read % TELL_EVERY === 0) onProgress(read, total);
      return connection;
    }),
  );
  const schema = v.object({ ...wascleanLogSchema.entries, connections: v.array(item) });
  return schema as unknown as typeof wascleanLogSchema;
}

function brokenField(issue: v.BaseIssue<unknown>, lines: readonly number[] | undefined): LogFileError {
  const path = v.getDotPath(issue) ?? '';
  const [, index, rest = ''] = /^connections\.(\d+)\.?(.*)$/.exec(path) ?? [];
  const line = index === undefined ? undefined : lines?.[Number(index)];
  const wrong = [expectedBy(issue), shortened(issue.received)];
  if (line === undefined) return new LogFileError('field', path || TOP, ...wrong);
  return new LogFileError('line', String(line), rest || TOP, ...wrong);
}

/** In the words of the format, which are the same in every language. */
function expectedBy({ type, expected }: v.BaseIssue<unknown>): string {
  return type === 'max_length' ? `length ${expected}` : (expected ?? type);
}

const shortened = (text: string): string => (text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text);

/** What makes a log of each version one of the next; the first takes version 1. They trust nothing of what they take. */
const upgrades: readonly ((log: unknown) => unknown)[] = [fromVersion1];

/**
 * Brings a log to the present version, one version at a time.
 *
 * @param log Parsed JSON; only its version has been checked.
 * @param version The version it says it has, 1 or more.
 */
export function upgradeLog(log: unknown, version: number): unknown {
  return upgrades.slice(version - 1).reduce((older, upgrade) => upgrade(older), log);
}
