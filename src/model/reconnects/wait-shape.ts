import { medianOf } from '#model/patterns/times.ts';

/**
 * How the waits between attempts go on. `none`: hardly any wait. `constant`: always about the same. `exponential`: each grows
 * by a factor. `irregular`: by no rule that shows. `unknown`: too few to tell.
 */
export type Growth = 'none' | 'constant' | 'exponential' | 'irregular' | 'unknown';

/** The shape of the waits of one client. */
export interface WaitShape {
  readonly growth: Growth;
  /** Whether they are spread at random, so that many clients do not come back at once. */
  readonly jitter: boolean;
  /** By how much each grows; 1 where they do not. */
  readonly factor: number;
  /** The longest, in ms, where they grew until they stayed there; null where they did not. */
  readonly cap: number | null;
}

/** The usual wait, in ms, below which there is none to speak of: less than a person notices, and than a handshake may take. */
const NO_WAIT = 250;
/** By how many ms, or what share, timers of a page miss their time when nothing spreads them on purpose. */
const SLIP = 200;
const SLIP_SHARE = 0.15;
/** The least factor that is meant as growth, and how many times the first wait the longest must be. */
const LEAST_FACTOR = 1.25;
const LEAST_GROWN = 1.8;
/** How far the longest and the shortest may be apart where one wait is meant and spread at random: half of it to one and a half. */
const SPREAD = 3.2;
/** How well a line must fit the logarithms of waits that are spread: its correlation. */
const FIT = 0.6;

const shape = (growth: Growth, more: Partial<WaitShape> = {}): WaitShape => ({
  growth,
  jitter: false,
  factor: 1,
  cap: null,
  ...more,
});

/**
 * The shape of the waits of one client.
 *
 * @param runs - Waits in ms, in their order; a run ends where an attempt opened, for then a client begins anew.
 */
export function shapeOf(runs: readonly (readonly number[])[]): WaitShape {
  const all = runs.flat();
  if (all.length < 2) return shape('unknown');
  if (medianOf(all) < NO_WAIT && (all.at(-1) ?? 0) < 2 * NO_WAIT) return shape('none');
  const longest = runs.toSorted((a, b) => b.length - a.length)[0] ?? [];
  const grown = longest.length > 2 ? growthOf(longest) : null;
  if (grown) return grown;
  const usual = medianOf(all);
  if (all.every((wait) => isAbout(wait, usual))) return shape('constant');
  if (all.length > 2 && Math.max(...all) <= Math.min(...all) * SPREAD) return shape('constant', { jitter: true });
  return shape(all.length > 2 ? 'irregular' : 'unknown');
}

const isAbout = (wait: number, meant: number): boolean => Math.abs(wait - meant) <= Math.max(SLIP, meant * SLIP_SHARE);

/** The growth of the waits of one run; null where they do not grow. */
function growthOf(waits: readonly number[]): WaitShape | null {
  const longest = Math.max(...waits);
  const [first = 0] = waits;
  if (longest < first * LEAST_GROWN) return null;
  const reached = waits.findIndex((wait) => isAbout(wait, longest));
  const rest = waits.slice(reached);
  const capped = rest.length > 1 && rest.every((wait) => isAbout(wait, longest));
  const rising = capped ? waits.slice(0, reached + 1) : waits;
  const line = lineThrough(rising.map((wait) => Math.log(Math.max(1, wait))));
  const factor = Math.exp(line.slope);
  if (factor < LEAST_FACTOR || (rising.length > 2 && line.correlation < FIT)) return null;
  const follows = rising.every((wait, index) => isAbout(wait, Math.exp(line.start + line.slope * index)));
  return shape('exponential', { jitter: !follows, factor, cap: capped ? longest : null });
}

/** The line of least squares through values at 0, 1, 2 and so on. */
function lineThrough(values: readonly number[]): { start: number; slope: number; correlation: number } {
  const meanX = (values.length - 1) / 2;
  const meanY = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [xy, xx, yy] = [0, 0, 0];
  for (const [x, y] of values.entries()) {
    xy += (x - meanX) * (y - meanY);
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
  }
  const slope = xx === 0 ? 0 : xy / xx;
  return { start: meanY - slope * meanX, slope, correlation: xx === 0 || yy === 0 ? 0 : xy / Math.sqrt(xx * yy) };
}
