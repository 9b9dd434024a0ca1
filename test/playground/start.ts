import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WascleanLog } from '../../src/model/export/log-file.ts';
import { type ExtensionBrowser, launchChromium } from '../e2e/chromium.ts';
import { type DevToolsPanel, openDevToolsPanel } from '../e2e/devtools.ts';
import { savedBy } from '../e2e/downloads.ts';
import { startServer } from '../server/server.ts';
import type { Playground } from './endings.ts';

const OUTPUT = fileURLToPath(new URL('../../.cache/start/', import.meta.url));

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const server = await startServer();
const extension = await launchChromium({ devtools: true, headless: !hasDisplay });
try {
  const [page] = extension.context.pages();
  if (!page) throw new Error('Chromium opened no tab');
  await page.goto(`${server.origin}/playground/`);
  const shown = await openDevToolsPanel(extension);
  if (hasDisplay) {
    console.log('The WasClean panel is open in DevTools. Press a button of the playground; close the browser to end.');
    await extension.closed;
  } else {
    console.log('No display: playing every ending in a headless Chromium.');
    await page.evaluate(() =>
      (window as Window & { playground: Playground }).playground.playAll().then(() => undefined),
    );
    await report(extension, shown);
  }
} finally {
  await extension.close();
  await server.close();
}

/** What a person without a display gets: the closes as a table, the export, and a picture of the panel. */
async function report(browser: ExtensionBrowser, { window, panel }: DevToolsPanel): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await panel.locator('.close-row').nth(3).click();
  await window.screenshot({ path: join(OUTPUT, 'panel.png') });
  const { name, text } = await savedBy(browser, () => panel.getByRole('button', { name: 'Export JSON' }).click());
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
