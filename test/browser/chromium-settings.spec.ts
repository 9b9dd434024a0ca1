import { fileURLToPath } from 'node:url';
import type { Frame, Page } from '@playwright/test';
import { chooseMore } from '../support/more-menu.ts';
import type { ExtensionBrowser } from './support/chromium.ts';
import { expect, test } from './support/chromium-fixtures.ts';
import { openDevToolsPanel } from './support/devtools.ts';
import { savedBy } from './support/downloads.ts';
import { openExtensionPage } from './support/test-browser.ts';
import { withDevTools } from './support/with-devtools.ts';

test.use({ launch: withDevTools });

const HOST = '127.0.0.1';
const SAMPLE = fileURLToPath(new URL('../support/samples/wasclean-log-1.json', import.meta.url));
const theme = (view: Page | Frame) => view.locator('html').getAttribute('data-theme');
const background = (view: Page | Frame) =>
  view.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** The settings page, once it is there: Chromium shows it in a new tab, or in one that is blank so far. */
async function settingsPage({ context, origin }: ExtensionBrowser): Promise<Page> {
  const find = () => context.pages().find((page) => page.url() === `${origin}options.html`);
  await expect.poll(find).toBeDefined();
  const page = find();
  if (!page) throw new Error('the settings page has gone');
  return page;
}

/** The page of the first tab, and three views: the panel in its real DevTools, its popup, and the settings page. */
async function openViews(extension: ExtensionBrowser, server: { origin: string }) {
  const page = extension.context.pages()[0];
  if (!page) throw new Error('the browser has no tab');
  await page.goto(`${server.origin}/blank?settings`);
  // In a window of its own: docked, it would draw nothing while its tab is behind another.
  const { panel } = await openDevToolsPanel(extension, 'undocked');
  await panel.getByRole('button', { name: 'Clear the log' }).click();
  const tabId = await panel.evaluate(() => chrome.devtools.inspectedWindow.tabId);
  const popup = await openExtensionPage(extension, `popup.html?tab=${tabId}`);
  await chooseMore(panel, 'Settings');
  const options = await settingsPage(extension);
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('WasClean settings');
  return { page, panel, popup, options };
}

let before: Page[] = [];
test.beforeEach(({ extension }) => {
  before = extension.context.pages();
});

test.afterEach(async ({ extension }) => {
  const opened = extension.context.pages().filter((page) => !before.includes(page));
  const view = opened.find((page) => page.url().startsWith(extension.origin));
  await view?.evaluate(() => chrome.storage.local.remove('settings'));
  for (const page of opened) await page.close();
  await before[0]?.bringToFront();
});

test('a code of one’s own wins in the real panel, and goes to a file and back', async ({ extension, server }) => {
  const { page, panel, options } = await openViews(extension, server);
  // The server takes the subprotocol by which WasClean knows a service.
  await page.evaluate(
    (url) => new Promise((resolve) => new WebSocket(url, 'graphql-transport-ws').addEventListener('close', resolve)),
    `${server.ws}/close/4400?reason=own`,
  );
  await panel.locator('.close-row', { hasText: '4400' }).click();
  const detail = panel.getByRole('complementary');
  await expect(detail).toContainText('BadRequest');
  await options.getByRole('button', { name: 'Add a code' }).click();
  await options.getByRole('textbox', { name: 'URL pattern' }).fill(`${server.ws}/close/4400`);
  await options.getByRole('textbox', { name: 'Close code' }).fill('4400');
  await options.getByRole('textbox', { name: 'Name', exact: true }).fill('Mine <b>wins</b>');
  await options.getByRole('textbox', { name: 'Meaning' }).fill('It is about this very test.');
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(detail).toContainText('Mine <b>wins</b>');
  await expect(detail).toContainText('It is about this very test.');
  await expect(detail).not.toContainText('BadRequest');

  const { name, text } = await savedBy(extension, () =>
    options.getByRole('button', { name: 'Export settings' }).click(),
  );
  expect(name).toMatch(/^wasclean-settings-.*\.json$/);
  expect(JSON.parse(text).settings).toMatchObject({
    recording: true,
    neverRecord: [],
    language: 'auto',
    theme: 'auto',
  });
  await options.getByRole('button', { name: /^Delete 4400/ }).click();
  await expect(detail).toContainText('BadRequest');
  const chooser = options.waitForEvent('filechooser');
  await options.getByRole('button', { name: 'Import settings' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(detail).toContainText('Mine <b>wins</b>');
  await options.reload();
  await expect(options.locator('.entry.is-code')).toContainText('Mine <b>wins</b>');
});

test('theme and language change in every view at once', async ({ extension, server }) => {
  const { panel, popup, options } = await openViews(extension, server);
  await options.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  for (const view of [panel, popup, options]) await expect.poll(() => theme(view)).toBe('dark');
  for (const view of [panel, popup, options]) expect(await background(view)).toBe('rgb(40, 40, 40)');
  await options.getByRole('combobox', { name: 'Theme' }).selectOption('Light');
  for (const view of [panel, popup, options]) await expect.poll(() => background(view)).toBe('rgb(255, 255, 255)');
  await options.getByRole('combobox', { name: 'Theme' }).selectOption('As in the browser and DevTools');
  await expect.poll(() => theme(popup)).toBeNull();

  await options.getByRole('combobox', { name: 'Language' }).selectOption('简体中文');
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('WasClean 设置');
  await expect(options).toHaveTitle('WasClean 设置');
  await expect(panel.getByRole('heading', { name: '正在记录 WebSocket 连接的关闭' })).toBeVisible();
  await expect(popup.getByRole('button', { name: '打开完整日志' })).toBeVisible();
  for (const view of [panel, popup, options]) await expect(view.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await popup.reload();
  await expect(popup.getByRole('heading', { level: 1 })).toContainText('暂无关闭记录');
  await panel.locator('input[type=file]').setInputFiles(SAMPLE);
  await expect(panel.locator('.close-row')).toHaveCount(11);
  await options.getByRole('combobox', { name: '语言' }).selectOption('English');
  await expect(panel.getByRole('columnheader', { name: 'Code' })).toBeVisible();
  await expect(panel.locator('.close-row')).toHaveCount(11);
  await panel.getByRole('button', { name: 'Back to the live log' }).click();
  await expect(panel.getByRole('heading', { name: 'Recording WebSocket closes' })).toBeVisible();
});

test('panel and popup say where recording is off, and turn it on', async ({ extension, server }) => {
  const { page, panel, popup, options } = await openViews(extension, server);
  // The panel knows its page's host without the tabs API.
  await options.getByRole('textbox', { name: 'Host name' }).first().fill(HOST);
  await options.getByRole('textbox', { name: 'Host name' }).first().press('Enter');
  await expect(panel.getByText(`Recording is off on ${HOST}.`)).toBeVisible();
  await expect(popup.getByText(`Recording is off on ${HOST}.`)).toBeVisible();
  await expect(popup.getByRole('checkbox', { name: `Record on ${HOST}` })).not.toBeChecked();
  await page.goto(`${server.origin.replace(HOST, 'localhost')}/blank`);
  await expect(panel.getByText('Recording is off')).toHaveCount(0);
  await expect(popup.getByRole('checkbox', { name: 'Record on localhost' })).toBeChecked();
  await page.goBack();
  await panel.getByRole('button', { name: `Record on ${HOST}` }).click();
  await expect(popup.getByRole('checkbox', { name: `Record on ${HOST}` })).toBeChecked();
  await expect(options.getByText('No site is left out.')).toBeVisible();

  await options.getByRole('checkbox', { name: 'Record WebSocket connections' }).uncheck();
  await expect(panel.getByText('Recording is off: nothing new goes into the log.')).toBeVisible();
  await popup.getByRole('button', { name: 'Turn recording on' }).click();
  await expect(options.getByRole('checkbox', { name: 'Record WebSocket connections' })).toBeChecked();
  await expect(panel.getByText('Recording is off')).toHaveCount(0);
});

test('the popup leads to the settings page, and two views choosing at once lose nothing', async ({ extension }) => {
  const popup = await openExtensionPage(extension, 'popup.html?tab=0');
  await popup.getByRole('button', { name: 'Settings' }).click();
  const options = await settingsPage(extension);
  const other = await openExtensionPage(extension, 'options.html');
  const site = options.getByRole('textbox', { name: 'Host name' }).first();
  await site.fill('bank.example');
  await Promise.all([
    site.press('Enter'),
    other.getByRole('combobox', { name: 'Theme' }).selectOption('Dark'),
    other.getByRole('checkbox', { name: 'Redact' }).uncheck(),
    options.getByRole('checkbox', { name: 'Preserve log' }).uncheck(),
  ]);
  for (const view of [options, other]) {
    await expect(view.getByRole('button', { name: 'Remove bank.example' })).toBeVisible();
    await expect(view.getByRole('combobox', { name: 'Theme' })).toHaveValue('dark');
    await expect(view.getByRole('checkbox', { name: 'Redact' })).not.toBeChecked();
    await expect(view.getByRole('checkbox', { name: 'Preserve log' })).not.toBeChecked();
  }
});
