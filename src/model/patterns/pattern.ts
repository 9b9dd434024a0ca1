import { text } from '#model/diagnosis/wording.ts';
import type { Localized } from '#model/localized.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { endpointOf } from './group.ts';

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
  /** The endpoint of its connections; null where they have several. */
  readonly place: string | null;
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
  const [place = null, ...others] = new Set(connections.map(endpointOf));
  return { id: `${kind}:${connectionIds[0]}`, kind, place: others.length === 0 ? place : null, ...said, connectionIds };
}

/** Patterns of which those of one kind and endpoint are one, told by the last of them, in the place of the first. */
export function joined(patterns: readonly Pattern[]): Pattern[] {
  const alike = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const key = pattern.place === null ? pattern.id : `${pattern.kind} ${pattern.place}`;
    alike.set(key, [...(alike.get(key) ?? []), pattern]);
  }
  return [...alike.values()].flatMap((all) => {
    const [first] = all;
    const last = all.at(-1);
    if (!first || !last || all.length === 1) return all;
    const { en, zh } = last.headline;
    return {
      ...last,
      id: first.id,
      warning: all.some(({ warning }) => warning),
      headline: text(`${en} · ${all.length} times`, `${zh}（共 ${all.length} 次）`),
      connectionIds: [...new Set(all.flatMap(({ connectionIds }) => connectionIds))],
    };
  });
}
