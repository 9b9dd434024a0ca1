import * as v from 'valibot';
import { LIMITS } from './limits.ts';

/** How many records the log keeps at first. */
export const DEFAULT_KEEP = 100_000;

/** What a person chooses for the whole extension, each with what holds until they do. */
export const settingsSchema = v.object({
  /** Whether the list keeps what ended before the tab's last navigation. */
  preserveLog: v.fallback(v.boolean(), true),
  /** Whether exports leave out query strings, fragments and user info of URLs. */
  redactExports: v.fallback(v.boolean(), true),
  /** Whether anything is recorded at all. */
  recording: v.fallback(v.boolean(), true),
  /** Hosts on whose pages, and in whose frames, nothing is recorded; each stands for its subdomains too. Lower case, no port. */
  neverRecord: v.fallback(v.array(v.pipe(v.string(), v.maxLength(LIMITS.text))), []),
  /** How many records the log keeps, 1,000 to 1,000,000; the oldest go first. */
  keepRecords: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(1_000), v.maxValue(1_000_000)), DEFAULT_KEEP),
});

/** The choices; see {@link settingsSchema}. */
export type Settings = v.InferOutput<typeof settingsSchema>;

/** What holds until somebody chooses. */
export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {
  preserveLog: null,
  redactExports: null,
  recording: null,
  neverRecord: null,
  keepRecords: null,
});

/** The choices in what storage holds; whatever is missing or of the wrong kind is as at first. */
export const readSettings = (stored: unknown): Settings =>
  v.parse(settingsSchema, { ...DEFAULT_SETTINGS, ...(typeof stored === 'object' ? stored : null) });
