import { expect } from '@playwright/test';
import { closed, SAMPLE_START, SAMPLE_TAB, sampleConnection, sampleConnections } from '../support/sample-log.ts';
import { type Picture, POPUP } from './picture.ts';

const elsewhere = [9, 12, 13].map((tabId) => {
  const connection = sampleConnection(tabId, closed(SAMPLE_START + tabId, 1006));
  return {
    ...connection,
    id: `t${tabId}`,
    sender: { ...connection.sender, tabId, url: `https://actions-${tabId}.example/` },
  };
});
const clean = Array.from({ length: 40 }, (_, index) =>
  sampleConnection(index + 1, closed(SAMPLE_START + index * 1_000, index % 3 ? 1000 : 1001, 'done')),
);
const popup = { view: 'popup', tabId: SAMPLE_TAB, site: 'app.shop.example' } as const;
const judged: Picture['go'] = (page) => expect(page.locator('.worst').locator('.verdict-cause, .muted')).toBeVisible();

export const popupPictures: readonly Picture[] = [
  { state: 'popup: nothing yet', scene: popup, looks: POPUP },
  { state: 'popup: healthy', scene: { ...popup, closes: clean }, looks: POPUP, go: judged },
  {
    state: 'popup: unhealthy',
    scene: { ...popup, closes: [...sampleConnections(), ...elsewhere] },
    looks: POPUP,
    go: judged,
  },
  {
    state: 'popup: permission missing',
    scene: { ...popup, barrier: 'site', closes: [...sampleConnections(), ...elsewhere] },
    looks: POPUP,
    go: judged,
  },
  { state: 'popup: page of the browser', scene: { ...popup, site: '', barrier: 'browser' }, looks: POPUP },
  {
    state: 'popup: site left out',
    scene: { ...popup, choices: { neverRecord: ['shop.example'] } },
    looks: POPUP,
  },
];
