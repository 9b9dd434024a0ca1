import { test as base } from './fixtures.ts';
import type { TestView } from './test-browser.ts';
import { realCauses } from './verdicts/everywhere.ts';
import { expectCause } from './verdicts/expect-cause.ts';
import { firefoxCauses } from './verdicts/firefox-causes.ts';

const test = base.extend<object, { panel: TestView }>({
  launch: [{ windowSize: [1600, 1100] }, { scope: 'worker' }],
  panel: [({ extension }, use) => extension.openPanel().then(use), { scope: 'worker' }],
});

for (const each of [...realCauses, ...firefoxCauses]) {
  test(`made for real: ${each.cause}, ${each.confidence}`, ({ extension, server, panel }) =>
    expectCause(each, { page: extension.firstPage(), server }, panel));
}
