import type { CauseId } from './catalogue.ts';
import type { Facts } from './facts.ts';
import type { Finding } from './verdict.ts';

/**
 * How many closes before and after one its verdict may rest on, at most: what matters ended close by, and each costs time.
 */
export const REACH = 300;

/** One reason why a connection may end. */
export interface Cause {
  readonly id: CauseId;
  /** What it has to say of a record, null when it does not fit. Pure. */
  find(facts: Facts): Finding | null;
}
