import { SAMPLE_TAB, sampleConnections, sampleNavigations } from '../unit/sample-log.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './fixture.ts';
import { panelStates } from './panel-states.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const scene = {
  view: 'panel' as const,
  tabId: SAMPLE_TAB,
  closes: sampleConnections(),
  navigations: sampleNavigations,
};

for (const language of ['en', 'zh'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing in any state of the panel, ${theme}, ${language}`, async ({ show }) => {
      test.setTimeout(180_000);
      const page = await show({ ...scene, language, theme });
      for (const [name, go, back] of panelStates) {
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
