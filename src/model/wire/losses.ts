/** What was lost, and why; all counts are of this browser session. */
export interface Losses {
  /** Reports that failed validation and were dropped. */
  invalid: number;
  /** Reports that a full outbox could not take. */
  overflow: number;
  /** Reports of documents that were gone before the browser could say which tab they belong to. */
  unplaced: number;
  /** Records that the log dropped as the oldest of the tab that had most, because it keeps only so many. */
  dropped: number;
}

/** What was lost in all tabs, and of which tabs records were dropped. */
export interface LossesByTab extends Losses {
  /** How many records of each tab were dropped, by its id; a tab that is left out lost none. */
  droppedOf: Readonly<Record<number, number>>;
}

/** The key of a tab's dropped records in the store of losses begins with this; its id follows. */
export const DROPPED_OF = 'dropped:';

/** Nothing was lost. */
export const NO_LOSSES: Readonly<LossesByTab> = { invalid: 0, overflow: 0, unplaced: 0, dropped: 0, droppedOf: {} };

/** How many reports were lost in all; a log that is full has lost none. */
export const countLosses = ({ invalid, overflow, unplaced }: Losses): number => invalid + overflow + unplaced;

/** What a view of a tab (null: of all tabs) tells: of the records that were dropped those of the tab. */
export const lossesIn = ({ droppedOf, ...losses }: LossesByTab, tabId: number | null): Losses =>
  tabId === null ? losses : { ...losses, dropped: droppedOf[tabId] ?? 0 };

/** Sums of losses. */
export function addUp(a: LossesByTab, b: LossesByTab): LossesByTab {
  const droppedOf: Record<number, number> = { ...a.droppedOf };
  for (const [tabId, count] of Object.entries(b.droppedOf)) {
    droppedOf[Number(tabId)] = (droppedOf[Number(tabId)] ?? 0) + count;
  }
  return {
    invalid: a.invalid + b.invalid,
    overflow: a.overflow + b.overflow,
    unplaced: a.unplaced + b.unplaced,
    dropped: a.dropped + b.dropped,
    droppedOf,
  };
}
