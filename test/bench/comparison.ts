/** What one run took, in milliseconds. */
export interface Sample {
  wall: number;
  /** CPU time of the thread that ran it, where it is measured. */
  cpu?: number;
}

/** One way of doing what is measured. */
export interface Side {
  name: string;
  measure(): Promise<Sample>;
}

/** Two ways of doing the same, and how much the second may take of what the first takes. */
export interface Comparison {
  what: string;
  base: Side;
  other: Side;
  /** Highest ratio, other : base; null where only the second counts. */
  target: number | null;
  /** The most that the second may take. */
  limit?: number;
  /** What is counted; milliseconds unless told otherwise. */
  unit?: 'ms' | 'MB';
}

/** Comparisons that share what they run in. */
export interface Group {
  /** What is compared, for the reader of the table. */
  title: string;
  open(): Promise<{ comparisons: Comparison[]; close(): Promise<void> }>;
}
