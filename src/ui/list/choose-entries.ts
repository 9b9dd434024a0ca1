import type { CloseColumns } from './close-columns.ts';

/** How many closes there are of some kinds. */
export interface Counts {
  /** Those that pass the filters. */
  shown: number;
  /** Those of them that were not clean. */
  notClean: number;
  /** Those of them that opened before capture. */
  earlier: number;
  /** Those there are without a filter. */
  all: number;
}

/** What of a list passes its filters. */
export interface Choice {
  /** Entries and dividers, in the order they were in. */
  places: Int32Array;
  counts: Counts;
}

/**
 * Takes out the closes that fail a test, and counts; dividers stay.
 *
 * @param places Entries, and whatever is below zero for dividers.
 * @param tests Null for one that is not asked for.
 */
export function chooseEntries(
  columns: CloseColumns,
  places: Int32Array,
  tests: readonly (((entry: number) => boolean) | null)[],
): Choice {
  const asked = tests.filter((test) => test !== null);
  const chosen = new Int32Array(places.length);
  const counts: Counts = { shown: 0, notClean: 0, earlier: 0, all: 0 };
  let length = 0;
  for (const place of places) {
    if (place >= 0) {
      counts.all += 1;
      if (!asked.every((test) => test(place))) continue;
      counts.shown += 1;
      if (!columns.isClean(place)) counts.notClean += 1;
      if (columns.wasBeforeCapture(place)) counts.earlier += 1;
    }
    chosen[length++] = place;
  }
  return { places: chosen.subarray(0, length), counts };
}
