import { closed, SAMPLE_START, SAMPLE_TAB, sampleConnection } from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

/** A panel that lists each close by itself. */
const each = { view: 'panel' as const, tabId: SAMPLE_TAB, choices: { groupSimilar: false } };

const header = (name: string) => `[role=columnheader].cell-${name}`;

test('a column sorts by itself, then the other way, then not at all; only the order of time has dividers', async ({
  show,
}) => {
  const page = await show(sampleScene);
  const codes = () => page.locator('.close-row .cell-code').allTextContents();
  const inTime = await codes();
  await expect(page.locator('.navigation-row')).toHaveCount(2);
  const url = page.locator(header('url'));
  await url.getByRole('button').click();
  await expect(url).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.locator('.navigation-row')).toHaveCount(0);
  const urls = await page
    .locator('.close-row .url')
    .evaluateAll((all) => all.map((each) => each.getAttribute('title') ?? ''));
  expect(urls).toEqual([...urls].sort());
  await url.getByRole('button').click();
  await expect(url).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('.close-row .url').first()).toHaveAttribute('title', urls.at(-1) ?? '');
  await url.getByRole('button').click();
  await expect(url).not.toHaveAttribute('aria-sort');
  await expect(page.locator('.navigation-row')).toHaveCount(2);
  expect(await codes()).toEqual(inTime);
  await page.locator(header('time')).getByRole('button').click();
  await expect(page.locator(header('time'))).toHaveAttribute('aria-sort', 'descending');
  expect(await codes()).toEqual(inTime.toReversed());
});

test('groups count their closes, fold and unfold, and the selection passes over their heads', async ({ show }) => {
  const page = await show(sampleScene);
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Group by host');
  const heads = page.locator('.group-row');
  await expect(heads.first()).toContainText('api.shop.example');
  const shop = heads.first().getByRole('button');
  await expect(shop).toHaveAttribute('aria-expanded', 'true');
  const all = await page.locator('.close-row').count();
  await shop.click();
  await expect(shop).toHaveAttribute('aria-expanded', 'false');
  const left = await page.locator('.close-row').count();
  await expect(heads.first()).toContainText(`${all - left} closes`);
  await expect(page.getByRole('status')).toContainText(`${all} closes`);
  await page.getByRole('treegrid').focus();
  for (let step = 0; step < left; step += 1) await page.keyboard.press('ArrowDown');
  await expect(page.locator('.close-row').last()).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('Group by code');
  await expect(heads.first()).toContainText('1006');
  await expect(heads.first()).toContainText('attention');
});

test('a close of long ago is fetched with its verdict when it is selected, and exported', async ({ show }) => {
  const count = 6_000;
  const closes = Array.from({ length: count }, (_, index) =>
    sampleConnection(index, closed(SAMPLE_START + index * 100, index % 2 ? 1006 : 4000, `number${index}.`)),
  );
  const page = await show({ view: 'panel', tabId: SAMPLE_TAB, closes });
  await expect(page.getByRole('status')).toContainText('6,000 closes');
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('Home');
  const detail = page.getByRole('complementary');
  await expect(detail).toContainText('number0.');
  await expect(detail.getByRole('region', { name: 'Verdict' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(detail.getByRole('heading', { level: 2 })).toContainText('1006');
  await expect(page.locator('[aria-selected=true] .why-text')).toBeVisible();
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('number77.');
  await expect(page.locator('.close-row')).toHaveCount(1);
  await page.getByRole('searchbox', { name: 'Filter by text' }).fill('');
  await page.getByRole('button', { name: 'Export JSON' }).click();
  const saved = () => page.evaluate(() => window.stage.saved[0]?.text ?? null);
  await expect.poll(saved).not.toBeNull();
  const ids = JSON.parse((await saved()) ?? '').connections.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(closes.map(({ id }) => id));
});

test('rows that fly by are all there, in order, and have their verdicts once they rest', async ({ show }) => {
  const count = 3_000;
  const closes = Array.from({ length: count }, (_, index) =>
    sampleConnection(index, closed(SAMPLE_START + index * 100, index % 3 ? 1006 : 4000, `number${index}.`)),
  );
  const page = await show({ view: 'panel', tabId: SAMPLE_TAB, closes });
  await expect(page.getByRole('status')).toContainText('3,000 closes');
  const gaps = await page.getByRole('treegrid').evaluate(async (grid) => {
    const found: string[] = [];
    for (let frame = 1; frame <= 40; frame += 1) {
      grid.scrollTop = frame * 70 * 22 + frame;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const { top, bottom, left } = grid.getBoundingClientRect();
      for (let y = top + 24; y < bottom; y += 11) {
        const row = document.elementFromPoint(left + 40, y)?.closest('.close-row');
        const place = Math.floor((grid.scrollTop + y - top) / 22) - 1;
        const reason = row?.querySelector('.cell-reason')?.textContent;
        if (reason !== `number${place}.`) found.push(`at ${y}: ${reason}, not ${place}`);
      }
    }
    return found;
  });
  expect(gaps).toEqual([]);
  const inSight = await page.getByRole('treegrid').evaluate((grid) => Math.ceil(grid.clientHeight / 22));
  // With those kept out of sight.
  await expect(page.locator('.close-row')).toHaveCount(inSight + 24);
  await expect(page.locator('.why-text')).toHaveCount(inSight + 24);
});

test('rows in sight stay where they are while what ended before them is read', async ({ show }) => {
  const closes = Array.from({ length: 3_000 }, (_, index) =>
    sampleConnection(index, closed(SAMPLE_START + index * 100, 1006)),
  );
  const page = await show({ ...each, closes: closes.slice(1_000) });
  await expect(page.getByRole('status')).toContainText('2,000 closes');
  const grid = page.getByRole('treegrid');
  await grid.evaluate((element) => element.scrollTo(0, 22 * 500));
  const row = page.locator('#close-d1\\.1510');
  await expect(row).toBeInViewport();
  const before = await row.evaluate((element) => element.getBoundingClientRect().top);
  await page.evaluate((earlier) => window.stage.log.put(earlier), closes.slice(0, 1_000));
  await expect(page.getByRole('status')).toContainText('3,000 closes');
  await expect(row).toBeInViewport();
  expect(await row.evaluate((element) => element.getBoundingClientRect().top)).toBeCloseTo(before, 0);
});

test('who leaves the end of the list stays there, though closes come before the browser tells of the scrolling', async ({
  show,
}) => {
  const closes = Array.from({ length: 401 }, (_, index) =>
    sampleConnection(index, closed(SAMPLE_START + index * 100, 1006)),
  );
  const page = await show({ ...each, closes: closes.slice(1) });
  await expect(page.getByRole('status')).toContainText('400 closes');
  await expect(page.locator('#close-d1\\.400')).toBeInViewport();
  await page.getByRole('treegrid').evaluate((grid, close) => {
    window.addEventListener('scroll', (event) => event.stopImmediatePropagation(), true);
    grid.scrollTo(0, 0);
    if (close) window.stage.log.put([close]);
  }, closes[0]);
  await expect(page.getByRole('status')).toContainText('401 closes');
  expect(await page.getByRole('treegrid').evaluate((grid) => grid.scrollTop)).toBeLessThan(100);
});

for (const count of [300, 20_001]) {
  test(`what the log of ${count} drops goes, but for what comes again`, async ({ show }) => {
    const page = await show({ ...each, closes: [] });
    const one = sampleConnection(1, closed(SAMPLE_START, 1006));
    const status = page.getByRole('status');
    await page.evaluate(
      ([close, all]) => {
        window.stage.log.put(Array.from({ length: all }, (_, index) => ({ ...close, id: `d1.${index}` })));
        // While it still waits to be shown.
        window.stage.log.drop(['d1.0']);
      },
      [one, count] as const,
    );
    await expect(status).toContainText(`${(count - 1).toLocaleString('en')} closes`);
    await page.evaluate((close) => {
      window.stage.log.drop(['d1.1', 'd1.2']);
      window.stage.log.put([{ ...close, id: 'd1.1' }]);
    }, one);
    await expect(status).toContainText(`${(count - 2).toLocaleString('en')} closes`);
    await page.getByRole('treegrid').evaluate((grid) => grid.scrollTo(0, 0));
    await expect(page.locator('#close-d1\\.3')).toBeInViewport();
    await expect(page.locator('#close-d1\\.2')).toHaveCount(0);
  });
}
