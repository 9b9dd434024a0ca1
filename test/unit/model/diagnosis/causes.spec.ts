import { expect, test } from '@playwright/test';
import { explain } from '#model/diagnosis/explain.ts';
import { causes } from '#model/diagnosis/order.ts';
import { heardCases } from '../../../support/diagnosis/cases-heard.ts';
import { neverOpenedCases } from '../../../support/diagnosis/cases-never-opened.ts';
import { openedCases } from '../../../support/diagnosis/cases-opened.ts';
import { pageClosedCases } from '../../../support/diagnosis/cases-page-closed.ts';

const CASES = [...neverOpenedCases, ...openedCases, ...pageClosedCases, ...heardCases];

for (const [what, cause, confidence, connection, neighbours = []] of CASES) {
  test(`${what}: ${cause}, ${confidence}`, () => {
    const verdict = explain(connection, neighbours);
    expect({ cause: verdict.cause, confidence: verdict.confidence }).toEqual({ cause, confidence });
    expect(verdict.evidence.length).toBeGreaterThan(0);
    expect(verdict.nextSteps.length).toBeGreaterThan(0);
  });
}

test('every cause of the list has a case above', () => {
  const told = new Set(CASES.map(([, cause]) => cause));
  expect(causes.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([]);
});

test('no cause is listed twice', () => {
  expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
});
