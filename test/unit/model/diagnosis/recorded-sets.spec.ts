import { expect, test } from '@playwright/test';
import { causes } from '#model/diagnosis/order.ts';
import { judge } from '../../../fixtures/judge.ts';
import { readSet, SETS, type SetName } from '../../../fixtures/save.ts';

/** How many records a set holds at least. */
const LEAST: Record<SetName, number> = { chromium: 120, 'chromium-devtools': 120, firefox: 120 };

for (const name of SETS) {
  test(`the verdicts on the recorded set of ${name}`, () => {
    const judged = judge(readSet(name));
    expect(judged.length).toBeGreaterThanOrEqual(LEAST[name]);
    const wrong = judged.filter(({ right }) => !right);
    const told = wrong.map(({ scene, cause, verdict }) => `${scene}: ${cause}, named ${verdict.cause}`);
    expect(1 - wrong.length / judged.length, told.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(wrong.filter(({ verdict }) => verdict.confidence === 'certain')).toEqual([]);
    // Nor may what the browser does not tell be called certain.
    expect(judged.filter(({ told, verdict }) => !told && verdict.confidence === 'certain')).toEqual([]);
    for (const { connection } of judged) expect(name.startsWith(connection.browser)).toBe(true);
  });
}

test('records that were made from others say so, and every cause named is one of the list', () => {
  const known = new Set<string>([...causes.map(({ id }) => id), 'unknown']);
  for (const name of SETS) {
    for (const { id, cause, derived } of readSet(name)) {
      expect(known.has(cause), cause).toBe(true);
      expect(id.startsWith('derived.'), id).toBe(derived !== undefined);
    }
  }
});
