import { fits } from '../services/glob.ts';
import { idleLimits } from './idle-limits.ts';
import { lifetimeLimits } from './lifetime-limits.ts';
import type { Limit } from './limit.ts';

/** A limit that fits a time, and how well. */
export interface FittingLimit {
  readonly limit: Limit;
  /** Whether the host is one that marks it. */
  readonly atItsHost: boolean;
  /** Whether the time is within a second or 2 % after the limit, whichever is more. */
  readonly close: boolean;
}

/**
 * Every limit of a kind that fits a time: from half a second before the limit to a tenth after it. The browser may
 * learn of a cut late, never early. Limits known at this very host come first, then the nearest. Where some fit closely,
 * those that fit loosely are left out, but for the host's own.
 *
 * @param milliseconds - The silence or the age of a connection when it ended.
 * @param host - The host name it was made to, in lower case.
 */
export function findLimits(kind: Limit['kind'], milliseconds: number, host: string): FittingLimit[] {
  const found: (FittingLimit & { distance: number })[] = [];
  for (const limit of kind === 'idle' ? idleLimits : lifetimeLimits) {
    const at = limit.seconds * 1_000;
    const until = Math.max((limit.until ?? 0) * 1_000, at * 1.1);
    if (milliseconds < at - 500 || milliseconds > until) continue;
    const atItsHost = limit.hosts?.some((pattern) => fits(pattern, host)) ?? false;
    if (limit.onlyThere && !atItsHost) continue;
    const distance = Math.abs(milliseconds - at);
    found.push({ limit, atItsHost, close: distance <= Math.max(1_000, at * 0.02), distance });
  }
  found.sort((a, b) => Number(b.atItsHost) - Number(a.atItsHost) || a.distance - b.distance);
  const someFitClosely = found.some(({ close }) => close);
  return found
    .filter(({ close, atItsHost }) => close || atItsHost || !someFitClosely)
    .map(({ limit, atItsHost, close }) => ({ limit, atItsHost, close }));
}
