import type { Page } from '@playwright/test';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

/** What of the toolbar is cut off by the window, covers another part of it, or is too small to be pressed. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll('.toolbar :is(button, input, select, .choice)')].filter(
      (part) => part instanceof HTMLElement && part.checkVisibility() && !part.closest('.popover'),
    );
    const name = (part: Element) => part.getAttribute('aria-label') ?? part.getAttribute('title') ?? part.textContent;
    const boxes = parts.map((part) => ({ part, box: part.getBoundingClientRect() }));
    const cut = boxes
      .filter(({ box }) => box.left < 0 || box.right > innerWidth)
      .map(({ part }) => `cut: ${name(part)}`);
    const small = boxes
      .filter(({ part, box }) => part.matches('button') && (box.width < 16 || box.height < 16))
      .map(({ part }) => `small: ${name(part)}`);
    const over = boxes.flatMap(({ part, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(
          ({ part: other }) => !part.contains(other) && !other.contains(part) && !part.closest('.filter, .choice'),
        )
        .filter(
          ({ box: other }) =>
            Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
            Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
        )
        .map(({ part: other }) => `${name(part)} over ${name(other)}`),
    );
    return [...cut, ...small, ...over];
  });

for (const language of ['en', 'zh'] as const) {
  for (const width of [320, 420, 554, 600, 900]) {
    test(`at ${width} px no part of the toolbar is cut off or covers another, in ${language}`, async ({ show }) => {
      const page = await show({ ...sampleScene, language });
      await page.setViewportSize({ width, height: 500 });
      await expect(page.locator('.live-button')).toBeVisible();
      await expect(page.locator('.panel')).toHaveAttribute('data-looked', 'true');
      expect(await faults(page)).toEqual([]);
      // With all that a person can add to it.
      await page.locator('.pattern-main').first().click();
      await expect(page.locator('.chip')).toBeVisible();
      await page.locator('.filter-text input').fill('code:1000-4999 clean:no');
      expect(await faults(page)).toEqual([]);
    });
  }
}

test('a part that is cut off is told', async ({ show }) => {
  const page = await show(sampleScene);
  await page.setViewportSize({ width: 320, height: 500 });
  await expect(page.locator('.live-button')).toBeVisible();
  await page.addStyleTag({
    content: '.toolbar { flex-wrap: nowrap !important; } .toolbar * { flex-shrink: 0 !important; }',
  });
  expect(await faults(page)).not.toEqual([]);
});

test('a chip counts closes, lists them alone, and lists all again', async ({ show }) => {
  const page = await show(sampleScene);
  const rows = page.locator('.close-row');
  await expect(rows).toHaveCount(12);
  for (const name of ['Needs attention', 'Never opened', 'By the page', 'By the server', 'Lost']) {
    const chip = page.getByRole('button', { name });
    // Causes may change it until all are found.
    await expect(page.locator('.panel')).toHaveAttribute('data-looked', 'true');
    const count = Number(await chip.locator('.facet-count').textContent());
    expect(count, name).toBeGreaterThan(0);
    await chip.click();
    await expect(rows, name).toHaveCount(count);
    await expect(chip).toHaveAttribute('aria-pressed', 'true');
  }
  await page.getByRole('button', { name: 'Lost' }).click();
  await expect(rows).toHaveCount(12);
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('token');
  await page.getByRole('button', { name: 'Never opened' }).click();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(rows).toHaveCount(12);
});
