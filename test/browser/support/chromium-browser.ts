import type { Page } from '@playwright/test';
import { type ExtensionBrowser, launchChromium } from './chromium.ts';
import { openDevToolsPanel } from './devtools.ts';
import { savedBy } from './downloads.ts';
import { expect } from './expect.ts';
import { fontOfText } from './font-of-text.ts';
import { stopBackground } from './stop-background.ts';
import type { LaunchOptions, TestBrowser, TestPopup } from './test-browser.ts';

/** Chromium as all browsers are tested, and as Playwright drives it over CDP. */
export type ChromiumBrowser = TestBrowser & ExtensionBrowser;

/** Starts Chromium with the built extension. */
export async function openChromium(options: LaunchOptions): Promise<ChromiumBrowser> {
  const chromium = await launchChromium(options);
  const { context } = chromium;
  const [first] = context.pages();
  if (!first) throw new Error('Chromium opened no tab');
  let window: Page = first;
  return {
    ...chromium,
    name: 'chromium',
    firstPage: () => first,
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
    setHostAccess: (isAllowed) => setHostAccess(chromium, isAllowed),
    allowInPrompt: null,
    moveDevTools: null,
    async screenshot(file) {
      await window.screenshot({ path: file });
    },
  };
}

/** Any page of the extension may open the popup; the popup itself is no page to Playwright. */
async function openPopup({ context, cdp, origin }: ExtensionBrowser): Promise<TestPopup> {
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
  let lastId = 0;
  const waiting = new Map<number, (value: unknown) => void>();
  cdp.on('Target.receivedMessageFromTarget', (event) => {
    const { id, result } = JSON.parse(event.message) as { id: number; result: { result: { value: unknown } } };
    waiting.get(id)?.(result.result.value);
  });
  const run = async (expression: string) => {
    lastId += 1;
    const answer = new Promise((resolve) => waiting.set(lastId, resolve));
    const message = JSON.stringify({
      id: lastId,
      method: 'Runtime.evaluate',
      params: { expression, userGesture: true },
    });
    await cdp.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  };
  return {
    text: async () => String(await run('document.body.innerText')),
    width: async () => Number(await run('innerWidth')),
    font: async () => String(await run(`(${fontOfText})()`)),
    async click(name) {
      await run(`[...document.querySelectorAll('button')].find((each) => each.innerText === '${name}').click()`);
    },
  };
}

async function setHostAccess(browser: ExtensionBrowser, isAllowed: boolean): Promise<void> {
  await configure(browser, { hostAccess: isAllowed ? 'ON_ALL_SITES' : 'ON_CLICK' });
}

async function allowInPrivateWindows(browser: ExtensionBrowser): Promise<void> {
  await configure(browser, { incognitoAccess: true });
  const { context, origin } = browser;
  const page = await context.newPage();
  await expect.poll(() => page.goto(`${origin}popup.html?tab=0`).catch(() => null)).not.toBeNull();
  await page.close();
}

/** On Chromium's own page of extensions. */
async function configure({ context, origin }: ExtensionBrowser, change: object): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (update) => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: Record<
          'updateProfileConfiguration' | 'updateExtensionConfiguration',
          (update: object) => Promise<void>
        >;
      };
      // Without it the browser disables an unpacked extension that is reloaded.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration(update);
    },
    { extensionId: new URL(origin).host, ...change },
  );
  await page.close();
}
