import type { Page } from '@playwright/test';
import type { TestServer } from '../server/server.ts';
import { type ExtensionBrowser, launchChromium } from './support/chromium.ts';
import { test } from './support/chromium-fixtures.ts';
import { openDevTools, showOwnPanel } from './support/devtools.ts';
import { expect } from './support/expect.ts';
import { WITHOUT_EXTENSION } from './support/spawn-chromium.ts';
import { withDevTools } from './support/with-devtools.ts';

test.use({ launch: withDevTools });

const SCRIPT = `const ws = new URLSearchParams(location.search).get('ws');
function connect(path) {
  return new WebSocket(ws + path);
}

class Client extends WebSocket {}

connect('/reject/403').onclose = () => {
  const subclassed = new Client(ws + '/reject/404');
  subclassed.onclose = () => {
    connect('/stall').close();
  };
};
`;

/** What the lines about WebSockets name as the place they came from, once there are three. */
async function places(window: Page, line: string, link: string): Promise<string[]> {
  const links = window.locator(line, { hasText: /websocket/i }).locator(link);
  await expect.poll(() => links.count(), { timeout: 40_000 }).toBe(3);
  const titles = await links.evaluateAll((all) => all.map((each) => each.getAttribute('title')));
  return titles.map((title) => title?.replace(/^.*\//, '') ?? '').sort();
}

async function placesIn(browser: ExtensionBrowser, { origin, ws }: TestServer) {
  const window = await openDevTools(browser);
  await showOwnPanel(window, 'network');
  await browser.context.pages()[0]?.goto(`${origin}/client?ws=${ws}`);
  const network = await places(window, 'tr', '.initiator-column .devtools-link');
  await showOwnPanel(window, 'console');
  return { network, console: await places(window, '.console-message', '.console-message-anchor .devtools-link') };
}

test("DevTools' own Console and Network panels name the page's file and line, as without the extension", async ({
  extension,
  server,
}) => {
  test.setTimeout(180_000);
  server.route('/client.js', SCRIPT);
  server.route('/client', '<!doctype html><title>client</title><script src="/client.js"></script>');
  const seen = await placesIn(extension, server);
  const plain = await launchChromium({ ...withDevTools, args: [WITHOUT_EXTENSION] });
  try {
    expect(seen).toEqual(await placesIn(plain, server));
  } finally {
    await plain.close();
  }
  expect(seen.network).toEqual(['client.js:3', 'client.js:3', 'client.js:6']);
});
