import type { Page } from '@playwright/test';
import { blockFont } from './support/block-font.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';
import type { Scene } from './support/stage.ts';

const TEXT_IN_BLOCKS = `
  @font-face { font-family: Blocks; src: url(${blockFont()}); }
  * { font-family: Blocks !important; font-weight: 400 !important; }
`;

const popup: Scene = { ...sampleScene, view: 'popup', site: 'app.shop.example' };

async function inBlocks(page: Page): Promise<Page> {
  await page.addStyleTag({ content: TEXT_IN_BLOCKS });
  await page.evaluate(() => document.fonts.load('12px Blocks'));
  expect(await page.evaluate(() => document.fonts.check('12px Blocks') && document.fonts.size)).toBe(1);
  return page;
}

async function judged(page: Page): Promise<Page> {
  await expect(page.locator('.panel')).toHaveAttribute('data-looked', 'true');
  await expect(page.locator('.close-row .cell-why .icon')).toHaveCount(12);
  await expect(page.locator('.live-button')).toBeVisible();
  return page;
}

/** Holds a view to its picture. Edges of shapes may differ a little from one version of the browser to another. */
const expectPicture = (page: Page, name: string) =>
  expect(page).toHaveScreenshot(name, { maxDiffPixels: 60, threshold: 0.05, caret: 'hide' });

for (const [name, width, given] of [
  ['wide', 1200, { theme: 'light', language: 'en' }],
  ['dark', 700, { theme: 'dark', language: 'zh' }],
  ['narrow', 320, { theme: 'light', language: 'en' }],
] as const) {
  test(`the list looks as it did, ${name}`, async ({ show }) => {
    const page = await judged(await inBlocks(await show({ ...sampleScene, ...given })));
    await page.setViewportSize({ width, height: 480 });
    await expectPicture(page, `list-${name}.png`);
  });
}

test('a close and its verdict look as they did', async ({ show }) => {
  const page = await judged(await inBlocks(await show({ ...sampleScene, theme: 'light' })));
  await page.setViewportSize({ width: 900, height: 560 });
  await page.locator('.close-row').nth(1).click();
  await expect(page.locator('.detail .verdict-cause')).toBeVisible();
  await expectPicture(page, 'detail.png');
});

for (const theme of ['light', 'dark'] as const) {
  test(`the popup looks as it did, ${theme}`, async ({ show }) => {
    const page = await inBlocks(await show({ ...popup, theme }));
    await page.setViewportSize({ width: 384, height: 580 });
    await expect(page.locator('.worst .verdict-cause')).toBeVisible();
    await expectPicture(page, `popup-${theme}.png`);
  });
}

test('a picture tells a column that is 8 px off, or a colour that is another', async ({ show }) => {
  const page = await judged(await inBlocks(await show({ ...sampleScene, theme: 'light', language: 'en' })));
  await page.setViewportSize({ width: 1200, height: 480 });
  await expectPicture(page, 'list-wide.png');
  for (const broken of [
    '.close-row .cell-code { transform: translateX(8px); }',
    ':root { --bad: #1e1eb3 !important; }',
    ':root { --surface-bar: #e0e6f0 !important; }',
  ]) {
    const style = await page.addStyleTag({ content: broken });
    await expect(page).not.toHaveScreenshot('list-wide.png', { maxDiffPixels: 60, threshold: 0.05, caret: 'hide' });
    await style.evaluate((element) => element.parentNode?.removeChild(element));
  }
});
