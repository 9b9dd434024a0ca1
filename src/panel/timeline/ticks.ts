const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const STEPS = [
  1,
  2,
  5,
  10,
  20,
  50,
  100,
  200,
  500,
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12, 24].map((hours) => hours * HOUR),
];

/** The least room between two marks, in pixels. */
const ROOM = 90;

/** Round times of a range, as many as have room, in the person's time zone. */
export function ticks(from: number, to: number, width: number): number[] {
  const least = ((to - from) / Math.max(1, width)) * ROOM;
  const step = STEPS.find((each) => each >= least) ?? Math.ceil(least / (24 * HOUR)) * 24 * HOUR;
  const zone = new Date(from).getTimezoneOffset() * MINUTE;
  const marks: number[] = [];
  for (let time = Math.ceil((from - zone) / step) * step + zone; time <= to; time += step) marks.push(time);
  return marks;
}
