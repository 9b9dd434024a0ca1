import type { Page } from '@playwright/test';
import type { EndedConnection } from '#model/record/connection.ts';
import { closed, SAMPLE_START, SAMPLE_TAB, sampleConnection } from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const scene = (closes: EndedConnection[]) => ({
  view: 'panel' as const,
  tabId: SAMPLE_TAB,
  closes,
  choices: { groupSimilar: false },
});
const rows = (page: Page) => page.locator('.close-row');
const cards = (page: Page) => page.getByRole('region', { name: 'Patterns' }).getByRole('listitem');
/** Resolves when the verdicts are there and the patterns have been looked for. */
const looked = (page: Page) => expect(page.locator('.panel')).toHaveAttribute('data-looked', 'true');

/** Attempts that never open, one after the other. */
const storm = (from: number, count: number, wait = 900) =>
  Array.from({ length: count }, (_, index) => {
    const at = SAMPLE_START + (from + index) * wait;
    return sampleConnection(from + index, closed(at, 1006), {
      url: 'wss://api.shop.example/live/stock',
      createdAt: at - 100,
      opened: null,
      erroredAt: at,
    });
  });

/** Connections that end after 30 s without a message, at different ages. */
const silent = (from: number) =>
  [41_000, 97_000, 183_000].map((age, index) => {
    const at = SAMPLE_START + 400_000 + index * 200_000;
    const lastAt = at - 30_050 - index;
    return sampleConnection(from + index, closed(at, 1006), {
      url: 'wss://feed.example/prices',
      createdAt: at - age,
      activity: { received: { count: 9, size: 90, largest: 10, lastAt, longestGap: 0 } },
    });
  });

const others = Array.from({ length: 6 }, (_, index) =>
  sampleConnection(500 + index, closed(SAMPLE_START + 7_000_000 + index * 90_000, 1000), {
    createdAt: SAMPLE_START + 6_000_000 + index * 70_000,
    sender: { documentId: `other.${index}` },
  }),
);

test('a card says what was seen and how often, and lists its connections alone', async ({ show }) => {
  const page = await show(scene([...storm(1, 7), ...others]));
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page)).toContainText('Reconnect storm: 7 attempts');
  await expect(cards(page)).toContainText('All to wss://api.shop.example/live/stock');
  await expect(cards(page)).toContainText('7 connections');
  const card = cards(page).getByRole('button', { name: 'Reconnect storm' });
  await card.click();
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await expect(cards(page)).toContainText('Double the wait after each failure');
  await expect(rows(page)).toHaveCount(7);
  await expect(page.getByRole('status')).toHaveText('7 of 13 closes7 need attention');

  const chip = page.getByRole('button', { name: /^Only: Reconnect storm.*Show all connections again$/ });
  await chip.click();
  await expect(rows(page)).toHaveCount(13);
  await expect(chip).toBeHidden();
  await card.click();
  await card.click();
  await expect(rows(page)).toHaveCount(13);
});

test('a pattern that grows goes on listing all that belongs to it', async ({ show }) => {
  const page = await show(scene([...storm(1, 6), ...others]));
  await cards(page).getByRole('button', { name: 'Reconnect storm' }).click();
  await expect(rows(page)).toHaveCount(6);
  await page.evaluate((more) => window.stage.log.put(more), storm(7, 2));
  await expect(rows(page)).toHaveCount(8);
  await expect(page.locator('.chip')).toContainText('8 attempts');
  await expect(cards(page)).toContainText('8 connections');
});

for (const width of [1200, 554]) {
  test(`a pressed card stays where it is while closes arrive: a second press takes it back, ${width} px`, async ({
    show,
  }) => {
    const page = await show(scene([...silent(50), ...others]));
    await page.setViewportSize({ width, height: 700 });
    const card = cards(page).getByRole('button', { name: 'Fixed silence' });
    const placeOf = async () => {
      const { x = 0, y = 0 } = (await card.boundingBox()) ?? {};
      return { x, y };
    };
    const place = await placeOf();
    await card.click();
    await expect(rows(page)).toHaveCount(3);
    expect(await placeOf(), 'its own chip does not move it').toEqual(place);
    await page.evaluate((more) => window.stage.log.put(more), storm(1, 7));
    await expect(page.getByRole('button', { name: '1 more' })).toBeVisible();
    expect(await placeOf()).toEqual(place);
    await page.mouse.click(place.x + 60, place.y + 10);
    await expect(card).toHaveAttribute('aria-pressed', 'false');
    await expect(rows(page)).toHaveCount(3 + others.length + 7);
    await expect(page.locator('.chip')).toBeHidden();
  });
}

test('a card that is pointed at stays where it is, pressed or not', async ({ show }) => {
  const page = await show(scene([...silent(50), ...others]));
  const card = cards(page).getByRole('button', { name: 'Fixed silence' });
  await card.hover();
  await page.evaluate((more) => window.stage.log.put(more), storm(1, 7));
  await expect(page.getByRole('button', { name: '1 more' })).toBeVisible();
  await expect(cards(page)).toHaveText(/^Fixed silence/);
  await page.mouse.move(0, 0);
  await page.evaluate((more) => window.stage.log.put(more), storm(8, 1));
  await expect(cards(page), 'what tells more leads again').toHaveText(/^Reconnect storm/);
});

test('a pattern stays the same when a connection that began before all others joins it', async ({ show }) => {
  const page = await show(scene([...silent(50), ...others]));
  const card = cards(page).getByRole('button', { name: 'Fixed silence' });
  await card.click();
  await expect(rows(page)).toHaveCount(3);
  const at = SAMPLE_START + 1_000_000;
  const oldest = sampleConnection(70, closed(at, 1006), {
    url: 'wss://feed.example/prices',
    createdAt: at - 9_000_000,
    activity: { received: { count: 9, size: 90, largest: 10, lastAt: at - 30_050, longestGap: 0 } },
  });
  await page.evaluate((given) => window.stage.log.put([given]), oldest);
  await expect(rows(page)).toHaveCount(4);
  await expect(cards(page)).toHaveCount(1);
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await cards(page).getByRole('button', { name: 'Dismiss' }).click();
  await expect(card).toHaveCount(0);
});

test('a dismissed card stays away, its filter stays until it is taken off', async ({ show }) => {
  const page = await show(scene([...storm(1, 6), ...silent(50), ...others]));
  await page.getByRole('button', { name: '1 more' }).click();
  await expect(cards(page)).toHaveCount(2);
  await cards(page).filter({ hasText: 'Fixed silence' }).getByRole('button', { name: 'Fixed silence' }).click();
  await expect(rows(page)).toHaveCount(3);
  await cards(page).filter({ hasText: 'Fixed silence' }).getByRole('button', { name: 'Dismiss' }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(rows(page)).toHaveCount(3);
  await page.evaluate((more) => window.stage.log.put(more), storm(7, 1));
  await expect(cards(page)).toContainText('7 connections');
  await expect(cards(page)).toHaveCount(1);
  await page.locator('.chip').click();
  await expect(rows(page)).toHaveCount(16);
});

test('only the first card at first; Clear takes cards and filter away', async ({ show }) => {
  const storms = [0, 1, 2].flatMap((place) =>
    storm(1 + place * 10, 6).map((one) => ({ ...one, url: `wss://h${place}.example/` })),
  );
  const page = await show(scene([...storms, ...others]));
  await expect(cards(page)).toHaveCount(1);
  await page.getByRole('button', { name: '2 more' }).click();
  await expect(cards(page)).toHaveCount(3);
  await cards(page).getByRole('button', { name: 'Reconnect storm' }).first().click();
  await page.getByRole('button', { name: 'Clear the log' }).click();
  await expect(cards(page)).toHaveCount(0);
  await expect(page.locator('.chip')).toBeHidden();
});

test('the keyboard reaches card, dismissal and chip', async ({ show }) => {
  const page = await show(scene([...storm(1, 6), ...others]));
  await cards(page).getByRole('button', { name: 'Reconnect storm' }).focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(6);
  await page.keyboard.press('Tab');
  await expect(cards(page).getByRole('button', { name: 'Dismiss' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(cards(page)).toHaveCount(0);
  await page.locator('.chip').focus();
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(12);
});

test('200 ordinary endings raise no card and no warning icon', async ({ show }) => {
  const page = await show(scene(ordinary()));
  await looked(page);
  await expect(cards(page)).toHaveCount(0);
  const grid = page.getByRole('treegrid');
  for (let first = 0; first < 200; first += 20) {
    await grid.evaluate((element, top) => element.scrollTo(0, top), first * 22);
    await expect(page.locator(`#close-d1\\.${first + 2} .cell-why.is-quiet`)).toBeInViewport();
    await expect(page.locator('.close-row .cell-why:not(.is-quiet)')).toHaveCount(0);
  }
});

/** 1000 of either side, 1001, pages that left and Firefox's navigations, at all ages and some in the same instant. */
function ordinary(): EndedConnection[] {
  const own = (at: number) => ({
    at: at - 8,
    code: 1000,
    reason: null,
    readyState: 1 as const,
    threw: null,
    by: 'page' as const,
    during: 'none' as const,
    eventType: '',
    stack: '',
  });
  return Array.from({ length: 200 }, (_, index) => {
    const at = SAMPLE_START + Math.floor(index / 4) * 61_300 + (index % 4) * 40;
    const createdAt = at - 4_000 - ((index * 7_919) % 900_000);
    const url = `wss://h${index % 3}.example/live`;
    const given = { createdAt, url, sender: { documentId: `page.${index}` } };
    const kind = Math.floor(index / 4) % 5;
    if (kind === 0) return sampleConnection(index, closed(at, 1000), given);
    if (kind === 1) return sampleConnection(index, closed(at, 1000), { ...given, closeCall: own(at) });
    if (kind === 2) return sampleConnection(index, closed(at, 1001), { ...given, browser: 'firefox' });
    if (kind === 3) return sampleConnection(index, { type: 'left', at, readyState: 1 }, given);
    return sampleConnection(index, closed(at, 1005), given);
  });
}

test('patterns of 20,000 closes are looked for in idle moments, one kind in each', async ({ show }) => {
  const page = await show(scene([]));
  await looked(page);
  const turns = await page.evaluate(
    async ([template, failed]) => {
      let turns = 0;
      const { requestIdleCallback: native } = window;
      window.requestIdleCallback = (callback, options) => {
        turns += 1;
        return native(callback, options);
      };
      const codes = [1000, 1001, 1006, 4001, 1005, 1012];
      const closes = Array.from({ length: 20_000 }, (_, index) => {
        const base = index % 4 === 0 ? failed : template;
        const shift = index * 700;
        const code = base === failed ? 1006 : (codes[index % 6] ?? 1000);
        return {
          ...base,
          id: `many.${index}`,
          url: `wss://h${index % 7}.example/live`,
          createdAt: base.createdAt + shift,
          opened: base.opened && { ...base.opened, at: base.opened.at + shift },
          end: { type: 'closed' as const, at: base.end.at + shift, code, reason: '', wasClean: code !== 1006 },
        };
      });
      window.stage.log.put(closes);
      while (!document.querySelector('.pattern')) await new Promise(requestAnimationFrame);
      return turns;
    },
    [sampleConnection(1, closed(SAMPLE_START, 1000)), storm(1, 1)[0] ?? sampleConnection(1, closed(0, 1006))] as const,
  );
  // The sorting, and eight kinds of patterns.
  expect(turns).toBeGreaterThanOrEqual(9);
  await expect(page.getByRole('status')).toContainText('20,000 closes');
});

test('speaks Chinese', async ({ show }) => {
  const page = await show({ ...scene([...storm(1, 7), ...others]), language: 'zh' });
  const region = page.getByRole('region', { name: '规律' });
  await expect(region).toContainText('重连风暴');
  await expect(region).toContainText('7 个连接');
});
