import type { Localized } from '#model/localized.ts';

/** What helps with a close code, or with a range of them, beyond what it means. */
export interface CloseCodeAdvice {
  /** Who may send it. */
  readonly sentBy: Localized;
  /** Typical causes, most frequent first. */
  readonly causes: Localized<readonly string[]>;
  /** What to check next. */
  readonly checks: Localized<readonly string[]>;
  /** Places in `checks`, from 0, of those that a close without a close reason leaves nothing to check of. */
  readonly checksOfReason?: readonly number[];
  /** Where the facts about it come from. */
  readonly sources: readonly string[];
}
