import { launchChromium } from '../../browser/support/chromium.ts';
import { openExtensionPage } from '../../browser/support/test-browser.ts';
import type { Group } from '../comparison.ts';
import { fillLog } from './fill-log.ts';
import { PanelPage } from './panel-page.ts';
import { WORKS } from './works.ts';

// Tabs that no browser has.
const SHORT = { tabId: 900_001, count: 1_000 };
const LONG = { tabId: 900_002, count: 100_000 };

/** What a long log costs the panel: the built extension's own, over 1,000 and over 100,000 closes. */
export const panel: Group = {
  title: 'the panel over 1,000 and 100,000 closes',
  async open() {
    const browser = await launchChromium({ windowSize: [1400, 900] });
    const inside = await openExtensionPage(browser, 'manifest.json');
    // The background makes the log; a page that was quicker would make an empty one.
    await inside.waitForFunction(async () =>
      (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'wasclean' && version > 0),
    );
    for (const { tabId, count } of [SHORT, LONG]) await fillLog(inside, tabId, count);
    const [short, long] = [await PanelPage.open(browser, inside, SHORT), await PanelPage.open(browser, inside, LONG)];
    return {
      comparisons: WORKS.map(({ measure, target, ...work }) => ({
        ...work,
        sides: [
          { name: '1,000', measure: async () => ({ wall: await measure(short) }) },
          { name: '100,000', measure: async () => ({ wall: await measure(long) }) },
        ],
        ratios: [{ base: '1,000', other: '100,000', ...(target !== null && { target: { wall: target } }) }],
      })),
      close: () => browser.close(),
    };
  },
};
