import { expect, type Page } from '@playwright/test';
import { closed, SAMPLE_START, sampleConnection } from '../../support/sample-log.ts';

/** A state of the panel, the way to it over the sample log, and the way back. */
type PanelState = readonly [name: string, go: (page: Page) => Promise<void>, back: (page: Page) => Promise<void>];

/** Connections that live. */
const live = [901, 902, 903].map((number) => ({
  ...sampleConnection(number, closed(SAMPLE_START + number, 1000)),
  end: null,
}));

async function showLive(page: Page): Promise<void> {
  await page.locator('.live-button').click();
  await page.evaluate((connections) => window.stage.log.report(connections), live);
  await expect(page.locator('.live tbody tr')).toHaveCount(3);
}

const field = (page: Page) => page.locator('.filter-text input');
const heads = (page: Page) => page.locator('.head-row .cell-code');

/** What a person can bring the panel to, and back. */
export const panelStates: readonly PanelState[] = [
  [
    'the list',
    (page) => expect(page.locator('.close-row .cell-why .icon')).toHaveCount(12),
    (page) => expect(page.locator('.timeline canvas')).toBeVisible(),
  ],
  [
    'a close',
    async (page) => {
      await page.locator('.close-row').nth(3).click();
      await expect(page.getByRole('complementary')).toBeVisible();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'groups',
    async (page) => {
      await page.locator('.tool-select').selectOption('cause');
      await expect(page.locator('.group-row').first()).toBeVisible();
      await expect(page.locator('.group-row').filter({ hasText: /^Cause not|^成因尚未/ })).toHaveCount(0);
    },
    async (page) => void (await page.locator('.tool-select').selectOption('')),
  ],
  [
    'sorted',
    async (page) => {
      await heads(page).getByRole('button').click();
      await expect(heads(page)).toHaveAttribute('aria-sort', 'ascending');
    },
    (page) => page.locator('.head-row .cell-time').getByRole('button').click(),
  ],
  [
    'the menu of columns',
    async (page) => {
      await heads(page).click({ button: 'right' });
      await expect(page.getByRole('menu')).toBeVisible();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'completions',
    async (page) => {
      await field(page).focus();
      await page.keyboard.type('cause:');
      await expect(page.locator('.completion').first()).toBeVisible();
    },
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  ],
  [
    'a wrong filter',
    async (page) => {
      await field(page).fill('code:x');
      await expect(page.getByRole('alert')).toBeVisible();
    },
    (page) => field(page).fill(''),
  ],
  [
    'no match',
    async (page) => {
      await field(page).fill('nothing like it');
      await expect(page.locator('.blank')).toBeVisible();
    },
    (page) => field(page).fill(''),
  ],
  [
    'the help',
    async (page) => {
      await page.locator('.filter-help-button').click();
      await expect(page.locator('.filter-help')).toBeVisible();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'the keys',
    async (page) => {
      await page.getByRole('treegrid').focus();
      await page.keyboard.press('?');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'a pattern',
    async (page) => {
      await page.locator('.pattern-main').first().click();
      await expect(page.locator('.pattern-next')).toBeVisible();
    },
    (page) => page.locator('.pattern-main').first().click(),
  ],
  [
    'the export menu',
    async (page) => {
      await page.locator('.export-more').click();
      await expect(page.locator('.export-menu')).toBeVisible();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'the menu',
    async (page) => {
      await page.locator('.more-button').click();
      await expect(page.locator('.more-menu')).toBeVisible();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'one kind alone',
    async (page) => {
      await page.locator('.facet-attention').click();
      await expect(page.locator('.facet-attention')).toHaveAttribute('aria-pressed', 'true');
    },
    (page) => page.locator('.facet-attention').click(),
  ],
  [
    'the codes',
    async (page) => {
      await page.locator('.more-button').click();
      await page.locator('.more-item:has(.icon-codes)').click();
      await expect(page.locator('.codes')).toBeVisible();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'the copy menu',
    async (page) => {
      await page.locator('.close-row').nth(2).click();
      await page.locator('.copy > button').click();
      await expect(page.locator('.copy-menu')).toBeVisible();
    },
    async (page) => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    },
  ],
  [
    'the raw record',
    async (page) => {
      await page.locator('.close-row').nth(1).click();
      await page.locator('.raw-record summary').click();
      await expect(page.locator('pre.raw')).toBeInViewport();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'a part of the time',
    async (page) => {
      const timeline = page.locator('.timeline-canvas');
      const { x = 0, y = 0, width = 0 } = (await timeline.boundingBox()) ?? {};
      await page.mouse.move(x + width * 0.1, y + 30);
      await page.mouse.down();
      await page.mouse.move(x + width * 0.4, y + 30, { steps: 4 });
      await page.mouse.up();
      await expect(page.locator('.chip')).toBeVisible();
    },
    (page) => page.locator('.chip').click(),
  ],
  ['open connections', showLive, (page) => page.locator('.live-button').click()],
  [
    'to close a connection',
    async (page) => {
      await showLive(page);
      await page.locator('.live tbody tr').nth(0).getByRole('button').click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('.live-button').click();
    },
  ],
  [
    'nothing recorded',
    async (page) => {
      await page.locator('.toolbar .icon-button:has(.icon-clear)').click();
      await expect(page.locator('.blank h2')).toBeVisible();
    },
    (page) => page.evaluate((given) => window.stage.log.put([given]), sampleConnection(1, closed(SAMPLE_START, 1006))),
  ],
];
