import type { Comparison, Sample } from './comparison.ts';

/** The samples of both sides; those of one index were taken one right after the other. */
export interface Samples {
  base: Sample[];
  other: Sample[];
}

/** Runs both sides in turn, so that what changes on the computer meanwhile changes both; the first turn is not counted. */
export async function alternate({ base, other }: Comparison, turns: number): Promise<Samples> {
  const samples: Samples = { base: [], other: [] };
  for (let turn = 0; turn <= turns; turn++) {
    const pair = { base: await base.measure(), other: await other.measure() };
    if (turn > 0) {
      samples.base.push(pair.base);
      samples.other.push(pair.other);
    }
  }
  return samples;
}
