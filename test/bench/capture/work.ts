import type { TestServer } from '../../server/server.ts';
import type { Comparison, Ratio, Sample } from '../comparison.ts';
import type { BenchPage } from './bench-page.ts';

/** Something that a page does, or that happens to it, done alike with and without extensions. */
export interface Work {
  what: string;
  /**
   * What the built extension may take of what the page alone takes, or of what any extension takes that is in every frame; null
   * where it is only to be known.
   */
  target: ({ of: 'native' | 'empty' } & NonNullable<Ratio['target']>) | null;
  /** What is counted; milliseconds unless told otherwise. */
  unit?: Comparison['unit'];
  /** Lets the server answer with what the work needs. */
  serve?(server: TestServer): void;
  measure(bench: BenchPage, server: TestServer, others: readonly TestServer[]): Promise<Sample>;
}
