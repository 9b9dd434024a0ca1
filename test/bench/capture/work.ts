import type { TestServer } from '../../server/server.ts';
import type { Comparison, Sample } from '../comparison.ts';
import type { BenchPage } from './bench-page.ts';

/** Something that a page does, or that happens to it, done alike with and without the extension. */
export interface Work {
  what: string;
  /** Highest ratio, patched : native; null where there is none. */
  target: number | null;
  /** What is counted; milliseconds unless told otherwise. */
  unit?: Comparison['unit'];
  /** Lets the server answer with what the work needs. */
  serve?(server: TestServer): void;
  measure(bench: BenchPage, server: TestServer, others: readonly TestServer[]): Promise<Sample>;
}
