import { writeHider } from './causes/another-extension.ts';
import { expectCause, titleOf } from './causes/expect-cause.ts';
import { causesWithoutDevTools, hiddenCauses } from './causes/untold-causes.ts';
import { test as base } from './support/chromium-fixtures.ts';
import { openDevToolsPanel } from './support/devtools.ts';
import { openExtensionPage } from './support/test-browser.ts';
import { withDevTools } from './support/with-devtools.ts';

const withHider = base.extend({
  launch: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const { folder, remove } = writeHider();
      await use({ ...withDevTools, otherExtensions: [folder] });
      remove();
    },
    { scope: 'worker' },
  ],
});

for (const each of hiddenCauses) {
  withHider(titleOf(each), async ({ extension, server }) => {
    const page = extension.context.pages()[0];
    if (!page) throw new Error('the browser has no tab');
    const { panel } = await openDevToolsPanel(extension);
    await expectCause(each, { page, server }, panel);
  });
}

const withoutDevTools = base.extend({ launch: [{ hidesPages: true }, { scope: 'worker' }] });

for (const each of causesWithoutDevTools) {
  withoutDevTools(titleOf(each), async ({ extension, server, log, page }) => {
    await page.goto(`${server.origin}/blank?${crypto.randomUUID()}`);
    const panel = await openExtensionPage(extension, `panel.html?tab=${await log.tabIdOf(page)}`);
    await expectCause(each, { page, server }, panel);
    await panel.close();
  });
}
