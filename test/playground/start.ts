import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { WascleanLog } from '#model/log-file/schema.ts';
import { openChromium } from '../browser/support/chromium-browser.ts';
import { openFirefox } from '../browser/support/firefox/browser.ts';
import type { TestBrowser, TestView } from '../browser/support/test-browser.ts';
import { startServer } from '../server/server.ts';
import type { Playground } from './endings.ts';

const OUTPUT = fileURLToPath(new URL('../../.cache/start/', import.meta.url));

const { values: options } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } });
const open = { chromium: openChromium, firefox: openFirefox }[options.browser];
if (!open) throw new Error(`--browser ${options.browser}: there are only chromium and firefox`);
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const server = await startServer();
const extension = await open({ devtools: true, headless: !hasDisplay });
try {
  const page = extension.firstPage();
  await page.goto(`${server.origin}/playground/`);
  const panel = await extension.openPanel();
  if (hasDisplay) {
    console.log('The WasClean panel is open in DevTools. Press a button of the playground; close the browser to end.');
    await extension.closed;
  } else {
    console.log('No display: playing every ending in a headless browser.');
    await page.evaluate(() =>
      (window as Window & { playground: Playground }).playground.playAll().then(() => undefined),
    );
    await report(extension, panel);
  }
} finally {
  await extension.close();
  await server.close();
}

/** What a person without a display gets: the closes as a table, the export, and a picture of the panel. */
async function report(browser: TestBrowser, panel: TestView): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await panel.locator('.close-row').nth(3).click();
  await browser.screenshot(join(OUTPUT, 'panel.png'));
  const { name, text } = await browser.savedBy(() => panel.getByRole('button', { name: 'Export JSON' }).click());
  writeFileSync(join(OUTPUT, name), text);
  const { connections } = JSON.parse(text) as WascleanLog;
  console.table(
    connections.map(({ url, opened, end }) => ({
      path: url.replace(/^\w+:\/\/[^/]+/, ''),
      opened: opened !== null,
      ...(end?.type === 'closed'
        ? { code: end.code, reason: end.reason, wasClean: end.wasClean }
        : { code: end?.type ?? '', reason: '', wasClean: '' }),
    })),
  );
  console.log(`Export: ${join('.cache', 'start', name)}\nPicture: ${join('.cache', 'start', 'panel.png')}`);
}
