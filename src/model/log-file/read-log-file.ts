import { LogFileError } from './error.ts';
import { type OnProgress, parseLog } from './parse-log.ts';
import { isNdjson, parseNdjson } from './parse-ndjson.ts';
import type { WascleanLog } from './schema.ts';

/**
 * Reads an exported log, JSON of any version or NDJSON, as it lies in a file.
 *
 * @param onProgress Called as connections are read.
 * @throws {LogFileError} when it is no log this version can read whole.
 */
export function readLogFile(bytes: Uint8Array, onProgress?: OnProgress): WascleanLog {
  const text = decode(bytes);
  return isNdjson(text) ? parseNdjson(text, onProgress) : parseLog(text, onProgress);
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new LogFileError('encoding');
  }
}
