import type { EndedConnection } from '../connection.ts';
import { acceptThenReject } from './accept-then-reject.ts';
import { doubleMount } from './double-mount.ts';
import { duplicates } from './duplicates.ts';
import { fixedLifetime, fixedSilence } from './fixed-time.ts';
import { flapping } from './flapping.ts';
import type { Finder, Pattern } from './pattern.ts';
import { reconnectStorm } from './reconnect-storm.ts';
import { sameInstant } from './same-instant.ts';

/** Every kind of pattern, the more telling first. */
const finders: readonly Finder[] = [
  sameInstant,
  reconnectStorm,
  acceptThenReject,
  fixedLifetime,
  fixedSilence,
  flapping,
  duplicates,
  doubleMount,
];

/** What shows only across connections. Pure; the order of the connections does not matter. */
export function findPatterns(connections: readonly EndedConnection[]): Pattern[] {
  const inOrder = [...connections].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  return finders.flatMap((find) => find(inOrder));
}
