import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { lookUp } from '../../src/model/close-codes/look-up.ts';
import type { WascleanLog } from '../../src/model/export/log-file.ts';
import type {} from '../playground/endings.ts';
import { SCHEMA_FILE } from '../schema/log-schema.ts';
import { openDevToolsPanel } from './devtools.ts';
import { savedBy } from './downloads.ts';
import { expect, test } from './fixtures.ts';
import { readPanelRows } from './panel-rows.ts';

test.use({ launch: { devtools: true, windowSize: [1600, 1100] } });

test('the real DevTools panel shows every close of the playground, and exports them', async ({ extension, server }) => {
  const page = extension.context.pages()[0];
  if (!page) throw new Error('the browser has no tab');
  await page.goto(`${server.origin}/playground/`);
  const { panel } = await openDevToolsPanel(extension);
  await expect(panel.getByText('Recording WebSocket closes')).toBeVisible();

  const played = await page.evaluate(() => window.playground.playAll());
  expect(played.filter(({ asExpected }) => !asExpected)).toEqual([]);
  expect(played.length).toBeGreaterThan(40);
  await expect(panel.locator('.status')).toContainText(`${played.length} closes`);

  const rows = await readPanelRows(panel);
  const key = ({ url, code, reason }: { url: string; code: string; reason: string }) => `${url} ${code} ${reason}`;
  const expected = played.map(({ url, outcome }) => {
    if (!outcome) throw new Error(`${url} did not end`);
    const { name } = lookUp(outcome.code);
    return {
      url,
      code: String(outcome.code),
      reason: outcome.reason,
      clean: outcome.wasClean ? 'yes' : 'no',
      name: name.en,
      opened: outcome.opened,
    };
  });
  expect(rows.map(key).sort()).toEqual(expected.map(key).sort());
  for (const { clean, name, opened, ...close } of expected) {
    const row = rows.find((each) => key(each) === key(close));
    expect(row?.clean, close.url).toBe(clean);
    expect(row?.meaning, close.url).toContain(name);
    expect(row?.open === 'never opened', close.url).toBe(!opened);
    expect(row?.frame).toBe('top');
  }

  const { name, text } = await savedBy(extension, () => panel.getByRole('button', { name: 'Export JSON' }).click());
  expect(name).toMatch(/^wasclean-127\.0\.0\.1.*\.json$/);
  const log = JSON.parse(text) as WascleanLog;
  const validate = formats.default(new Ajv({ allErrors: true })).compile(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')));
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  const withoutQuery = (url: string) => url.replace(/\?.*/, '');
  const exported = log.connections.map(({ url, opened, erroredAt, end }) => ({
    url: withoutQuery(url),
    opened: opened !== null,
    errored: erroredAt !== null,
    ...(end?.type === 'closed' && { code: end.code, reason: end.reason, wasClean: end.wasClean }),
  }));
  const heard = played.map(({ url, outcome }) => ({ url: withoutQuery(url), ...outcome }));
  const sorted = <Item extends { url: string }>(items: Item[]) => items.sort((a, b) => a.url.localeCompare(b.url));
  const plain = (items: object[]) => items.map((item) => JSON.stringify(Object.entries(item).sort())).sort();
  expect(plain(sorted(exported))).toEqual(plain(sorted(heard)));

  await panel.getByRole('button', { name: 'Clear the log' }).click();
  await expect(panel.locator('.close-row')).toHaveCount(0);
  await page.evaluate(() => window.playground.playAll().then(() => undefined));
  await expect(panel.locator('.status')).toContainText(`${played.length} closes`);
});
