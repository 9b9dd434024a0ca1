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
    sampleConnection(50, closed(SAMPLE_START, 1000), { url: 'wss://actions.example/notes?one' }),
  );
  await expect(names).toHaveText(['actions.example/notes']);
});

test('what was coloured stays so while its cause is found again', async ({ show }) => {
  const closes = Array.from({ length: 120 }, (_, index) =>
    sampleConnection(index + 1, closed(SAMPLE_START + index * 10_000, 4401, 'token expired'), {
      createdAt: SAMPLE_START + index * 10_000 - 8_000,
    }),
  );
  const page = await show({ ...sampleScene, closes, navigations: [], theme: 'light' });
  await expect(page.locator('.timeline-names li')).toHaveCount(1);
  await page.evaluate(() => {
    const paints: { at: number; unknown: number; all: number }[] = [];
    const { scale, fillRect } = CanvasRenderingContext2D.prototype;
    const colours = document.createElement('canvas').getContext('2d');
    const unknown = getComputedStyle(document.querySelector('.timeline') ?? document.body);
    CanvasRenderingContext2D.prototype.scale = function (...given) {
      // Once for each painting.
      paints.push({ at: Date.now(), unknown: 0, all: 0 });
      return scale.apply(this, given);
    };
    CanvasRenderingContext2D.prototype.fillRect = function (...given) {
      const paint = paints.at(-1);
      const value = unknown.getPropertyValue('--life-unknown').replace(/^light-dark\(([^,]+),.*$/, '$1');
      if (colours) colours.fillStyle = value;
      if (paint) paint.all += 1;
      if (paint && this.fillStyle === colours?.fillStyle) paint.unknown += 1;
      return fillRect.apply(this, given);
    };
    // So that causes are found a few at a time, however quick the computer is.
    const { performance } = window;
    const now = performance.now.bind(performance);
    let more = 0;
    performance.now = () => {
      more += 1;
      return now() + more;
    };
    Object.assign(window, { paints });
  });
  const paints = () =>
    page.evaluate(() => Reflect.get(window, 'paints') as { at: number; unknown: number; all: number }[]);
  const put = (number: number) =>
    page.evaluate(
      (given) => {
        window.stage.log.put([given]);
        return Date.now();
      },
      sampleConnection(number, closed(SAMPLE_START + number * 10_000, 4401, 'token expired'), {
        createdAt: SAMPLE_START + number * 10_000 - 8_000,
      }),
    );

  await put(200);
  await expect.poll(async () => (await paints()).at(-1)).toMatchObject({ unknown: 0, all: expect.any(Number) });
  const before = (await paints()).length;
  const at = await put(201);
  // Causes are found again once nothing has ended for a second.
  await expect
    .poll(async () => (await paints()).slice(before).filter((paint) => paint.at - at > 1_000).length)
    .toBeGreaterThan(0);
  const after = (await paints()).slice(before);
  expect(Math.min(...after.map(({ all }) => all))).toBeGreaterThan(100);
  // The life of the new one, and its end.
  expect(Math.max(...after.map(({ unknown }) => unknown))).toBeLessThanOrEqual(2);
});
