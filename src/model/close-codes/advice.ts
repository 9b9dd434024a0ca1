import type { Localized } from '#model/localized.ts';
import type { Question } from '#model/record/question.ts';

/** What helps with a close code, or with a range of them, beyond what it means. */
export interface CloseCodeAdvice {
  /** Who may send it. */
  readonly sentBy: Localized;
  /** Typical causes, most frequent first. */
  readonly causes: Localized<readonly string[]>;
  /** What to check next. */
  readonly checks: Localized<readonly string[]>;
  /** What a check asks that the record of a close may answer, by its index in `checks`: then it is not asked. */
  readonly asks?: Readonly<Record<number, Question>>;
  /** Where the facts about it come from. */
  readonly sources: readonly string[];
}
