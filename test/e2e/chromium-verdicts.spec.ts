import type { Frame } from '@playwright/test';
import type { TestServer } from '../server/server.ts';
import type { ExtensionBrowser } from './chromium.ts';
import { test as base } from './chromium-fixtures.ts';
import { openDevToolsPanel } from './devtools.ts';
import { chromiumCauses } from './verdicts/chromium-causes.ts';
import { realCauses } from './verdicts/everywhere.ts';
import { expectCause, expectCausesAtOnce, titleOf } from './verdicts/expect-cause.ts';
import { proxyScript } from './verdicts/proxy-script.ts';
import { isSlow } from './verdicts/real-cause.ts';
import { withDevTools } from './with-devtools.ts';

const args = [`--proxy-pac-url=${proxyScript}`];

const test = base.extend<object, { panel: Frame }>({
  launch: [{ ...withDevTools, args }, { scope: 'worker' }],
  panel: [async ({ extension }, use) => use((await openDevToolsPanel(extension)).panel), { scope: 'worker' }],
});

const causes = [...realCauses, ...chromiumCauses];
const slow = causes.filter(isSlow);

const around = ({ extension, server }: { extension: ExtensionBrowser; server: TestServer }) => {
  const page = extension.context.pages()[0];
  if (!page) throw new Error('the browser has no tab');
  return { page, server, extension };
};

for (const each of causes.filter((each) => !isSlow(each))) {
  test(titleOf(each), ({ extension, server, panel }) => expectCause(each, around({ extension, server }), panel));
}

test(slow.map(titleOf).join('; '), ({ extension, server, panel }) =>
  expectCausesAtOnce(slow, around({ extension, server }), panel),
);
