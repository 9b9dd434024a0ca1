import { test as base } from './fixtures.ts';
import type { TestView } from './test-browser.ts';
import { writeBlocker } from './verdicts/another-extension.ts';
import { realCauses } from './verdicts/everywhere.ts';
import { expectCause, titleOf } from './verdicts/expect-cause.ts';
import { firefoxCauses } from './verdicts/firefox-causes.ts';
import { proxyScript } from './verdicts/proxy-script.ts';

const preferences = { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': proxyScript };

const test = base.extend<object, { panel: TestView }>({
  launch: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const { folder, remove } = writeBlocker();
      await use({ windowSize: [1600, 1100], preferences, otherExtensions: [folder] });
      remove();
    },
    { scope: 'worker' },
  ],
  panel: [({ extension }, use) => extension.openPanel().then(use), { scope: 'worker' }],
});

for (const each of [...realCauses, ...firefoxCauses]) {
  test(titleOf(each), ({ extension, server, panel }) =>
    expectCause(each, { page: extension.firstPage(), server }, panel),
  );
}
