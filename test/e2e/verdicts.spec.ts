import { test as base } from './fixtures.ts';
import type { TestView } from './test-browser.ts';
import { writeBlocker } from './verdicts/another-extension.ts';
import { chromiumCauses } from './verdicts/chromium-causes.ts';
import { realCauses } from './verdicts/everywhere.ts';
import { expectCause, expectCausesAtOnce, titleOf } from './verdicts/expect-cause.ts';
import { firefoxCauses } from './verdicts/firefox-causes.ts';
import { proxyScript } from './verdicts/proxy-script.ts';
import { isSlow, type RealCause } from './verdicts/real-cause.ts';
import { withDevTools } from './with-devtools.ts';

const behindProxy = {
  args: [`--proxy-pac-url=${proxyScript}`],
  preferences: { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': proxyScript },
};

const test = base.extend<object, { panel: TestView }>({
  launch: [
    async ({ runIn }, use) => {
      // One that may block blanks what Chromium's DevTools says of every failure.
      const blocker = runIn === 'firefox' ? writeBlocker() : null;
      await use({ ...withDevTools, ...behindProxy, otherExtensions: blocker ? [blocker.folder] : [] });
      blocker?.remove();
    },
    { scope: 'worker' },
  ],
  panel: [({ extension }, use) => extension.openPanel().then(use), { scope: 'worker' }],
});

const testEach = (causes: readonly RealCause[]) => {
  for (const each of causes.filter((each) => !isSlow(each))) {
    test(titleOf(each), ({ extension, server, panel }) =>
      expectCause(each, { page: extension.firstPage(), server }, panel),
    );
  }
};

const testAtOnce = (causes: readonly RealCause[]) => {
  test(causes.map(titleOf).join('; '), ({ extension, server, panel }) =>
    expectCausesAtOnce(causes, { page: extension.firstPage(), server }, panel),
  );
};

testEach(realCauses);
for (const [name, own] of [
  ['firefox', firefoxCauses],
  ['chromium', chromiumCauses],
] as const) {
  test.describe(`in ${name}`, { tag: `@${name}` }, () => {
    testEach(own);
    testAtOnce([...realCauses, ...own].filter(isSlow));
  });
}
