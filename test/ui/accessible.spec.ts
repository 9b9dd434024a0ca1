import type { Page } from '@playwright/test';
import {
  closed,
  SAMPLE_START,
  SAMPLE_TAB,
  sampleConnection,
  sampleConnections,
  sampleNavigations,
} from '../unit/sample-log.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const scene = {
  view: 'panel' as const,
  tabId: SAMPLE_TAB,
  closes: sampleConnections(),
  navigations: sampleNavigations,
};

const field = (page: Page) => page.locator('.filter-text input');
const heads = (page: Page) => page.locator('.head-row .cell-code');

/** What a person can bring the panel to, and back. */
const states: readonly [name: string, go: (page: Page) => Promise<void>, back: (page: Page) => Promise<void>][] = [
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
      await page.getByRole('grid').focus();
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
    'the codes',
    async (page) => {
      await page.locator('.tool-button:has(.icon-codes)').click();
      await expect(page.locator('.codes')).toBeVisible();
    },
    (page) => page.keyboard.press('Escape'),
  ],
  [
    'nothing recorded',
    async (page) => {
      await page.locator('.toolbar .icon-button').first().click();
      await expect(page.locator('.blank h2')).toBeVisible();
    },
    (page) => page.evaluate((given) => window.stage.log.put([given]), sampleConnection(1, closed(SAMPLE_START, 1006))),
  ],
];

for (const language of ['en', 'zh'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any state of the panel, ${theme}, ${language}`, async ({ show }) => {
      test.setTimeout(180_000);
      const page = await show({ ...scene, language, theme });
      for (const [name, go, back] of states) {
        await go(page);
        await expectAccessible(page, name);
        await back(page);
      }
    });

    test(`axe finds nothing in the popup, ${theme}, ${language}`, async ({ show }) => {
      for (const closes of [scene.closes, []]) {
        const page = await show({ ...scene, view: 'popup', closes, language, theme });
        await expect(page.locator('.popup')).toBeVisible();
        await page.setViewportSize({ width: 400, height: 600 });
        await expectAccessible(page, closes.length > 0 ? 'some closes' : 'none');
      }
    });
  }
}
