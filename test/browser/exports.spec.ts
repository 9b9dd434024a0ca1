import { parse } from 'csv-parse/sync';
import { expect, test } from './support/fixtures.ts';
import { openUntilClosed } from './support/open-until-closed.ts';
import { withDevTools } from './support/with-devtools.ts';

test.use({ launch: withDevTools });

test('the real panel writes files in a worker, and shows a dropped one apart from the live log', async ({
  extension,
  server,
}) => {
  const page = extension.firstPage();
  await page.goto(`${server.origin}/blank`);
  const panel = await extension.openPanel();
  // What other tests of this browser left.
  await panel.evaluate(() => chrome.runtime.sendMessage({ type: 'clear', tabId: null, at: Date.now() }));
  await expect(panel.getByText('Recording WebSocket closes')).toBeVisible();
  await openUntilClosed(page, [`${server.ws}/close/4321`]);
  await openUntilClosed(page, [`${server.ws}/drop`]);
  await expect(panel.locator('.status')).toContainText('2 closes');

  await panel.getByRole('button', { name: 'Export options' }).click();
  await panel.locator('input[name=format]').nth(2).check();
  const csv = await extension.savedBy(() => panel.locator('.export-menu button').click());
  expect(csv.name).toMatch(/\.csv$/);
  expect(parse(csv.text, { columns: true }).map((row) => Object(row)['end.code'])).toEqual(['4321', '1006']);

  await panel.locator('input[name=format]').nth(1).check();
  const ndjson = await extension.savedBy(() => panel.locator('.export-menu button').click());
  const lines = ndjson.text.trimEnd().split('\n');
  expect(lines).toHaveLength(3);

  const drop = (name: string, text: string) =>
    panel.evaluate(
      ([fileName, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], fileName));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      [name, text] as const,
    );
  await drop('cut.ndjson', `${lines.slice(0, 2).join('\n')}\n`);
  await expect(panel.locator('[role=alert]')).toContainText('holds 1 connections but says that it holds 2');
  await expect(panel.locator('.status')).toContainText('2 closes');

  const renamed = ndjson.text.replaceAll('"code":4321', '"code":4322');
  await drop('theirs.ndjson', renamed);
  await expect(panel.getByText('Imported: theirs.ndjson, 2 connections')).toBeVisible();
  await expect(panel.locator('.list')).toContainText('4322');
  await panel.getByRole('button', { name: 'Back to the live log' }).click();
  await expect(panel.locator('.list')).toContainText('4321');
});
