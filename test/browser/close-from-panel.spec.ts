import { expect, test } from './support/fixtures.ts';
import { openExtensionPage } from './support/test-browser.ts';

test('open connections are listed as they are now, and one is closed from the panel', async ({
  page,
  extension,
  server,
  log,
}) => {
  await page.goto(`${server.origin}/blank?from-panel`);
  const urls = ['first', 'second'].map((name) => `${server.ws}/echo?test=from-panel-${name}`);
  await page.evaluate(async (addresses) => {
    const connections = addresses.map((address) => new WebSocket(address));
    const seen: object[] = [];
    Object.assign(window, { connections, seen });
    await Promise.all(
      connections.map((connection) => new Promise((resolve) => connection.addEventListener('open', resolve))),
    );
    connections[1]?.addEventListener('close', ({ code, reason, wasClean, isTrusted }) => {
      seen.push({ code, reason, wasClean, isTrusted });
    });
  }, urls);
  const panel = await openExtensionPage(extension, `panel.html?tab=${await log.tabIdOf(page)}`);
  await panel.getByRole('button', { name: '2 open' }).click();
  const rows = panel.locator('.live tbody tr');
  await expect(rows).toHaveCount(2);

  await page.evaluate(() => {
    for (let count = 0; count < 3; count += 1) (Reflect.get(window, 'connections') as WebSocket[])[1]?.send('12345');
  });
  await expect(rows.nth(1)).toContainText('3 messages, 15 bytes');
  await expect(rows.nth(0)).toContainText('none');

  await rows.nth(1).getByRole('button', { name: 'Close from here' }).click();
  const dialog = panel.locator('.close-dialog');
  await dialog.getByLabel('Close code').fill('1001');
  await expect(dialog).toContainText('close() takes 1000 and 3000 to 4999');
  await dialog.getByLabel('Close code').fill('4001');
  await dialog.getByLabel('Close reason').fill('rehearsal');
  await panel.getByRole('button', { name: 'Close connection' }).click();

  await expect
    .poll(() => page.evaluate(() => Reflect.get(window, 'seen')))
    .toEqual([{ code: 4001, reason: 'rehearsal', wasClean: true, isTrusted: true }]);
  await expect(rows).toHaveCount(1);
  await expect(panel.locator('.close-row')).toHaveCount(1);
  await expect(panel.locator('.close-row')).toContainText('Closed from the WasClean panel');
  expect(await log.closes('from-panel-second')).toMatchObject([
    {
      closeCall: { by: 'extension', code: 4001, reason: 'rehearsal', readyState: 1, threw: null, stack: '' },
      end: { type: 'closed', code: 4001, reason: 'rehearsal', wasClean: true },
      activity: { sent: { count: 3, size: 15 } },
    },
  ]);
  await page.evaluate(() => (Reflect.get(window, 'connections') as WebSocket[])[0]?.close(4002));
  await expect(panel.locator('.close-row')).toHaveCount(2);
  await expect(panel.locator('.live')).toContainText('No connection is open');
  expect(await log.closes('from-panel-first')).toMatchObject([{ closeCall: { by: 'page', code: 4002 } }]);
  await panel.close();
});
