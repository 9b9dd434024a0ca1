import type { Grade, Graded } from './grade.ts';
import type { BrowserName } from './product.ts';

const GRADES: readonly Grade[] = ['specific', 'no more', 'vague', 'wrong', 'wrong and certain'];
const HEADS = ['right and specific', 'no more can be known', 'true but vague', 'wrong', 'wrong and certain'];

/** How many of them have each grade, and what share of all is right and specific. */
export function countsOf(graded: readonly Graded[]): { counts: number[]; share: number } {
  const counts = GRADES.map((grade) => graded.filter((each) => each.grade === grade).length);
  return { counts, share: (counts[0] ?? 0) / Math.max(1, graded.length) };
}

/** Prints a line for each product, then each ending whose verdict is less than right and specific. */
export function printTable(browser: BrowserName, graded: readonly Graded[]): void {
  const products = [...new Set(graded.map(({ record }) => record.product))];
  const row = (name: string, each: readonly Graded[]) => {
    const cells = countsOf(each).counts.map((count, index) => String(count || '').padStart(HEADS[index]?.length ?? 0));
    console.log(`${name.padEnd(20)} ${String(each.length).padStart(4)}  ${cells.join('  ')}`);
  };
  console.log(`\n${browser.padEnd(20)}  all  ${HEADS.join('  ')}`);
  for (const product of products)
    row(
      product,
      graded.filter(({ record }) => record.product === product),
    );
  row('all', graded);
  console.log(`right and specific: ${(countsOf(graded).share * 100).toFixed(1)} %`);
  for (const each of graded.filter(({ grade }) => grade !== 'specific')) console.log(lineOf(each));
}

/** What was said of an ending, and what is true. */
export function lineOf({ record, verdict, grade, lacks }: Graded): string {
  const { product, ending, truth } = record;
  const said = `${verdict.cause} (${verdict.confidence}) "${verdict.headline.en}"`;
  const why = grade === 'no more' ? truth.noMore : `lacks ${lacks.join(', ')}`;
  return `  ${grade}: ${product}, ${ending}: said ${said}; ${why}`;
}
