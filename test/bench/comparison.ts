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

/** Two sides, by their names, and how much the second may take of what the first takes. */
export interface Ratio {
  base: string;
  other: string;
  /** Highest ratios, other : base; none where it is only to be known. */
  target?: { wall: number; cpu?: number };
}

/** Several ways of doing the same. */
export interface Comparison {
  what: string;
  sides: readonly Side[];
  ratios: readonly Ratio[];
  /** The most that the second of two may take. */
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
