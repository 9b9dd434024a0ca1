import * as v from 'valibot';
import { count } from '#model/record/fields.ts';
import { LogFileError } from './error.ts';
import { parseJson } from './json-text.ts';
import { type OnProgress, readLog } from './parse-log.ts';
import { LOG_FORMAT, type WascleanLog } from './schema.ts';

const headSchema = v.looseObject({ format: v.literal(LOG_FORMAT), count });

/** The longest first line, in UTF-16 code units. */
const LONGEST_HEAD = 10_000;

/** Whether a text begins with the first line of a log in NDJSON, whatever follows. */
export function isNdjson(text: string): boolean {
  const first = /\S.*/.exec(text)?.[0] ?? '';
  // A whole log may stand in one line too, and is not to be parsed twice.
  if (first.length > LONGEST_HEAD) return false;
  try {
    const head: unknown = JSON.parse(first);
    return v.is(headSchema, head) && !Object.hasOwn(head, 'connections');
  } catch {
    return false;
  }
}

/**
 * Reads a log in NDJSON of any version and gives it in the present one. Empty lines do not matter.
 *
 * @throws {LogFileError} when it is broken, cut, or comes from a newer version.
 */
export function parseNdjson(text: string, onProgress?: OnProgress): WascleanLog {
  const lines = text
    .split('\n')
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '');
  const [first, ...others] = lines.map(({ content, line }) => parseJson(content, line));
  const head = v.safeParse(headSchema, first);
  if (!head.success) throw new LogFileError('format');
  const { count: said, ...rest } = head.output;
  const places = lines.slice(1).map(({ line }) => line);
  const log = readLog({ ...rest, connections: others }, places, onProgress);
  if (others.length !== said) throw new LogFileError('count', String(others.length), String(said));
  return log;
}
