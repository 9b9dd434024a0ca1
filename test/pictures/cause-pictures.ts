import { expect } from '@playwright/test';
import { neverOpenedCases } from '../support/diagnosis/cases-never-opened.ts';
import { openedCases } from '../support/diagnosis/cases-opened.ts';
import { SAMPLE_TAB } from '../support/sample-log.ts';
import { BESIDE, type Picture } from './picture.ts';

const inSampleTab = <Made extends { sender: object }>(connection: Made): Made => ({
  ...connection,
  sender: { ...connection.sender, tabId: SAMPLE_TAB },
});

/** The detail of one close of every cause: the first case of its tests. */
export const causePictures: readonly Picture[] = [
  ...new Map([...neverOpenedCases, ...openedCases].toReversed().map((each) => [each[1], each])),
]
  .toSorted(([a], [b]) => a.localeCompare(b))
  .map(([cause, [, , , connection, neighbours = []]]) => ({
    state: `detail: ${cause}`,
    scene: { view: 'panel', tabId: SAMPLE_TAB, closes: [connection, ...neighbours].map(inSampleTab) },
    looks: BESIDE,
    async go(page) {
      // Of many closes only some have a row: it is filtered for.
      if (neighbours.length > 20) await page.locator('.filter-text input').fill(`cause:${cause}`);
      await page.locator(`[id="close-${connection.id}"]`).click();
      await expect(page.locator('.detail .verdict-cause')).toBeVisible();
    },
  }));
