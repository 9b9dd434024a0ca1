import { writeBlocker } from './causes/another-extension.ts';
import { chromiumCauses } from './causes/chromium-causes.ts';
import { realCauses } from './causes/everywhere.ts';
import { expectCause, expectCausesAtOnce, titleOf } from './causes/expect-cause.ts';
import { farHostsArgument, farHostsPreference } from './causes/far-hosts.ts';
import { firefoxCauses } from './causes/firefox-causes.ts';
import { proxyScript } from './causes/proxy-script.ts';
import { isSlow, type RealCause } from './causes/real-cause.ts';
import { test as base } from './support/fixtures.ts';
import type { TestView } from './support/test-browser.ts';
import { withDevTools } from './support/with-devtools.ts';

const behindProxy = {
  args: [`--proxy-pac-url=${proxyScript}`, farHostsArgument],
  preferences: { 'network.proxy.type': 2, 'network.proxy.autoconfig_url': proxyScript, ...farHostsPreference },
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
