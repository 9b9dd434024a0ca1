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
  // The host is named only where it tells lanes apart.
  await expect(names).toHaveText(['/notes']);
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

test('there are as many lanes as fit, each with the end of its path, and the colours are explained', async ({
  show,
}) => {
  const closes = Array.from({ length: 9 }, (_, index) =>
    sampleConnection(index + 1, closed(SAMPLE_START + index * 1_000, 1006), {
      url: `wss://feed.example/markets/europe/${'x'.repeat(30)}/quotes-${index}?token=1`,
    }),
  );
  const page = await show({ ...sampleScene, closes });
  await page.setViewportSize({ width: 554, height: 700 });
  const names = page.locator('.timeline-names li');
  await expect(names).toHaveCount(9);
  await expect(names.nth(8)).toBeInViewport({ ratio: 1 });
  // The end of the path is in sight, what is before it is not.
  const { end, start } = await names.nth(3).evaluate((name) => {
    const text = name.querySelector('bdi')?.firstChild;
    const box = name.getBoundingClientRect();
    const at = (from: number, to: number) => {
      const range = document.createRange();
      if (text) {
        range.setStart(text, from);
        range.setEnd(text, to);
      }
      const { left, right } = range.getBoundingClientRect();
      return left >= box.left - 1 && right <= box.right + 1;
    };
    const { length } = text?.textContent ?? '';
    return { end: at(length - 8, length), start: at(0, 8) };
  });
  expect({ end, start }).toEqual({ end: true, start: false });
  await page.setViewportSize({ width: 554, height: 420 });
  await expect(names).toHaveCount(6);
  await expect(names.last()).toHaveText('other URLs');
  await page.getByRole('button', { name: 'Colors' }).click();
  await expect(page.getByRole('region', { name: 'Colors' }).getByRole('listitem')).toHaveCount(9);
});

test('there is no timeline where nothing has ended', async ({ show }) => {
  const page = await show({ ...sampleScene, closes: [] });
  await expect(page.locator('.blank')).toBeVisible();
  await expect(page.locator('.timeline')).toHaveCount(0);
});
