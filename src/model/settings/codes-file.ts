import * as v from 'valibot';
import { escapeControls } from '#model/export/escape-controls.ts';
import { MOST_OWN_CODES, type OwnCode, ownCodeSchema } from '#model/services/own-code.ts';
import { type ReadFile, readFile } from './read-file.ts';

/** What the field `format` of exported codes says. */
export const CODES_FORMAT = 'wasclean-codes';

/** The version of exported codes. */
export const CODES_VERSION = 1;

const fileSchema = v.strictObject({
  /** Always `wasclean-codes`. */
  format: v.literal(CODES_FORMAT),
  /** Always 1. */
  version: v.literal(CODES_VERSION),
  /** When they were exported: ISO 8601. */
  exportedAt: v.optional(v.string()),
  /** What wrote the file, with its version. */
  generator: v.optional(v.string()),
  /** The codes. */
  codes: v.pipe(v.array(ownCodeSchema), v.maxLength(MOST_OWN_CODES)),
});

/**
 * People's own codes as a file, to share with others.
 *
 * @param exportedAt Milliseconds since the Unix epoch.
 */
export function writeCodes(codes: readonly OwnCode[], generator: string, exportedAt: number): string {
  const file: v.InferOutput<typeof fileSchema> = {
    format: CODES_FORMAT,
    version: CODES_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    generator,
    codes: [...codes],
  };
  return `${escapeControls(JSON.stringify(file, null, 2))}\n`;
}

/** The codes in a file; all of them or none. */
export function parseCodes(text: string): ReadFile<OwnCode[]> {
  const file = readFile(text, { format: CODES_FORMAT, version: CODES_VERSION }, fileSchema);
  return 'problem' in file ? file : { content: file.content.codes };
}
