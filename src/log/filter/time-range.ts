/** A stretch of time, in ms since the Unix epoch. */
export interface TimeRange {
  from: number;
  to: number;
}
