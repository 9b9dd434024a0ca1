/** How early or late, in ms, the page may see a cut that a timer made to the millisecond: messages and ends take their way. */
const EARLY = 60;
const LATE = 400;

/** Steps of the values that people set, in seconds: multiples of the first up to the second. */
const STEPS: readonly (readonly [step: number, most: number])[] = [
  [5, 60],
  [15, 120],
  [10, 200],
  [30, 600],
  [50, 600],
  [300, 3_600],
  [1_800, 86_400],
];

/**
 * The round number of seconds, as people set limits, that a time ends at; null when it ends at none. A time that is round by
 * chance is rare: a tenth of those around 30 s, a hundredth of those around ten minutes.
 *
 * @param milliseconds - The time as the page saw it.
 * @param longest - The same time at its longest, where it may have begun earlier than the page saw: a server counts from the
 *   request, the page from `open`.
 */
export function roundSeconds(milliseconds: number, longest = milliseconds): number | null {
  for (const [step, most] of STEPS) {
    const seconds = Math.round(longest / 1_000 / step) * step;
    if (seconds === 0 || seconds > most) continue;
    const at = seconds * 1_000;
    if (longest >= at - EARLY && milliseconds <= at + LATE) return seconds;
  }
  return null;
}
