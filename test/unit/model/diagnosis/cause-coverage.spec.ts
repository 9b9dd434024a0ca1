import { expect, test } from '@playwright/test';
import { unknown } from '#model/diagnosis/causes/unknown.ts';
import { explain } from '#model/diagnosis/explain.ts';
import { causes } from '#model/diagnosis/order.ts';
import { chromiumCauses } from '../../../browser/causes/chromium-causes.ts';
import { realCauses } from '../../../browser/causes/everywhere.ts';
import { firefoxCauses } from '../../../browser/causes/firefox-causes.ts';
import { causesWithoutDevTools, hiddenCauses } from '../../../browser/causes/untold-causes.ts';
import { readSet } from '../../../fixtures/save.ts';
import { importedCauses } from '../../../views/support/imported-causes.ts';

const made = new Set<string>(
  [realCauses, chromiumCauses, firefoxCauses, hiddenCauses, causesWithoutDevTools].flatMap((table) =>
    table.map(({ cause }) => cause),
  ),
);

// By hand: test/browser/close-from-panel.spec.ts.
made.add('closed-from-panel');

/** Causes that take minutes: what shows them in the panel are records of real ones. */
const RECORDED = ['background-throttling', 'machine-slept'];

test('every cause is made for real and held in the panel, save those that take minutes', () => {
  const known = [...causes.map(({ id }) => id), unknown.id];
  expect(known.filter((id) => !made.has(id)).sort()).toEqual(RECORDED);
});

test('those that take minutes are imported as they were recorded', () => {
  const real = [...readSet('chromium'), ...readSet('firefox')].filter(({ derived }) => derived === undefined);
  const labels = new Map(real.map(({ connection, cause }) => [connection.id, cause]));
  for (const id of RECORDED) {
    const imported = importedCauses.find(({ cause }) => cause === id);
    expect(imported?.because, id).toBeTruthy();
    expect(
      imported?.records.map((record) => labels.get(record.id)),
      id,
    ).toEqual(imported?.records.map(() => id));
  }
});

test('what is imported has the cause that its test says', () => {
  for (const { cause, confidence, records } of importedCauses) {
    const [connection] = records;
    if (!connection) throw new Error(`${cause} has no record`);
    expect(explain(connection, records)).toMatchObject({ cause, confidence });
  }
});
