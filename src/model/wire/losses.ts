/** What was lost, and why; all counts are of this browser session. */
export interface Losses {
  /** Reports that failed validation and were dropped. */
  invalid: number;
  /** Reports that a full outbox could not take. */
  overflow: number;
  /** Reports of documents that were gone before the browser could say which tab they belong to. */
  unplaced: number;
  /** Records that the log dropped as its oldest, because it keeps only so many. */
  dropped: number;
}

/** Nothing was lost. */
export const NO_LOSSES: Readonly<Losses> = { invalid: 0, overflow: 0, unplaced: 0, dropped: 0 };

/** How many reports were lost in all; a log that is full has lost none. */
export const countLosses = ({ invalid, overflow, unplaced }: Losses): number => invalid + overflow + unplaced;
