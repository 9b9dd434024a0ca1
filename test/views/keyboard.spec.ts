import type { Page } from '@playwright/test';
import { sampleConnections } from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

test.use({ viewport: { width: 1200, height: 700 } });

const rows = (page: Page) => page.locator('.close-row');

/** Everything that follows the first paint. */
async function ready(page: Page): Promise<Page> {
  await expect(page.locator('.panel')).toHaveAttribute('data-looked', 'true');
  await expect(page.getByRole('button', { name: 'How to filter' })).toBeVisible();
  await expect(page.locator('.live-button')).toBeVisible();
  return page;
}

/** Presses Tab until what has the focus has the name. */
async function tabTo(page: Page, role: string, name: string | RegExp, key = 'Tab'): Promise<void> {
  const wanted = page.locator(':focus').and(page.getByRole(role as 'button', { name }));
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press(key);
    if ((await wanted.count()) === 1) return;
  }
  throw new Error(`no ${role} ${name} is reached by ${key}`);
}

test('the whole job by keys alone: filter, move, read, copy, group, export, look up the keys, clear', async ({
  show,
}) => {
  const page = await ready(await show(sampleScene));

  await page.keyboard.press('/');
  await page.keyboard.type('cl');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Filter by text' })).toHaveValue('clean:');
  await page.keyboard.type('n');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Filter by text' })).toHaveValue(/^clean:no ?$/);
  await expect(rows(page)).toHaveCount(5);
  await expect(page.locator('[aria-live=polite]', { hasText: '5 of 12 closes' })).toBeAttached();

  await tabTo(page, 'treegrid', 'WebSocket closes');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  const selected = page.locator('.close-row[aria-selected=true]');
  await expect(selected).toContainText('HTTP 401');
  await expect(page.getByRole('treegrid')).toHaveAttribute(
    'aria-activedescendant',
    (await selected.getAttribute('id')) ?? '',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary')).toBeFocused();
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('HTTP 401');
  await tabTo(page, 'button', 'Copy: URL');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.stage.copied)).toEqual(['wss://api.shop.example/live/stock']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toBeHidden();
  await expect(page.getByRole('treegrid')).toBeFocused();

  await tabTo(page, 'combobox', 'Group by', 'Shift+Tab');
  await page.keyboard.type('Group by cause');
  await expect(page.locator('.group-row').first()).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Group by' })).toHaveValue('cause');

  await tabTo(page, 'button', 'Export options');
  await page.keyboard.press('Enter');
  await expect(page.locator('.export-menu')).toBeVisible();
  await tabTo(page, 'radio', 'JSON');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => window.stage.saved.map(({ fileName }) => fileName.slice(-4))))
    .toEqual(['.csv']);

  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden();

  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: 'Recording WebSocket closes' })).toBeVisible();
});

for (const view of ['panel', 'popup', 'options', 'access', 'welcome'] as const) {
  for (const forcedColors of ['none', 'active'] as const) {
    test.describe(`${view}, forced colours ${forcedColors}`, () => {
      test.use({ forcedColors });

      test('whatever Tab leads to shows that it has the focus, and has a role and a name', async ({ show }) => {
        const page = await show({ ...sampleScene, view });
        if (view === 'panel') {
          await ready(page);
          await page.keyboard.press('/');
          await page.keyboard.press('Tab');
        } else await expect(page.locator('body *').first()).toBeAttached();
        const cdp = await page.context().newCDPSession(page);
        const stops = new Set<string>();
        for (let stop = 0; stop < 50; stop += 1) {
          await page.keyboard.press('Tab');
          const seen = await page.evaluate(() => {
            const element = document.activeElement;
            if (!(element instanceof HTMLElement) || element === document.body) return null;
            const active = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
            const hasRing = (one: Element | null, pseudo?: string) => {
              if (one === null) return false;
              const { outlineStyle, outlineWidth } = getComputedStyle(one, pseudo);
              return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
            };
            const box = element.getBoundingClientRect();
            return {
              what: element.outerHTML.slice(0, 120),
              // Around placed rows it is drawn over them, by what they lie in.
              ring: hasRing(element) || hasRing(active) || hasRing(element.parentElement, '::after'),
              inSight:
                box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
            };
          });
          if (seen === null) continue;
          stops.add(seen.what);
          expect(seen, seen.what).toMatchObject({ ring: true, inSight: true });
          const { result } = await cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
          const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
            ...(result.objectId !== undefined && { objectId: result.objectId }),
            fetchRelatives: false,
          });
          expect(nodes[0]?.ignored, seen.what).toBe(false);
          expect(nodes[0]?.role?.value, seen.what).not.toBe('generic');
          expect(String(nodes[0]?.name?.value ?? '').trim(), seen.what).not.toBe('');
        }
        expect(stops.size).toBeGreaterThanOrEqual({ panel: 12, popup: 4, options: 8, access: 1, welcome: 4 }[view]);
      });
    });
  }
}

test('closes that come by themselves are not said; what a person filters is, once', async ({ show }) => {
  const page = await ready(await show(sampleScene));
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const isLive = (node: Node | null): boolean => {
      const live = (node instanceof Element ? node : node?.parentElement)?.closest(
        '[aria-live],[role=status],[role=alert],output',
      );
      return live !== null && live !== undefined && live.getAttribute('aria-live') !== 'off';
    };
    new MutationObserver((records) => {
      for (const { target, type } of records)
        if (type !== 'attributes' && isLive(target) && target.textContent) said.push(target.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  const more = sampleConnections().map((connection, index) => ({ ...connection, id: `more.${index}` }));
  for (const connection of more) await page.evaluate((given) => window.stage.log.put([given]), connection);
  await expect(page.locator('.status-counts')).toContainText('24 closes');
  expect(await said()).toEqual([]);
  await page.keyboard.press('/');
  await page.keyboard.type('chat.example');
  await expect.poll(said).toEqual(['2 of 24 closes']);
  await page.evaluate((given) => window.stage.log.put([given]), { ...more[3], id: 'again' } as never);
  await expect(page.locator('.status-counts')).toContainText('3 of 25 closes');
  expect(await said()).toEqual(['2 of 24 closes']);
});
