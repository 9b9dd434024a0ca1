import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { formats } from '#model/export/formats/list.ts';
import { written } from '../support/export-sample.ts';
import { closed, SAMPLE_START, SAMPLE_TAB, sampleConnection, sampleConnections } from '../support/sample-log.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/fixture.ts';
import type { Scene } from './support/stage.ts';

const scene: Scene = {
  view: 'panel',
  tabId: SAMPLE_TAB,
  closes: [sampleConnection(1, closed(SAMPLE_START, 4999, 'live one'))],
};

const fromElsewhere = sampleConnections().map((connection, index) => ({
  ...connection,
  sender: { ...connection.sender, tabId: 100 + index },
}));

const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
const choose = (page: Page, name: string, text: string) =>
  page.getByLabel('Import log').last().setInputFiles(file(name, text));

async function drop(page: Page, name: string, text: string) {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, text] as const,
  );
  // What takes the file comes after the first paint; a file that is held over a page is told of again and again.
  await expect(async () => {
    await page.dispatchEvent('main', 'dragover', { dataTransfer: data });
    await expect(page.getByText('Drop a log in JSON or NDJSON')).toBeVisible({ timeout: 1_000 });
  }).toPass({ intervals: [50] });
  await page.dispatchEvent('main', 'drop', { dataTransfer: data });
  await expect(page.getByText('Drop a log in JSON or NDJSON')).toHaveCount(0);
}

for (const format of [formats.json, formats.ndjson]) {
  test(`an imported ${format.id} file is shown apart from the live log`, async ({ show }) => {
    const page = await show(scene);
    await choose(page, 'from-tester', written(format, fromElsewhere));
    await expect(page.getByText('Imported: from-tester, 12 connections')).toBeVisible();
    await expect(page.getByText('live one', { exact: true })).toHaveCount(0);
    await expect(page.getByRole('treegrid').getByText('token expired', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Clear the log' })).toBeDisabled();

    await page.evaluate(
      (connection) => window.stage.log.put([connection]),
      sampleConnection(9, closed(SAMPLE_START + 9, 4998, 'another live one')),
    );
    await expect(page.getByText('another live one', { exact: true })).toHaveCount(0);

    await page.getByRole('button', { name: 'Back to the live log' }).click();
    await expect(page.getByText('another live one', { exact: true })).toBeVisible();
    await expect(page.getByRole('treegrid').getByText('token expired', { exact: true })).toHaveCount(0);
    await expect(page.getByText('Imported:')).toHaveCount(0);
  });
}

test('a dropped file of version 1 is read, and what it does not list is said', async ({ show }) => {
  const page = await show(scene);
  const text = readFileSync(new URL('../support/samples/wasclean-log-1.json', import.meta.url), 'utf8');
  await drop(page, 'old.json', text);
  await expect(
    page.getByText('Imported: old.json, 12 connections Not listed, since they had not ended: 1.'),
  ).toBeVisible();
  await expect(page.getByText('live one', { exact: true })).toHaveCount(0);
});

test('an imported log is exported as it is, and its verdicts are told', async ({ show }) => {
  const page = await show(scene);
  await choose(page, 'a.json', written(formats.json, fromElsewhere));
  await page.getByRole('treegrid').getByText('token expired', { exact: true }).click();
  await expect(page.locator('aside')).toBeVisible();
  await page.getByRole('button', { name: 'Export JSON' }).click();
  await expect.poll(() => page.evaluate(() => window.stage.saved.length)).toBe(1);
  const [saved] = await page.evaluate(() => window.stage.saved);
  expect(JSON.parse(saved?.text ?? '').connections).toHaveLength(12);
});

for (const [theme, language] of [
  ['light', 'en'],
  ['dark', 'zh'],
] as const) {
  test(`the menu and the notes fit 320 px and break no rule of accessibility, ${theme}, in ${language}`, async ({
    show,
  }) => {
    const page = await show({ ...scene, theme, language });
    await page.setViewportSize({ width: 320, height: 580 });
    const expectGood = async (what: string) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth), what).toBe(320);
      await expectAccessible(page, what, '.panel');
    };
    await page.locator('.export-more').click();
    await expect(page.locator('.export-menu button')).toBeInViewport({ ratio: 1 });
    await expectGood('the menu');
    await page.keyboard.press('Escape');
    await page.locator('input[type=file]').setInputFiles(file(`${'x'.repeat(80)}.json`, '{"log":{}}'));
    await expect(page.getByRole('alert').getByRole('button')).toBeInViewport({ ratio: 1 });
    await expectGood('a refused file');
    await page.locator('input[type=file]').setInputFiles(file('a.json', written(formats.json, fromElsewhere)));
    await expect(page.locator('.is-imported button')).toBeInViewport({ ratio: 1 });
    await expectGood('an imported log');
  });
}

const broken: [name: string, text: string, en: string, zh: string][] = [
  ['newer', '{"format":"wasclean-log","version":9}', 'It has version 9', '它的版本是 9'],
  ['cut', written(formats.json, fromElsewhere).slice(0, 700), 'It is not JSON: it breaks at line', '它不是 JSON：第'],
  [
    'wrong',
    written(formats.ndjson, fromElsewhere).replace('"code":4401', '"code":"x"'),
    'Line 5 is broken at end.code: expected number, found "x".',
    '第 5 行的 end.code 处有误：应为 number，实为 "x"。',
  ],
  ['other', '{"log":{}}', 'It is not a log of WasClean', '它不是 WasClean 日志'],
];

for (const [name, text, en, zh] of broken) {
  test(`a ${name} file leaves the log as it is and says why`, async ({ show }) => {
    const page = await show(scene);
    await drop(page, `${name}.json`, text);
    await expect(page.getByRole('alert')).toContainText(`${name}.json was not imported. ${en}`);
    await expect(page.getByText('live one', { exact: true })).toBeVisible();
    await expect(page.getByText('Imported:')).toHaveCount(0);
    await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);

    const chinese = await show({ ...scene, language: 'zh' });
    await chinese.locator('input[type=file]').setInputFiles(file(`${name}.json`, text));
    await expect(chinese.getByRole('alert')).toContainText(zh);
  });
}

test('what is being read can be cancelled', async ({ show }) => {
  const page = await show(scene);
  await page.evaluate(() => {
    // A worker that is never done.
    window.Worker = class extends Worker {
      constructor() {
        super(URL.createObjectURL(new Blob([''])));
      }
    };
  });
  await choose(page, 'endless', '{}');
  const reading = page.getByRole('status').filter({ hasText: 'Reading endless…' });
  await expect(reading.getByRole('progressbar')).toBeVisible();
  await reading.getByRole('button', { name: 'Cancel' }).click();
  await expect(reading).toHaveCount(0);
  await expect(page.getByText('live one', { exact: true })).toBeVisible();
});
