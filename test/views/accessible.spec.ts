import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixture.ts';
import { panelStates } from './support/panel-states.ts';
import { sampleScene } from './support/sample-scene.ts';
import type { Scene } from './support/stage.ts';
import { openView } from './support/views.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const popup = { ...sampleScene, view: 'popup' as const, site: 'app.shop.example' };
const own = {
  match: 'chat.example/*',
  first: 4100,
  last: 4199,
  name: 'Moved',
  meaning: 'Elsewhere.',
  advice: 'unknown' as const,
};
const views: readonly (readonly [name: string, scene: Scene])[] = [
  ['the popup in trouble', popup],
  ['the popup of a healthy tab', { ...popup, closes: sampleScene.closes.slice(2, 3) }],
  ['the popup with nothing', { ...popup, closes: [] }],
  ['the popup without access', { ...popup, barrier: 'site' }],
  ['the popup of a site left out', { ...popup, choices: { neverRecord: ['shop.example'] } }],
  ['the settings', { view: 'options' }],
  [
    'the settings with sites and codes',
    { view: 'options', choices: { neverRecord: ['bank.example'], ownCodes: [own] } },
  ],
  ['the page of access, none', { view: 'access' }],
  ['the first page', { view: 'welcome' }],
  [
    'the page of access, all',
    { view: 'access', access: { origins: ['<all_urls>'], files: true, privateWindows: true } },
  ],
];

// Each theme and each language once: what depends on both is nothing that axe looks at.
for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'zh'],
] as const) {
  test(`axe finds nothing in any state of the panel, ${theme}, ${language}`, async ({ show }) => {
    const page = await show({ ...sampleScene, language, theme });
    for (const [name, go, back] of panelStates) {
      await go(page);
      await expectAccessible(page, name);
      await back(page);
    }
  });

  test(`axe finds nothing in the popup and the pages of their own, ${theme}, ${language}`, async ({ show }) => {
    const page = await show({ ...popup, language, theme });
    for (const [name, given] of views) {
      await openView(page, { ...given, language, theme });
      await page.setViewportSize({ width: given.view === 'popup' ? 400 : 900, height: 600 });
      await expect(page.locator('.popup, .settings')).toBeVisible();
      if (given.closes?.length) await expect(page.locator('.worst').locator('.verdict-cause, .muted')).toBeVisible();
      await expectAccessible(page, name);
    }
  });
}
