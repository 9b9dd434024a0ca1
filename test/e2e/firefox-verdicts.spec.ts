import { test as base } from './fixtures.ts';
import type { TestView } from './test-browser.ts';
import { writeBlocker } from './verdicts/another-extension.ts';
import { realCauses } from './verdicts/everywhere.ts';
import { expectCause, expectCausesAtOnce, titleOf } from './verdicts/expect-cause.ts';
import { firefoxCauses } from './verdicts/firefox-causes.ts';
import { proxyScript } from './verdicts/proxy-script.ts';
import { isSlow } from './verdicts/real-cause.ts';
import { withDevTools } from './with-devtools.ts';

const preferences = { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': proxyScript };

const test = base.extend<object, { panel: TestView }>({
  launch: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const { folder, remove } = writeBlocker();
      await use({ ...withDevTools, preferences, otherExtensions: [folder] });
      remove();
    },
    { scope: 'worker' },
  ],
  panel: [({ extension }, use) => extension.openPanel().then(use), { scope: 'worker' }],
});

for (const causes of [realCauses, firefoxCauses]) {
  for (const each of causes.filter((each) => !isSlow(each))) {
    test(titleOf(each), ({ extension, server, panel }) =>
      expectCause(each, { page: extension.firstPage(), server }, panel),
    );
  }
  const slow = causes.filter(isSlow);
  test(slow.map(titleOf).join('; '), ({ extension, server, panel }) =>
    expectCausesAtOnce(slow, { page: extension.firstPage(), server }, panel),
  );
}
