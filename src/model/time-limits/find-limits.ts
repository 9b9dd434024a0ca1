import { fits } from '#model/services/glob.ts';
import { handshakeLimits } from './handshake-limits.ts';
import { idleClouds } from './idle-clouds.ts';
import { idleHaproxy } from './idle-haproxy.ts';
import { idleProxies } from './idle-proxies.ts';
import { idleServers } from './idle-servers.ts';
import { idleServices } from './idle-services.ts';
import { lifetimeLimits } from './lifetime-limits.ts';
import type { Limit, LimitEnd } from './time-limit.ts';

/** Every limit on silence; where several fit equally well, the earlier is told first. */
export const idleLimits: readonly Limit[] = [
  ...idleHaproxy,
  ...idleProxies,
  ...idleClouds,
  ...idleServers,
  ...idleServices,
];

const LISTS: Readonly<Record<Limit['kind'], readonly Limit[]>> = {
  idle: idleLimits,
  lifetime: lifetimeLimits,
  handshake: handshakeLimits,
};

/** What is known of a cut. */
export interface Cut {
  /** From the last message to the end, for lifetimes from `open`, for handshakes from the constructor, in ms. */
  readonly milliseconds: number;
  /** The longest that {@link Cut.milliseconds} may have been, where it may have begun earlier than the page saw. */
  readonly longest?: number;
  /** From the last message that the page sent, or else from `open`, to the end, in ms; asked for by limits that count no other. */
  readonly sent?: number;
  /** How it ended; `cut` where a reset cannot be told from an orderly end. */
  readonly end: LimitEnd | 'cut';
  /** The host name it was made to, in lower case. */
  readonly host: string;
  /** The value of a header of the handshake's answer, null where there is none or none is known. */
  header(name: string): string | null;
}

/** A limit that fits a time, and how well. */
export interface FittingLimit {
  readonly limit: Limit;
  /** Whether the host is one that marks it. */
  readonly atItsHost: boolean;
  /** Whether the handshake's answer names it. */
  readonly named: boolean;
  /** Whether the time is within a second or 2 % after the limit, whichever is more, or as late as it is known to cut. */
  readonly close: boolean;
}

/**
 * Every limit of a kind that fits a cut: from half a second before the limit to a tenth after it, and ending as it does.
 * The browser may learn of a cut late, never early. A limit that the answer names, or that is known at this very host, rules
 * the others out; then the nearest come first. Where some fit closely, those that fit loosely are left out.
 */
export function findLimits(kind: Limit['kind'], cut: Cut): FittingLimit[] {
  const found: (FittingLimit & { distance: number })[] = [];
  for (const limit of LISTS[kind]) {
    const time = limit.counts === 'sent' ? (cut.sent ?? cut.milliseconds) : cut.milliseconds;
    const longest = Math.max(time, cut.longest ?? 0);
    const at = limit.seconds * 1_000;
    const until = (limit.until ?? limit.seconds) * 1_000;
    if (longest < at - 500 || time > Math.max(until, at * 1.1) || !endsSo(limit, cut.end)) continue;
    const atItsHost = limit.hosts?.some((pattern) => fits(pattern, cut.host)) ?? false;
    if (limit.onlyThere && !atItsHost) continue;
    const distance = Math.max(0, at - longest, time - until);
    const close = distance <= Math.max(1_000, at * 0.02);
    found.push({ limit, atItsHost, named: isNamed(limit, cut), close, distance });
  }
  const known = found.filter(({ atItsHost, named }) => atItsHost || named);
  const rest = known.length > 0 ? known : found;
  rest.sort((a, b) => Number(b.atItsHost) - Number(a.atItsHost) || a.distance - b.distance);
  const someFitClosely = rest.some(({ close }) => close);
  return rest
    .filter(({ close, atItsHost }) => close || atItsHost || !someFitClosely)
    .map(({ limit, atItsHost, named, close }) => ({ limit, atItsHost, named, close }));
}

/**
 * The limits on silence that are known to hold for an open connection, the shortest first: those of its very host, and those
 * that the handshake's answer names. Without limits that count only what the page sends.
 */
export const idleLimitsOf = (at: Pick<Cut, 'host' | 'header'>): Limit[] =>
  idleLimits
    .filter((limit) => limit.counts !== 'sent')
    .filter((limit) => isNamed(limit, at) || (limit.hosts?.some((pattern) => fits(pattern, at.host)) ?? false))
    .sort((a, b) => a.seconds - b.seconds);

function endsSo({ ends = ['fin'] }: Limit, end: Cut['end']): boolean {
  return end === 'cut' ? ends.some((each) => typeof each === 'string') : ends.includes(end);
}

function isNamed({ servers = [], vias = [], headers = [] }: Limit, { header }: Pick<Cut, 'header'>): boolean {
  const says = (name: string, patterns: readonly string[]) => {
    const value = patterns.length > 0 ? header(name) : null;
    return value !== null && patterns.some((pattern) => fits(pattern, value));
  };
  return says('server', servers) || says('via', vias) || headers.some((name) => header(name) !== null);
}
