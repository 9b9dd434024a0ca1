import type { EndedConnection } from '#model/record/connection.ts';
import { acceptThenReject } from './accept-then-reject.ts';
import { doubleMount } from './double-mount.ts';
import { duplicates } from './duplicates.ts';
import { fixedLifetime, fixedSilence } from './fixed-time.ts';
import { flapping } from './flapping.ts';
import type { Finder, Pattern, PatternKind } from './pattern.ts';
import { reconnectStorm } from './reconnect-storm.ts';
import { sameInstant } from './same-instant.ts';
import { takeover } from './takeover.ts';

/** Every kind of pattern but takeover, the more telling first. */
const finders: Readonly<Record<Exclude<PatternKind, 'takeover'>, Finder>> = {
  'same-instant': sameInstant,
  'reconnect-storm': reconnectStorm,
  'accept-then-reject': acceptThenReject,
  'fixed-lifetime': fixedLifetime,
  'fixed-silence': fixedSilence,
  flapping,
  duplicates,
  'double-mount': doubleMount,
};

/**
 * What shows only across connections. Pure; the order of the connections does not matter.
 *
 * @param wanted - The kinds to look for; all without it. What replaces each other is found in any case, as it has none of the others.
 */
export function findPatterns(
  connections: readonly EndedConnection[],
  wanted: (kind: PatternKind) => boolean = () => true,
): Pattern[] {
  return [...patternsInSteps(connections, wanted)].flat();
}

/**
 * Finds the patterns in steps, one kind of pattern each, so that a view can let the browser breathe in between: 20,000 connections
 * take some 10 ms a step.
 */
export function* patternsInSteps(
  connections: readonly EndedConnection[],
  wanted: (kind: PatternKind) => boolean = () => true,
): Generator<Pattern[], void> {
  const inOrder = [...connections].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  yield [];
  const takeovers = takeover(inOrder);
  yield wanted('takeover') ? takeovers : [];
  // What replaces each other neither flaps nor ends at a time of its own.
  const replaced = new Set(takeovers.flatMap(({ connectionIds }) => connectionIds));
  const rest = replaced.size > 0 ? inOrder.filter(({ id }) => !replaced.has(id)) : inOrder;
  for (const [kind, find] of Object.entries(finders)) if (wanted(kind as PatternKind)) yield find(rest);
}
