import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';
import type { Scene } from './support/stage.ts';

const SIZES: Record<Scene['view'], string> = {
  panel: '12px',
  popup: '12px',
  options: '13px',
  access: '13px',
  welcome: '13px',
};

for (const [view, size] of Object.entries(SIZES) as [Scene['view'], string][]) {
  test(`the ${view} has text of ${size} in our family, whatever Chromium puts in front`, async ({ show }) => {
    const page = await show({ ...sampleScene, view });
    const font = () => {
      const [injected] = document.styleSheets;
      const { fontSize, fontFamily } = getComputedStyle(document.body);
      return { injected: injected?.cssRules[0]?.cssText, fontSize, fontFamily };
    };
    expect(await page.evaluate(font)).toEqual({
      injected: expect.stringContaining('font-size: 75%'),
      fontSize: size,
      fontFamily: expect.stringMatching(/^system-ui, /),
    });
  });
}
