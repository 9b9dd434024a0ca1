import { expect, type Page } from '@playwright/test';
import {
  closed,
  SAMPLE_START,
  SAMPLE_TAB,
  sampleConnection,
  sampleConnections,
  sampleNavigations,
} from '../support/sample-log.ts';
import { panelStates } from '../views/support/panel-states.ts';
import type { Scene } from '../views/support/stage.ts';
import { ALL_WIDTHS, DOCKS, FORCED, type Picture } from './picture.ts';

const panel = (given: Partial<Scene> = {}): Scene => ({
  view: 'panel',
  tabId: SAMPLE_TAB,
  closes: sampleConnections(),
  navigations: sampleNavigations,
  ...given,
});

const KINDS = [
  sampleConnection(1, closed(SAMPLE_START, 1006)),
  sampleConnection(2, closed(SAMPLE_START, 1000, 'done')),
  sampleConnection(3, closed(SAMPLE_START, 1001, 'going away')),
  sampleConnection(4, closed(SAMPLE_START, 4401, 'token expired')),
  sampleConnection(5, { type: 'left', at: SAMPLE_START, readyState: 1 }),
];

/** Puts closes of several kinds and URLs into the log, so many of them at a time. */
async function pour(page: Page, count: number, atOnce: number): Promise<void> {
  await page.evaluate(
    ([kinds, all, some]) => {
      for (let from = 0; from < all; from += some) {
        const numbers = Array.from({ length: Math.min(some, all - from) }, (_, index) => from + index);
        window.stage.log.put(
          numbers.flatMap((number) => {
            const kind = kinds[(number * 7) % kinds.length];
            if (!kind) return [];
            const at = kind.end.at + number * 300;
            const url = `wss://api-${number % 7}.shop.example/live/${number % 40}?token=${number.toString(36)}`;
            const opened = kind.opened && { ...kind.opened, at: at - 61_200 };
            return { ...kind, id: `poured.${number}`, url, opened, createdAt: at - 61_240, end: { ...kind.end, at } };
          }),
        );
      }
    },
    [KINDS, count, atOnce] as const,
  );
  const last = page.locator(`[aria-rowcount="${count + 1}"] .close-row`).last();
  await expect(last).toBeInViewport({ timeout: 60_000 });
}

const choose = (name: string, text: string) => (page: Page) =>
  page
    .locator('input[type=file]')
    .last()
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

const NEWER = JSON.stringify({ format: 'wasclean-log', version: 99, connections: [] });

export const panelPictures: readonly Picture[] = [
  { state: 'empty', scene: panel({ closes: [], navigations: [] }), looks: [...ALL_WIDTHS, ...FORCED] },
  { state: 'empty, recording off', scene: panel({ closes: [], choices: { recording: false } }), looks: DOCKS },
  { state: 'empty, page of the browser', scene: panel({ closes: [], barrier: 'browser' }), looks: DOCKS },
  { state: 'permission missing', scene: panel({ barrier: 'site', site: 'shop.example' }), looks: DOCKS },
  {
    state: 'permission missing, empty',
    scene: panel({ closes: [], barrier: 'files', site: 'shop.example' }),
    looks: DOCKS,
  },
  {
    state: 'site left out',
    scene: panel({ site: 'app.shop.example', choices: { neverRecord: ['shop.example'] } }),
    looks: DOCKS,
  },
  { state: 'few', scene: panel(), looks: [...ALL_WIDTHS, ...FORCED] },
  {
    state: 'storm',
    scene: panel({ closes: [], navigations: [] }),
    looks: ALL_WIDTHS,
    go: (page) => pour(page, 2_000, 50),
  },
  {
    state: '100,000',
    scene: panel({ closes: [], navigations: [] }),
    looks: ALL_WIDTHS,
    go: (page) => pour(page, 100_000, 100_000),
  },
  {
    state: 'import error',
    scene: panel(),
    looks: DOCKS,
    async go(page) {
      await choose('from-tester.json', NEWER)(page);
      await expect(page.locator('.file-note.is-problem')).toBeVisible();
    },
  },
  ...panelStates.map(([state, go]) => ({ state, scene: panel(), looks: [...DOCKS, ...FORCED.slice(0, 1)], go })),
];
