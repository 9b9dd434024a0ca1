import { expect, test } from '@playwright/test';
import { unknown } from '../../src/model/diagnosis/causes/unknown.ts';
import { explain } from '../../src/model/diagnosis/explain.ts';
import { causes } from '../../src/model/diagnosis/list.ts';
import { chromiumCauses } from '../e2e/verdicts/chromium-causes.ts';
import { realCauses } from '../e2e/verdicts/everywhere.ts';
import { firefoxCauses } from '../e2e/verdicts/firefox-causes.ts';
import { hiddenCauses } from '../e2e/verdicts/hidden-causes.ts';
import { importedCauses } from '../ui/verdict-table.ts';

const made = new Set(
  [realCauses, chromiumCauses, firefoxCauses, hiddenCauses].flatMap((table) => table.map(({ cause }) => cause)),
);

// By hand: test/e2e/close-from-panel.spec.ts.
made.add('closed-from-panel');

/** Causes that no test makes for real: what shows them in the panel are records. */
const NOT_MADE = [
  'background-throttling',
  'blocked-by-extension',
  'browser-failed',
  'machine-slept',
  'page-frozen',
  'too-many-connections',
  'unknown',
];

test('every cause is made for real and held in the panel, save those that cannot be', () => {
  const known = [...causes.map(({ id }) => id), unknown.id];
  expect(known.filter((id) => !made.has(id)).sort()).toEqual(NOT_MADE);
});

test('what cannot be made for real is imported, and it is said why', () => {
  const imported = new Map(importedCauses.map(({ cause, because }) => [cause as string, because]));
  expect(NOT_MADE.filter((cause) => !imported.get(cause))).toEqual([]);
});

test('what is imported has the cause that its test says', () => {
  for (const { cause, confidence, records } of importedCauses) {
    const [connection] = records;
    if (!connection) throw new Error(`${cause} has no record`);
    expect(explain(connection, records)).toMatchObject({ cause, confidence });
  }
});
