import * as v from 'valibot';
import { escapeControls } from '#model/export/escape-controls.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { readSettings, type Settings, settingsSchema } from './settings.ts';

/** What the field `format` of exported settings says. */
export const SETTINGS_FORMAT = 'wasclean-settings';

/** The version of exported settings. */
export const SETTINGS_VERSION = 1;

const fileSchema = v.strictObject({
  /** Always `wasclean-settings`. */
  format: v.literal(SETTINGS_FORMAT),
  /** Always 1. */
  version: v.literal(SETTINGS_VERSION),
  /** When they were exported: ISO 8601. */
  exportedAt: v.optional(v.string()),
  /** What wrote the file, with its version. */
  generator: v.optional(v.string()),
  /** The choices; one that is left out stays as it is. */
  settings: v.pipe(v.custom<object>(isObject), v.partial(settingsSchema)),
});

/**
 * The choices as a file.
 *
 * @param exportedAt Milliseconds since the Unix epoch.
 */
export function writeSettings(settings: Settings, generator: string, exportedAt: number): string {
  const file: v.InferOutput<typeof fileSchema> = {
    format: SETTINGS_FORMAT,
    version: SETTINGS_VERSION,
    exportedAt: new Date(exportedAt).toISOString(),
    generator,
    settings,
  };
  return `${escapeControls(JSON.stringify(file, null, 2))}\n`;
}

/** The present choices with those in a file; all of these or none. */
export function parseSettings(text: string, present: Settings): ReadFile<Settings> {
  const file = readFile(text, { format: SETTINGS_FORMAT, version: SETTINGS_VERSION }, fileSchema);
  return 'problem' in file ? file : { content: readSettings({ ...present, ...file.content.settings }) };
}

function isObject(given: unknown): boolean {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}
