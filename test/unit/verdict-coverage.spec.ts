import { expect, test } from '@playwright/test';
import { unknown } from '../../src/model/diagnosis/causes/unknown.ts';
import { explain } from '../../src/model/diagnosis/explain.ts';
import { causes } from '../../src/model/diagnosis/list.ts';
import { realCauses } from '../e2e/verdict-table.ts';
import { importedCauses } from '../ui/verdict-table.ts';

test('every cause is shown in the panel by a test, made for real or imported', () => {
  // A person makes the last one: test/e2e/close-from-panel.spec.ts.
  const shown = new Set([...[...realCauses, ...importedCauses].map(({ cause }) => cause), 'closed-from-panel']);
  expect([...causes.map(({ id }) => id), unknown.id].filter((id) => !shown.has(id))).toEqual([]);
});

test('what is imported has the cause that its test says', () => {
  for (const { cause, confidence, records } of importedCauses) {
    const [connection] = records;
    if (!connection) throw new Error(`${cause} has no record`);
    expect(explain(connection, records)).toMatchObject({ cause, confidence });
  }
});
