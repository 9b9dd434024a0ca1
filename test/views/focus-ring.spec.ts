import type { Locator, Page } from '@playwright/test';
import { closed, SAMPLE_START, sampleConnection } from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

test.use({ viewport: { width: 1000, height: 400 } });

/** How much of the outermost line of an element is of another colour than the focus ring, as a share from 0 to 1. */
async function gaps(page: Page, element: Locator): Promise<number> {
  const picture = (await element.screenshot()).toString('base64');
  return page.evaluate(async (data) => {
    const { length } = data;
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context || length === 0) return 1;
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, width, height);
    // The accent of the light theme.
    const ring = [11, 87, 208];
    let points = 0;
    let others = 0;
    for (let y = 0; y < height; y += 1) {
      const isEnd = y === 0 || y === height - 1;
      for (let x = 0; x < width; x += isEnd ? 1 : width - 1) {
        points += 1;
        const at = (y * width + x) * 4;
        if (ring.some((part, index) => Math.abs(part - (pixels[at + index] ?? 0)) > 12)) others += 1;
      }
    }
    return others / points;
  }, picture);
}

/** Of a person who uses keys. */
async function focus(page: Page, element: Locator): Promise<void> {
  await page.keyboard.press('Shift');
  await element.focus();
  await expect(element).toBeFocused();
}

const many = Array.from({ length: 60 }, (_, index) =>
  sampleConnection(index + 1, closed(SAMPLE_START + index * 1_000, index % 2 ? 1000 : 1006)),
);
const live = [901, 902].map((number) => ({ ...sampleConnection(number, closed(SAMPLE_START, 1000)), end: null }));

test('the ring around what has focus is whole: the list, open connections, a detail', async ({ show }) => {
  const page = await show({ ...sampleScene, closes: many, theme: 'light' });
  await expect(page.locator('.live-button')).toBeVisible();
  const grid = page.getByRole('treegrid');
  await focus(page, grid);
  expect(await gaps(page, grid)).toBe(0);

  await page.locator('.live-button').press('Enter');
  await page.evaluate((connections) => window.stage.log.report(connections), live);
  await expect(page.locator('.live tbody tr')).toHaveCount(2);
  await focus(page, page.locator('.live-scroll'));
  expect(await gaps(page, page.locator('.live-scroll'))).toBe(0);

  // Where it begins between two pixels, a line is no pixel wide.
  await page.locator('.live-button').press('Enter');
  await expect(page.locator('.live-scroll')).toHaveCount(0);
  await focus(page, grid);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeFocused();
  expect(await gaps(page, page.getByRole('complementary'))).toBe(0);
});

test('a ring with gaps is told', async ({ show }) => {
  const page = await show({ ...sampleScene, closes: many, theme: 'light' });
  await expect(page.locator('.live-button')).toBeVisible();
  await page.addStyleTag({ content: '.list::after { inset: 0 0 40px !important; }' });
  const grid = page.getByRole('treegrid');
  await focus(page, grid);
  expect(await gaps(page, grid)).toBeGreaterThan(0.1);
});
