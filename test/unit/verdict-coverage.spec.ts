import { expect, test } from '@playwright/test';
import { unknown } from '../../src/model/diagnosis/causes/unknown.ts';
import { explain } from '../../src/model/diagnosis/explain.ts';
import { causes } from '../../src/model/diagnosis/list.ts';
import { chromiumCauses } from '../e2e/verdicts/chromium-causes.ts';
import { realCauses } from '../e2e/verdicts/everywhere.ts';
import { firefoxCauses } from '../e2e/verdicts/firefox-causes.ts';
import { causesWithoutDevTools, hiddenCauses } from '../e2e/verdicts/untold-causes.ts';
import { readSet } from '../fixtures/save.ts';
import { importedCauses } from '../ui/verdict-table.ts';

const made = new Set<string>(
  [realCauses, chromiumCauses, firefoxCauses, hiddenCauses, causesWithoutDevTools].flatMap((table) =>
    table.map(({ cause }) => cause),
  ),
);

// By hand: test/e2e/close-from-panel.spec.ts.
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
