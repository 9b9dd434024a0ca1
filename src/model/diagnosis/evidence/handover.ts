import { endpointOf } from '#model/patterns/group.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { effectiveCloseCall } from '#model/record/ending.ts';

/** How long after another connection has opened, or sent its first message, the server drops the one it replaces, in ms. */
const AFTER = 500;
/** How much earlier the page may hear of the end than of the other's opening, in ms. */
const BEFORE = 50;

/** What ends sooner after its own opening, in ms, or hardly later than after the other's, may end for reasons of its own. */
const SETTLED = 200;

/**
 * Whether a connection took another one's place: it was made while the other lived, and within half a second of its opening
 * or of its only message the other ended, not by its page. What is made after the end is a reconnection, and no taking over.
 */
export function tookPlaceOf(next: EndedConnection, old: EndedConnection): boolean {
  if (next.id === old.id || next.opened === null || old.opened === null || old.end.type !== 'closed') return false;
  // Of one that was there before, the opening is not known.
  if (next.beforeCapture || old.beforeCapture) return false;
  if (next.createdAt >= old.end.at || next.end.at <= old.end.at || old.opened.at > next.opened.at) return false;
  if (effectiveCloseCall(old) !== null || endpointOf(next) !== endpointOf(old)) return false;
  const { count, lastAt } = next.activity.sent;
  const moments = [next.opened.at, ...(count === 1 && lastAt !== null ? [lastAt] : [])];
  const age = old.end.at - old.opened.at;
  return moments.some((at) => {
    const gap = old.end.at - at;
    return gap <= AFTER && gap >= -BEFORE && age >= SETTLED && age > Math.abs(gap) * 3;
  });
}

/** One connection that took another's place. */
export interface Handover {
  readonly old: EndedConnection;
  readonly next: EndedConnection;
}

/** The handovers among connections to one endpoint, in the order of their ends; each connection is replaced once at most. */
export function handoversOf(connections: readonly EndedConnection[]): Handover[] {
  const byOpening = connections
    .filter(({ opened }) => opened !== null)
    .sort((a, b) => (a.opened?.at ?? 0) - (b.opened?.at ?? 0));
  const handovers: Handover[] = [];
  for (const [place, old] of byOpening.entries()) {
    for (let index = place + 1; index < byOpening.length; index += 1) {
      const next = byOpening[index];
      if (!next || (next.opened?.at ?? 0) - old.end.at > BEFORE) break;
      if (!tookPlaceOf(next, old)) continue;
      handovers.push({ old, next });
      break;
    }
  }
  return handovers.sort((a, b) => a.old.end.at - b.old.end.at);
}
