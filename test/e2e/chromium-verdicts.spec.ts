import type { Frame } from '@playwright/test';
import { test as base, expect } from './chromium-fixtures.ts';
import { openDevToolsPanel } from './devtools.ts';
import { realCauses } from './verdict-table.ts';

const test = base.extend<object, { panel: Frame }>({
  launch: [{ devtools: true, windowSize: [1600, 1100] }, { scope: 'worker' }],
  panel: [async ({ extension }, use) => use((await openDevToolsPanel(extension)).panel), { scope: 'worker' }],
});

for (const { cause, headline, confidence, evidence, make } of realCauses) {
  test(`made for real: ${cause}, ${confidence}`, async ({ extension, server, panel }) => {
    const page = extension.context.pages()[0];
    if (!page) throw new Error('the browser has no tab');
    // The same browser may make it again.
    await panel.getByRole('button', { name: 'Clear the log' }).click();
    await page.goto(`${server.origin}/blank?${cause}`);
    const url = (path: string) => `${server.ws}${path}${path.includes('?') ? '&' : '?'}verdict=${cause}`;
    await make({ page, server, extension, url });

    const row = panel.locator('.close-row');
    await expect(row).toHaveCount(1);
    await row.click();
    const verdict = panel.getByRole('region', { name: 'Verdict' });
    await expect(verdict.locator('.verdict-cause')).toHaveText(headline);
    await expect(verdict.locator('.badge').first()).toHaveText(confidence);
    const lines = verdict.locator('h3:has-text("Evidence") + ul li');
    await expect.poll(async () => (await lines.allTextContents()).some((line) => evidence.test(line))).toBe(true);
  });
}
