import type { Frame } from '@playwright/test';
import { test as base } from './chromium-fixtures.ts';
import { openDevToolsPanel } from './devtools.ts';
import { chromiumCauses } from './verdicts/chromium-causes.ts';
import { realCauses } from './verdicts/everywhere.ts';
import { expectCause } from './verdicts/expect-cause.ts';

/** One host is reached by a proxy that is not there. */
const PAC = "function FindProxyForURL(url, host) { return host == 'proxied.example' ? 'PROXY 127.0.0.1:9' : 'DIRECT' }";
const args = [`--proxy-pac-url=data:application/x-ns-proxy-autoconfig;base64,${btoa(PAC)}`];

const test = base.extend<object, { panel: Frame }>({
  launch: [{ devtools: true, windowSize: [1600, 1100], args }, { scope: 'worker' }],
  panel: [async ({ extension }, use) => use((await openDevToolsPanel(extension)).panel), { scope: 'worker' }],
});

for (const each of [...realCauses, ...chromiumCauses]) {
  test(`made for real: ${each.cause}, ${each.confidence}`, async ({ extension, server, panel }) => {
    const page = extension.context.pages()[0];
    if (!page) throw new Error('the browser has no tab');
    await expectCause(each, { page, server, extension }, panel);
  });
}
