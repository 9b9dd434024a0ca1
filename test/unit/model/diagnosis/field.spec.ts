import { expect, test } from '@playwright/test';
import { causes } from '#model/diagnosis/order.ts';
import { grade } from '../../../field/grade.ts';
import type { BrowserName } from '../../../field/product.ts';
import { readField } from '../../../field/save.ts';
import { countsOf, lineOf } from '../../../field/table.ts';

/** How many endings of other people's servers are recorded at least, and how the verdicts stand at least. */
const LEAST: Record<BrowserName, { endings: number; specific: number; wrong: number }> = {
  chromium: { endings: 231, specific: 0.9, wrong: 0 },
  firefox: { endings: 184, specific: 0.9, wrong: 0 },
};

for (const browser of ['chromium', 'firefox'] as const) {
  test(`the verdicts on what other people's servers did to ${browser}`, () => {
    const graded = readField(browser).map(grade);
    const least = LEAST[browser];
    expect(graded.length).toBeGreaterThanOrEqual(least.endings);
    const { share } = countsOf(graded);
    console.log(`${browser}: ${graded.length} endings, right and specific: ${(share * 100).toFixed(1)} %`);
    const said = (...grades: string[]) => graded.filter((each) => grades.includes(each.grade)).map(lineOf);
    expect(share, said('vague', 'no more', 'wrong', 'wrong and certain').join('\n')).toBeGreaterThanOrEqual(
      least.specific,
    );
    const wrong = said('wrong', 'wrong and certain');
    expect(wrong.length / graded.length, wrong.join('\n')).toBeLessThanOrEqual(least.wrong);
    for (const { record } of graded) expect(record.connection.browser).toBe(browser);
  });
}

test('every cause that is true of an ending is one of the list, and each says what would be too little', () => {
  const known = new Set<string>([...causes.map(({ id }) => id), 'unknown']);
  for (const { product, ending, truth } of [...readField('chromium'), ...readField('firefox')]) {
    const named = [...truth.causes, ...(truth.vague ?? [])];
    expect(
      named.filter((id) => !known.has(id)),
      `${product}, ${ending}`,
    ).toEqual([]);
    // What a person with the record could say no more of must have a verdict that says just that.
    if (truth.noMore !== undefined) expect(truth.vague ?? [], `${product}, ${ending}`).not.toEqual([]);
  }
});
