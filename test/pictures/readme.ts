import { fileURLToPath } from 'node:url';
import { launchChromium } from '../browser/support/chromium.ts';
import { openDevToolsPanel } from '../browser/support/devtools.ts';
import { startServer } from '../server/server.ts';

/** The README's picture: the panel in Chromium's real DevTools, with endings of the kind people hunt. */
const PICTURE = fileURLToPath(new URL('../../.github/panel.png', import.meta.url));

const HOST = 'api.shop.example';

/** One lane after another in the timeline: what is opened there in turn. */
const LANES = [
  ['/idle/10000', '/idle/10000', '/idle/10000'],
  ['/life/14000?code=1012&reason=deploying', '/close/1000?reason=done', '/life/9000?code=1001'],
  ['/reject/502', '/reject/502', '/close/4401?reason=token%20expired'],
  ['/drop', '/violate/rsv', '/close/1008?reason=rate%20limit'],
];

const server = await startServer();
server.route('/orders', '<!doctype html><title>Orders</title>');
const { host } = new URL(server.origin);
const extension = await launchChromium({
  devtools: true,
  windowSize: [1280, 720],
  args: [`--host-resolver-rules=MAP ${HOST} ${host}, MAP shop.example ${host}`],
});
try {
  const [page] = extension.context.pages();
  if (!page) throw new Error('Chromium opened no tab');
  await page.goto('http://shop.example/orders');
  const { window, panel } = await openDevToolsPanel(extension, 'undocked');
  await page.evaluate(
    (lanes) =>
      Promise.all(
        lanes.map(async (urls) => {
          for (const url of urls) {
            await new Promise((resolve) => new WebSocket(url).addEventListener('close', resolve));
          }
        }),
      ),
    LANES.map((paths) => paths.map((path) => `ws://${HOST}${path}`)),
  );
  await panel.locator('.close-row', { hasText: '10000' }).last().click();
  await panel.getByRole('complementary').waitFor();
  await panel.locator('.panel[data-looked=true]').waitFor();
  // What the timeline's colours tell is asked once more when nothing ends any longer.
  await window.waitForTimeout(2_000);
  await window.screenshot({ path: PICTURE });
} finally {
  await extension.close();
  await server.close();
}
