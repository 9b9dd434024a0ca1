import { closed, SAMPLE_START, sampleConnection, sampleConnections } from '../support/sample-log.ts';
import { expect, test } from './support/fixture.ts';
import { sampleScene } from './support/sample-scene.ts';

test('a close is copied as a bug report, as JSON and in one line, as redacted as exports', async ({ show }) => {
  const page = await show(sampleScene);
  await page.locator('.close-row').first().click();
  const button = page.getByRole('button', { name: 'Copy this close' });
  const copied = () => page.evaluate(() => window.stage.copied.at(-1) ?? '');
  for (const [name, holds] of [
    ['Copy as Markdown', /^# Idle timeout[\s\S]*"id": "d1.1"/],
    ['Copy as JSON', /"format": "wasclean-log"/],
    ['Copy as one line', /^2026-11-22T\S+ 1006 .* wss:\/\/api\.shop\.example\/live\/orders\S*\n?$/],
  ] as const) {
    await button.click();
    await page.getByRole('button', { name }).click();
    await expect(page.getByText('Copied', { exact: true })).toBeAttached();
    await expect(button).toBeFocused();
    expect(await copied()).toMatch(holds);
    expect(await copied()).not.toContain('s3cr3t');
  }
  await page.evaluate(() => window.stage.choose({ redactExports: false }));
  await button.click();
  await page.getByRole('button', { name: 'Copy as JSON' }).click();
  expect(await copied()).toContain('s3cr3t');
});

test('a single value is copied by the keyboard alone, and a refusal is said', async ({ show }) => {
  const page = await show(sampleScene);
  await page.locator('.close-row').first().click();
  const url = page.getByRole('button', { name: 'Copy: URL', exact: true });
  await url.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => window.stage.copied)).toEqual(['wss://api.shop.example/live/orders?token=s3cr3t']);
  await expect(page.getByRole('complementary').getByRole('button', { name: 'Copied' })).toBeFocused();
  await page.evaluate(() => {
    window.stage.full = true;
  });
  await page.getByRole('button', { name: 'Copy this close' }).click();
  await page.getByRole('button', { name: 'Copy as one line' }).click();
  await expect(page.getByText('The browser did not let it be copied')).toBeAttached();
});

test('nothing that is copied has a control character of the server', async ({ show }) => {
  const hostile = sampleConnection(1, closed(SAMPLE_START, 4000, '\x1b[31m\0\x9b2J\u202e@octocat\r\n#1', false));
  const page = await show({ ...sampleScene, closes: [hostile] });
  await page.locator('.close-row').first().click();
  for (const name of ['Copy as Markdown', 'Copy as JSON', 'Copy as one line']) {
    await page.getByRole('button', { name: 'Copy this close' }).click();
    await page.getByRole('button', { name }).click();
  }
  await page.getByText('All facts', { exact: true }).click();
  await page.getByRole('button', { name: 'Copy: reason', exact: true }).click();
  const copied = await page.evaluate(() => window.stage.copied);
  expect(copied).toHaveLength(4);
  for (const text of copied) {
    expect(text).toContain('octocat');
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  }
  expect(copied[0]?.replace(/^```[^`]*```$/gm, '')).not.toContain('@octocat');
});

test('the raw record is the record', async ({ show }) => {
  const [first] = sampleConnections();
  const page = await show(sampleScene);
  await page.locator('.close-row').first().click();
  await expect(page.locator('.raw')).toHaveCount(0);
  await page.getByText('Raw record').click();
  expect(JSON.parse((await page.locator('.raw').textContent()) ?? '')).toEqual(first);
});
