import type { Localized } from '../localized.ts';

/** What helps with a close code, or with a range of them, beyond what it means. */
export interface CloseCodeAdvice {
  /** Who may send it. */
  readonly sentBy: Localized;
  /** Typical causes, most frequent first. */
  readonly causes: Localized<readonly string[]>;
  /** What to check next. */
  readonly checks: Localized<readonly string[]>;
  /** Where the facts about it come from. */
  readonly sources: readonly string[];
}
