import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import { test as base } from './chromium-fixtures.ts';
import { openDevToolsPanel } from './devtools.ts';
import { expectCause } from './verdicts/expect-cause.ts';
import { hiddenCauses } from './verdicts/hidden-causes.ts';

const WASCLEAN = fileURLToPath(new URL('../../dist/chromium', import.meta.url));

/** An extension that has no more than the permission of ad blockers. */
const BLOCKER = {
  manifest_version: 3,
  name: 'Blocker',
  version: '1.0',
  permissions: ['declarativeNetRequest'],
  host_permissions: ['<all_urls>'],
};

const test = base.extend({
  extension: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const blocker = mkdtempSync(join(tmpdir(), 'wasclean-blocker-'));
      writeFileSync(join(blocker, 'manifest.json'), JSON.stringify(BLOCKER));
      const args = [`--load-extension=${WASCLEAN},${blocker}`];
      const extension = await launchChromium({ devtools: true, windowSize: [1600, 1100], args });
      await use(extension);
      await extension.close();
      rmSync(blocker, { recursive: true });
    },
    { scope: 'worker' },
  ],
});

for (const each of hiddenCauses) {
  test(`made for real: ${each.cause}, ${each.confidence}`, async ({ extension, server }) => {
    const page = extension.context.pages()[0];
    if (!page) throw new Error('the browser has no tab');
    const { panel } = await openDevToolsPanel(extension);
    await expectCause(each, { page, server, extension }, panel);
  });
}
