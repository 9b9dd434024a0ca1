import type { Comparison, Sample } from './comparison.ts';

/** The samples of each side, by its name; those of one index were taken one right after the other. */
export type Samples = ReadonlyMap<string, Sample[]>;

/** Runs all sides in turn, so that what changes on the computer meanwhile changes all; the first turn is not counted. */
export async function alternate({ sides }: Comparison, turns: number): Promise<Samples> {
  const samples = new Map(sides.map(({ name }) => [name, [] as Sample[]]));
  for (let turn = 0; turn <= turns; turn++) {
    for (const { name, measure } of sides) {
      const sample = await measure();
      if (turn > 0) samples.get(name)?.push(sample);
    }
  }
  return samples;
}
