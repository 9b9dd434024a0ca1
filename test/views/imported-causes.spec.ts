import { exportLog } from '#model/export/export-log.ts';
import { parseLog } from '#model/log-file/parse-log.ts';
import { hasEnded } from '#model/record/ending.ts';
import { expect, test } from './support/fixture.ts';
import { importedCauses } from './support/imported-causes.ts';

const WORDS = { certain: '确定', likely: '很可能', possible: '有可能' };

for (const [index, { cause, confidence, records, evidence }] of importedCauses.entries()) {
  test(`imported ${index + 1}: ${cause}, ${confidence}`, async ({ show }) => {
    // Through a file, as a person brings it.
    const options = { redact: false, generator: 'WasClean 1.0.0', exportedAt: 0 };
    const closes = parseLog(JSON.stringify(exportLog(records, options))).connections.filter(hasEnded);
    const [connection] = closes;
    if (!connection) throw new Error('there is no record');
    const scene = { view: 'panel' as const, tabId: connection.sender.tabId, closes };
    const page = await show(scene);
    await page.locator(`#close-${asIdentifier(connection.id)}`).click();
    const verdict = page.getByRole('region', { name: 'Verdict' });
    await expect(verdict.locator('.badge').first()).toHaveText(confidence);
    const lines = verdict.locator('h3:has-text("Evidence") + ul li');
    await expect.poll(async () => (await lines.allTextContents()).some((line) => evidence.test(line))).toBe(true);
    expect(await verdict.locator('.verdict-cause').textContent()).not.toMatch(/\p{Script=Han}/u);

    const inChinese = await show({ ...scene, language: 'zh' });
    await inChinese.locator(`#close-${asIdentifier(connection.id)}`).click();
    await expect(inChinese.locator('.verdict .badge').first()).toHaveText(WORDS[confidence]);
    await expect(inChinese.locator('.verdict-cause')).toHaveText(/\p{Script=Han}/u);
  });
}

/** An id as a CSS identifier: those of records hold dots. */
function asIdentifier(id: string): string {
  return id.replace(/[^\w-]/g, (character) => `\\${character}`);
}
