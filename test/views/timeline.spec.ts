import { closed, SAMPLE_START, sampleConnection } from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

test.use({ viewport: { width: 1200, height: 700 } });

test('after Clear the lanes are those of what came since', async ({ show }) => {
  const page = await show(sampleScene);
  const names = page.locator('.timeline-names li');
  await expect(names.first()).toHaveText('api.shop.example/live/orders');
  await page.getByRole('button', { name: 'Clear the log' }).click();
  await expect(names).toHaveCount(0);
  await page.evaluate(
    (given) => window.stage.log.put([given]),
    sampleConnection(50, closed(SAMPLE_START, 1000), { url: 'wss://desk.example/notes?one' }),
  );
  await expect(names).toHaveText(['desk.example/notes']);
});
