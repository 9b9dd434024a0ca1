import { expect, test } from './support/fixtures.ts';
import { openUntilClosed } from './support/open-until-closed.ts';

// A toolbox that moves takes a busy computer a while, and it moves several times.
test.setTimeout(240_000);

test('the panel comes back as it was when the toolbox is docked elsewhere', async ({ open, server }) => {
  const extension = await open({});
  const page = extension.firstPage();
  await page.goto(`${server.origin}/blank?dock`);
  let panel = await extension.openPanel();
  await openUntilClosed(
    page,
    [1000, 4001, 4002, 1012].map((code) => `${server.ws}/close/${code}?reason=r${code}`),
  );
  const rows = () => panel.locator('.close-row');
  await expect(rows()).toHaveCount(4);
  // Its empty page, with which the tab began, is none.
  await expect(panel.locator('.navigation-row')).toHaveCount(1);
  await panel.locator('.filter-text input').fill('code:4000-4999');
  await expect(rows()).toHaveCount(2);
  await panel.getByRole('columnheader', { name: 'Code' }).click();
  await panel.getByRole('columnheader', { name: 'Code' }).click();
  await expect(rows().nth(0)).toContainText('4002');
  await rows().nth(1).click();
  await expect(panel.getByRole('complementary')).toContainText('r4001');

  for (const host of ['right', 'window', 'bottom'] as const) {
    await panel.evaluate(() => void Object.assign(window, { isEarlier: true }));
    await extension.moveDevTools?.(host);
    await expect
      .poll(async () => {
        panel = await extension.openPanel();
        // The earlier one goes while it is asked.
        return panel.evaluate(() => Reflect.get(window, 'isEarlier') === undefined).catch(() => false);
      })
      .toBe(true);
    await expect(rows()).toHaveCount(2);
    await expect(rows().nth(0)).toContainText('4002');
    await expect(panel.locator('.close-row.is-selected')).toContainText('4001');
    await expect(panel.getByRole('complementary')).toContainText('r4001');
    expect(await panel.evaluate(() => document.querySelector<HTMLInputElement>('.filter-text input')?.value)).toBe(
      'code:4000-4999',
    );
  }
});

test('the count of what is open is right wherever the toolbox is docked', async ({ open, server }) => {
  const extension = await open({});
  const page = extension.firstPage();
  await page.goto(`${server.origin}/blank?dock-live`);
  let panel = await extension.openPanel();
  const count = (text: string) => expect(panel.locator('.live-button')).toHaveAttribute('aria-label', text);
  await count('0 open');
  await page.evaluate(async (url) => {
    const sockets = Array.from({ length: 6 }, () => new WebSocket(url));
    Object.assign(window, { sockets });
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.addEventListener('open', resolve))));
  }, `${server.ws}/echo`);
  await count('6 open');

  for (const host of ['right', 'window', 'bottom', 'right', 'bottom'] as const) {
    await panel.evaluate(() => void Object.assign(window, { isEarlier: true }));
    await extension.moveDevTools?.(host);
    await expect
      .poll(async () => {
        panel = await extension.openPanel();
        return panel.evaluate(() => Reflect.get(window, 'isEarlier') === undefined);
      })
      .toBe(true);
    await count('6 open');
  }
});
