import * as v from 'valibot';
import { escapeControls } from '#model/export/escape-controls.ts';
import { MOST_OWN_GOODBYES, type OwnGoodbye, ownGoodbyeSchema } from '#model/goodbyes/own-goodbye.ts';
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
  /** The goodbyes; left out where there are none. */
  goodbyes: v.optional(v.pipe(v.array(ownGoodbyeSchema), v.maxLength(MOST_OWN_GOODBYES))),
});

/** What a person has said of services of their own. */
export interface OwnWords {
  /** What their close codes mean. */
  codes: readonly OwnCode[];
  /** How they say goodbye in a message. */
  goodbyes: readonly OwnGoodbye[];
}

/**
 * People's own codes and goodbyes as a file, to share with others.
 *
 * @param exportedAt Milliseconds since the Unix epoch.
 */
export function writeCodes({ codes, goodbyes }: OwnWords, generator: string, exportedAt: number): string {
  const file: v.InferOutput<typeof fileSchema> = {
    format: CODES_FORMAT,
    version: CODES_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    generator,
    codes: [...codes],
    ...(goodbyes.length > 0 && { goodbyes: [...goodbyes] }),
  };
  return `${escapeControls(JSON.stringify(file, null, 2))}\n`;
}

/** What is in a file; all of it or nothing. */
export function parseCodes(text: string): ReadFile<OwnWords> {
  const file = readFile(text, { format: CODES_FORMAT, version: CODES_VERSION }, fileSchema);
  return 'problem' in file ? file : { content: { codes: file.content.codes, goodbyes: file.content.goodbyes ?? [] } };
}
