import type { Localized } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';

/** What shows only across connections; each has a file here. */
export type PatternKind =
  | 'reconnect-storm'
  | 'accept-then-reject'
  | 'flapping'
  | 'takeover'
  | 'fixed-lifetime'
  | 'fixed-silence'
  | 'same-instant'
  | 'double-mount'
  | 'duplicates';

/** Something that shows only across connections. */
export interface Pattern {
  /** Unique among the patterns of one log, and the same as long as its first connection is. */
  readonly id: string;
  readonly kind: PatternKind;
  /** Whether something is likely wrong; otherwise it is only worth knowing. */
  readonly warning: boolean;
  /** In a few words. */
  readonly headline: Localized;
  /** What it rests on, at least one line. */
  readonly evidence: readonly Localized[];
  /** What to do about it. */
  readonly nextStep: Localized;
  /** The connections it rests on, in the order of their creation. */
  readonly connectionIds: readonly string[];
}

/** Finds one kind of pattern. Pure; `connections` are in the order of their creation. */
export type Finder = (connections: readonly EndedConnection[]) => Pattern[];

/** A pattern over these connections. */
export function patternOf(
  kind: PatternKind,
  connections: readonly EndedConnection[],
  said: Pick<Pattern, 'warning' | 'headline' | 'evidence' | 'nextStep'>,
): Pattern {
  const connectionIds = connections.map(({ id }) => id);
  return { id: `${kind}:${connectionIds[0]}`, kind, ...said, connectionIds };
}
