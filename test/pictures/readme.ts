import { fileURLToPath } from 'node:url';
import { launchChromium } from '../e2e/chromium.ts';
import { openDevToolsPanel } from '../e2e/devtools.ts';
import { startServer } from '../server/server.ts';

/** The README's picture: the panel in Chromium's real DevTools, with endings of the kind people hunt. */
const PICTURE = fileURLToPath(new URL('../../.github/panel.png', import.meta.url));

const ENDINGS = [
  '/close/1000?reason=done',
  '/close/4001?reason=token%20expired',
  '/reject/401',
  '/drop',
  '/close/1012?reason=deploying',
  '/idle/400',
  '/reject/502',
  '/close/1008?reason=rate%20limit',
  '/violate/rsv',
  '/life/900?code=1001',
];

const server = await startServer();
server.route('/chat', '<!doctype html><title>chat</title>');
const extension = await launchChromium({ devtools: true, windowSize: [1280, 1000] });
try {
  const [page] = extension.context.pages();
  if (!page) throw new Error('Chromium opened no tab');
  await page.goto(`${server.origin}/chat`);
  const { window, panel } = await openDevToolsPanel(extension, 'bottom');
  await page.evaluate(
    async (urls) => {
      for (const url of urls) {
        await new Promise((resolve) => new WebSocket(url).addEventListener('close', resolve));
      }
    },
    ENDINGS.map((path) => server.ws + path),
  );
  await panel.locator('.close-row').nth(5).click();
  await panel.getByRole('complementary').waitFor();
  const box = await (await panel.frameElement()).boundingBox();
  if (!box) throw new Error('the panel is not shown');
  const tabs = 29;
  await window.screenshot({
    path: PICTURE,
    clip: { x: box.x, y: box.y - tabs, width: box.width, height: box.height + tabs },
  });
} finally {
  await extension.close();
  await server.close();
}
