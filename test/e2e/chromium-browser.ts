import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { openDevToolsPanel } from './devtools.ts';
import { savedBy } from './downloads.ts';
import { expect } from './expect.ts';
import { stopBackground } from './stop-background.ts';
import type { LaunchOptions, TestBrowser } from './test-browser.ts';

/** Starts Chromium with the built extension; Playwright drives it over CDP. */
export async function openChromium(options: LaunchOptions): Promise<TestBrowser> {
  const chromium = await launchChromium(options);
  const { context, origin, closed } = chromium;
  const [first] = context.pages();
  if (!first) throw new Error('Chromium opened no tab');
  let window: Page = first;
  return {
    name: 'chromium',
    origin,
    closed,
    firstPage: () => first,
    newPage: () => context.newPage(),
    async pageOpenedBy(action) {
      const opened = context.waitForEvent('page');
      await action();
      return opened;
    },
    savedBy: (action) => savedBy(chromium, action),
    async openPanel() {
      const shown = await openDevToolsPanel(chromium);
      window = shown.window;
      return shown.panel;
    },
    openPopup: () => openPopup(chromium),
    stopBackground: () => stopBackground(first),
    letBackgroundSleep: () => stopBackground(first),
    async crash(page) {
      const crashing = context.pages().find((each) => each === page);
      if (!crashing) throw new Error('the page is gone');
      const crashed = crashing.waitForEvent('crash');
      const session = await context.newCDPSession(crashing);
      // A crashed page answers nothing.
      session.send('Page.crash').catch(() => {});
      await crashed;
    },
    allowInPrivateWindows: () => allowInPrivateWindows(chromium),
    async screenshot(file) {
      await window.screenshot({ path: file });
    },
    close: () => chromium.close(),
  };
}

/** Any page of the extension may open the popup; the popup itself is no page to Playwright. */
async function openPopup({ context, cdp, origin }: ExtensionBrowser): Promise<() => Promise<string>> {
  const url = `${origin}popup.html`;
  await context
    .pages()
    .find((page) => page.url().startsWith(`${url}?`))
    ?.evaluate(() => chrome.action.openPopup());
  const find = async () => (await cdp.send('Target.getTargets')).targetInfos.find((target) => target.url === url);
  await expect.poll(async () => (await find()) !== undefined, { message: 'the popup opens' }).toBe(true);
  const { sessionId } = await cdp.send('Target.attachToTarget', {
    targetId: (await find())?.targetId ?? '',
    flatten: false,
  });
  const answers: string[] = [];
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => answers.push(message));
  const params = { expression: 'document.body.innerText' };
  return async () => {
    await cdp.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id: 1, method: 'Runtime.evaluate', params }),
    });
    return answers.at(-1) ?? '';
  };
}

async function allowInPrivateWindows({ context, origin }: ExtensionBrowser): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: Record<
        'updateProfileConfiguration' | 'updateExtensionConfiguration',
        (update: object) => Promise<void>
      >;
    };
    // Without it the browser disables an unpacked extension that is reloaded.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, new URL(origin).host);
  await expect.poll(() => page.goto(`${origin}popup.html?tab=0`).catch(() => null)).not.toBeNull();
  await page.close();
}
