/** The closes of the sample log that the first page shows, each by a word of its own. */
export const sampleCloses = ['normal', 'expired', 'refused'] as const;

/** A close of the sample log; see {@link sampleCloses}. */
export type SampleClose = (typeof sampleCloses)[number];

/** Whether a text names a close of the sample log. */
export const isSampleClose = (text: string | null): text is SampleClose => sampleCloses.some((close) => close === text);

/** The sample log's file in the extension. */
export const SAMPLE_FILE = 'playground-log.json';

/** The part of its URL that tells each of these closes from the others of the log. */
export const samplePaths: Readonly<Record<SampleClose, RegExp>> = {
  normal: /\/close\/1000\?/,
  expired: /\/close\/4401\?/,
  refused: /^ws:\/\/[^/]*:2\//,
};
