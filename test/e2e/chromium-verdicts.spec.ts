import type { Frame } from '@playwright/test';
import { test as base } from './chromium-fixtures.ts';
import { openDevToolsPanel } from './devtools.ts';
import { chromiumCauses } from './verdicts/chromium-causes.ts';
import { realCauses } from './verdicts/everywhere.ts';
import { expectCause, titleOf } from './verdicts/expect-cause.ts';
import { proxyScript } from './verdicts/proxy-script.ts';

const args = [`--proxy-pac-url=${proxyScript}`];

const test = base.extend<object, { panel: Frame }>({
  launch: [{ devtools: true, windowSize: [1600, 1100], args }, { scope: 'worker' }],
  panel: [async ({ extension }, use) => use((await openDevToolsPanel(extension)).panel), { scope: 'worker' }],
});

for (const each of [...realCauses, ...chromiumCauses]) {
  test(titleOf(each), async ({ extension, server, panel }) => {
    const page = extension.context.pages()[0];
    if (!page) throw new Error('the browser has no tab');
    await expectCause(each, { page, server, extension }, panel);
  });
}
