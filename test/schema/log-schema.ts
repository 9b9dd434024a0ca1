import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { LOG_FORMAT, LOG_VERSION, wascleanLogSchema } from '#model/log-file/schema.ts';

/** Where the JSON Schema of an export lies: shipped with the extension, linked in the README. */
export const SCHEMA_FILE = fileURLToPath(
  new URL(`../../extension/${LOG_FORMAT}-${LOG_VERSION}.schema.json`, import.meta.url),
);

/** The JSON Schema, made from the schema the extension validates with. */
export function logSchema(): string {
  const schema = toJsonSchema(wascleanLogSchema, { target: 'draft-07', errorMode: 'ignore' });
  return `${JSON.stringify({ title: 'An exported WasClean log', ...schema }, null, 2)}\n`;
}
