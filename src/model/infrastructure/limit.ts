import type { Localized } from '../localized.ts';

/** A limit of a proxy, load balancer, host or service after which it ends a connection. */
export interface Limit {
  /** Unique. */
  readonly id: string;
  readonly name: string;
  /** `idle`: after silence in both directions. `lifetime`: after a total time, even with traffic. */
  readonly kind: 'idle' | 'lifetime';
  /** The limit in seconds: its default where it can be changed. */
  readonly seconds: number;
  /** Until when a cut was observed, in seconds, where that is later than `seconds`. */
  readonly until?: number;
  /** Host patterns that mark it, with `*` for any text. */
  readonly hosts?: readonly string[];
  /** Whether it can be meant only at one of `hosts`; otherwise it may stand in front of any host. */
  readonly onlyThere?: boolean;
  /** What to do about it. */
  readonly remedy: Localized;
  /** What would show that it is, or is not, the one. */
  readonly toTell: Localized;
  /** Where the number comes from. */
  readonly sources: readonly string[];
}
