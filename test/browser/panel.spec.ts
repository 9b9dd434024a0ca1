import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { lookUp } from '#model/close-codes/look-up.ts';
import type { WascleanLog } from '#model/log-file/schema.ts';
import type {} from '../playground/endings.ts';
import { SCHEMA_FILE } from '../schema/log-schema.ts';
import { openMore } from '../support/more-menu.ts';
import { expect, test } from './support/fixtures.ts';
import { fontOfText, OWN_FONT } from './support/font-of-text.ts';
import { openUntilClosed } from './support/open-until-closed.ts';
import { readPanelRows } from './support/panel-rows.ts';
import { withDevTools } from './support/with-devtools.ts';

/**
 * Of some endings of the playground: part of the URL, of the verdict, and how sure it is. Firefox fires `error` at a TCP
 * reset too.
 */
const verdictsIn = (browser: 'chromium' | 'firefox') =>
  [
    ['/close-answer', 'The page closed it', 'likely'],
    ['/close/1012', 'The server is restarting', 'certain'],
    ['/close/1008', '"token expired": refused by the server, 1008', 'certain'],
    ['/drop', 'Lost right after the page sent a message', 'likely'],
    ['/reject/401', 'The server refused the handshake: HTTP 401', 'certain'],
    browser === 'chromium'
      ? ['/violate/rsv', 'The server broke the WebSocket protocol', 'certain']
      : ['/violate/rsv', 'Failed by the browser, or reset by TCP', 'possible'],
  ] as const;

// A copy, so that they get a browser of their own: in its panel nothing has happened yet.
test.use({ launch: { ...withDevTools } });

test('the real DevTools panel shows every close of the playground, and exports them', async ({
  extension,
  server,
  runIn,
}) => {
  const page = extension.firstPage();
  await page.goto(`${server.origin}/playground/`);
  const panel = await extension.openPanel();
  await expect(panel.getByText('Recording WebSocket closes')).toBeVisible();
  expect(await panel.evaluate(fontOfText), 'whatever the browser would have of it').toMatch(OWN_FONT);

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
  }

  for (const [path, cause, confidence] of verdictsIn(runIn)) {
    await panel.getByRole('searchbox', { name: /^Filter by text/ }).fill(path);
    await panel.locator('.close-row').first().click();
    const verdict = panel.getByRole('region', { name: 'Verdict' });
    await expect(verdict.locator('.verdict-cause'), path).toContainText(cause);
    await expect(verdict.locator('.badge'), path).toHaveText(confidence);
    await expect(verdict.getByRole('heading', { name: 'Evidence' })).toBeVisible();
  }
  await panel.getByRole('button', { name: 'Copy this close' }).click();
  await panel.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(panel.locator('.copy [role=status]')).toHaveText('Copied');
  await panel.getByRole('searchbox', { name: /^Filter by text/ }).fill('');

  const { name, text } = await extension.savedBy(() => panel.getByRole('button', { name: 'Export JSON' }).click());
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

test('hostile texts are shown as text and harm nothing; a navigation is a divider', async ({ extension, server }) => {
  const page = extension.firstPage();
  await page.goto(`${server.origin}/blank?hostile`);
  const panel = await extension.openPanel();
  await panel.getByRole('button', { name: 'Clear the log' }).click();
  await expect(panel.locator('.close-row')).toHaveCount(0);
  const reason = '<img src=x onerror="document.title=1">';
  const longUrl = new URL(`${server.ws}/close/4000?test=<b>${'long'.repeat(2_500)}</b>`).href;
  await openUntilClosed(page, [`${server.ws}/close/4001?reason=${encodeURIComponent(reason)}`, longUrl]);
  await expect(panel.locator('.close-row')).toHaveCount(2);
  const hostile = panel.locator('.close-row', { hasText: '4001' });
  await expect(hostile.locator('.cell-reason')).toHaveText(reason);
  await hostile.click();
  await expect(panel.getByRole('complementary').locator('blockquote')).toHaveText(reason);
  const long = panel.locator('.close-row', { hasText: '4000' });
  // Compared here: a failure would print the whole of it.
  expect((await long.locator('.cell-name').getAttribute('title')) === longUrl).toBe(true);
  await long.click();
  const detail = panel.getByRole('complementary');
  await expect(detail.locator('h2')).toContainText('4000');
  expect((await detail.textContent())?.includes(longUrl)).toBe(true);
  expect(await panel.locator('img, b').count()).toBe(0);
  const sizes = await panel.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(sizes[0]).toBeLessThanOrEqual(sizes[1] ?? 0);

  await page.goto(`${server.origin}/blank?next`);
  await expect(panel.locator('.navigation-row').last()).toContainText('/blank?next');
  await openMore(panel);
  await panel.getByLabel('Preserve log').uncheck();
  await expect(panel.locator('.close-row')).toHaveCount(0);
  await panel.getByLabel('Preserve log').check();
  await expect(panel.locator('.close-row')).toHaveCount(2);

  const tab = await extension.pageOpenedBy(() => panel.getByRole('button', { name: 'Open in a tab' }).click());
  await expect(tab.locator('.close-row')).toHaveCount(2);
  await tab.close();

  // As the page: what is typed into Chromium's address bar has an origin of its own, and no content script.
  await page.evaluate(() => void setTimeout(() => location.assign('about:blank')));
  await expect(panel.locator('.navigation-row').last()).toContainText('about:blank');
});
