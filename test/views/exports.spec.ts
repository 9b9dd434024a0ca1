import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { closed, SAMPLE_START, sampleConnection } from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

async function saved(page: Page, count = 1) {
  await expect.poll(() => page.evaluate(() => window.stage.saved.length)).toBe(count);
  const file = await page.evaluate(() => window.stage.saved.at(-1));
  if (!file) throw new Error('nothing was saved');
  return file;
}

async function openMenu(page: Page) {
  await page.getByRole('button', { name: 'Export options' }).click();
  return page.locator('.export-menu');
}

const formats: [label: RegExp, extension: string, type: string, holds: RegExp][] = [
  [/^JSON/, 'json', 'application/json', /"format": "wasclean-log"/],
  [/^NDJSON/, 'ndjson', 'application/x-ndjson', /^\{"format":"wasclean-log".*"count":12\}\n/],
  [/^CSV/, 'csv', 'text/csv', /^ended,clean,meaning,id,url/],
  [/^HAR/, 'har', 'application/json', /"_webSocketClose":\{"code":1006/],
  [/^OTLP/, 'otlp.jsonl', 'application/x-ndjson', /^\{"resourceLogs"/],
  [/^Markdown/, 'md', 'text/markdown', /^# WebSocket closes/],
];

for (const [label, extension, type, holds] of formats) {
  test(`exports ${extension} through the worker`, async ({ show }) => {
    const page = await show(sampleScene);
    const menu = await openMenu(page);
    await menu.getByRole('radio', { name: label }).check();
    await menu.getByRole('button', { name: 'Export' }).click();
    const file = await saved(page);
    expect(file.fileName).toMatch(new RegExp(`^wasclean-shop\\.example-[\\dT-]+\\.${extension.replace('.', '\\.')}$`));
    expect(file.type).toBe(type);
    expect(file.text).toMatch(holds);
    expect(file.text).not.toContain('s3cr3t');
  });
}

test('the report speaks the language of the panel, and keeps or leaves out what the settings say', async ({ show }) => {
  const page = await show({ ...sampleScene, language: 'zh', choices: { redactExports: false } });
  await page.locator('.export-more').click();
  const menu = page.locator('.export-menu');
  await menu.getByRole('radio', { name: /^Markdown/ }).check();
  await menu.getByRole('button', { name: '导出' }).click();
  const report = (await saved(page)).text;
  expect(report).toContain('# WebSocket 关闭报告');
  expect(report).toContain('## 最严重的诊断');
  expect(report).not.toContain('已去除');
  expect(report).not.toMatch(/Evidence|Next steps|connections/);
  await menu.getByRole('radio', { name: /^NDJSON/ }).check();
  await menu.getByRole('button', { name: '导出' }).click();
  expect((await saved(page, 2)).text).toContain('token=s3cr3t');
  await menu.getByRole('checkbox').check();
  await menu.getByRole('button', { name: '导出' }).click();
  expect((await saved(page, 3)).text).not.toContain('s3cr3t');
});

test("the report knows the person's own codes", async ({ show }) => {
  const page = await show({
    ...sampleScene,
    closes: [sampleConnection(1, closed(SAMPLE_START, 4711, '', false))],
    choices: {
      ownCodes: [
        { match: 'api.shop.example/*', first: 4711, last: 4711, name: 'TILL_CLOSED', meaning: 'Night', advice: '' },
      ],
    },
  });
  const menu = await openMenu(page);
  await menu.getByRole('radio', { name: /^Markdown/ }).check();
  await menu.getByRole('button', { name: 'Export' }).click();
  expect((await saved(page)).text).toContain('TILL\\_CLOSED');
});

test('exports what the filter shows, or the selected one alone', async ({ show }) => {
  const page = await show(sampleScene);
  await expect((await openMenu(page)).getByRole('radio', { name: 'Selected (0)' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await page.getByLabel('Filter by text').fill('code:1006');
  await page.getByRole('row').filter({ hasText: '1006' }).first().click();
  const menu = await openMenu(page);
  await menu.getByRole('radio', { name: /^CSV/ }).check();
  await menu.getByRole('radio', { name: 'Shown in the list (3)' }).check();
  await menu.getByRole('button', { name: 'Export' }).click();
  const codes = (text: string) => parse(text, { columns: true }).map((row) => Object(row)['end.code']);
  expect(codes((await saved(page)).text)).toEqual(['1006', '1006', '1006']);
  await menu.getByRole('radio', { name: 'Selected (1)' }).check();
  await menu.getByRole('button', { name: 'Export' }).click();
  expect(codes((await saved(page, 2)).text)).toEqual(['1006']);
  await expect(menu.getByRole('radio', { name: 'All (12)' })).toBeVisible();
});

test('a large export shows its progress and can be cancelled', async ({ show }) => {
  const page = await show({ ...sampleScene, closes: [] });
  await page.evaluate(
    (one) => window.stage.log.put(Array.from({ length: 20_000 }, (_, index) => ({ ...one, id: `d1.${index + 1}` }))),
    sampleConnection(1, closed(SAMPLE_START, 1006), { stack: '' }),
  );
  const menu = await openMenu(page);
  await menu.getByRole('radio', { name: /^Markdown/ }).check();
  await menu.getByRole('button', { name: 'Export' }).click();
  const bar = page.getByRole('progressbar');
  await expect(bar).toHaveAttribute('max', '20000');
  await expect.poll(() => bar.evaluate((node: HTMLProgressElement) => node.value)).toBeGreaterThan(0);
  await expect(menu.getByRole('button', { name: 'Export' })).toBeDisabled();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(bar).toHaveCount(0);
  // A click elsewhere has closed the menu.
  await openMenu(page);
  await menu.getByRole('radio', { name: /^NDJSON/ }).check();
  await menu.getByRole('button', { name: 'Export' }).click();
  const file = await saved(page);
  expect(file.fileName).toMatch(/\.ndjson$/);
  expect(file.text.split('\n')).toHaveLength(20_002);
});

test('says that a log which can no longer be read was not exported, and exports it when it can', async ({ show }) => {
  const page = await show(sampleScene);
  await page.evaluate(() => {
    window.stage.log.broken = 'The database connection is closing.';
  });
  await page.getByRole('button', { name: 'Export JSON' }).click();
  await expect(page.getByRole('alert')).toHaveText(
    'The file could not be written: The database connection is closing.',
  );
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.evaluate(() => {
    window.stage.log.broken = null;
  });
  await page.getByRole('button', { name: 'Export JSON' }).click();
  expect((await saved(page)).text).toContain('"format": "wasclean-log"');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('says that the log could not be cleared, and goes on listing it', async ({ show }) => {
  const page = await show(sampleScene);
  const rows = await page.getByRole('row').count();
  await page.evaluate(() => {
    window.stage.log.broken = 'The background did not answer.';
  });
  await page.getByRole('button', { name: 'Clear the log' }).click();
  await expect(page.getByRole('alert')).toHaveText('The log could not be cleared: The background did not answer.');
  await expect(page.getByRole('row')).toHaveCount(rows);
});

test('the menu is used with the keyboard alone', async ({ show }) => {
  const page = await show(sampleScene);
  await page.getByRole('button', { name: 'Export options' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.export-menu')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: /^JSON/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect((await saved(page)).fileName).toMatch(/\.ndjson$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.export-menu')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export options' })).toBeFocused();
});
