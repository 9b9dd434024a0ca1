import type { Facts } from './facts.ts';
import type { CauseId, Finding } from './verdict.ts';

/** One reason why a connection may end. */
export interface Cause {
  readonly id: CauseId;
  /** What it has to say of a record, null when it does not fit. Pure. */
  find(facts: Facts): Finding | null;
}
