import { chromium, type Frame, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';
import { expect } from './expect.ts';

/** The extension's panel inside Chromium's real DevTools. */
export interface DevToolsPanel {
  /** The DevTools window: for pictures. */
  window: Page;
  /** The panel's own document: for everything else. */
  panel: Frame;
}

/** Where DevTools stands beside the page. */
export type DockSide = 'right' | 'bottom' | 'left' | 'undocked';

/** Chromium's own module of its DevTools front end, as far as it is needed to show a panel. */
interface LegacyModule {
  DockController: {
    DockController: { instance(): { setDockSide(side: DockSide): Promise<void> | void } };
  };
  InspectorView: {
    InspectorView: {
      instance(): { hasPanel(id: string): boolean; showPanel(id: string): Promise<void> };
    };
  };
}

/** Chromium's own module of what its DevTools front end is connected to. */
interface SdkModule {
  TargetManager: {
    TargetManager: { instance(): { primaryPageTarget(): { id(): string } | null } };
  };
}

/** Shows the extension's panel in the DevTools of the browser's first tab; launch with `devtools: true`. */
export async function openDevToolsPanel(
  browser: ExtensionBrowser,
  dockSide: DockSide = 'right',
): Promise<DevToolsPanel> {
  const window = await openDevTools(browser);
  return { window, panel: await showPanel(window, browser.origin, dockSide) };
}

/** The DevTools window of the browser's first tab, once it is there; launch with `devtools: true`. */
export async function openDevTools({ endpoint, context }: ExtensionBrowser): Promise<Page> {
  const [tab] = context.pages();
  if (!tab) throw new Error('the browser has no tab');
  const session = await context.newCDPSession(tab);
  const { targetId } = (await session.send('Target.getTargetInfo')).targetInfo;
  await session.detach();
  let window: Page | undefined;
  const find = async () => {
    // A connection of Playwright's sees only those DevTools windows that had begun before it.
    const browser = await chromium.connectOverCDP(endpoint);
    const pages = browser.contexts().flatMap((each) => each.pages());
    for (const page of pages.filter((each) => each.url().startsWith('devtools://devtools/bundled/devtools_app.html'))) {
      // Every other tab has DevTools of its own.
      if ((await inspectedTarget(page)) === targetId) window = page;
    }
    if (!window) await browser.close();
    return window !== undefined;
  };
  await expect.poll(find, { message: 'DevTools opens', timeout: 40_000 }).toBe(true);
  if (!window) throw new Error('DevTools is gone');
  return window;
}

/** Shows one of DevTools' own panels. */
export async function showOwnPanel(window: Page, id: 'console' | 'network'): Promise<void> {
  await window.evaluate(async (panelId) => {
    const path = new URL('ui/legacy/legacy.js', location.href).href;
    const { InspectorView }: LegacyModule = await import(path);
    await InspectorView.InspectorView.instance().showPanel(panelId);
  }, id);
}

/** The target that a DevTools window inspects; undefined while it is not connected, or going away. */
function inspectedTarget(window: Page): Promise<string | undefined> {
  return window
    .evaluate(async () => {
      const path = new URL('core/sdk/sdk.js', location.href).href;
      const { TargetManager }: SdkModule = await import(path);
      return TargetManager.TargetManager.instance().primaryPageTarget()?.id();
    })
    .catch(() => undefined);
}

async function showPanel(window: Page, origin: string, dockSide: DockSide): Promise<Frame> {
  const id = `${origin.slice(0, -1)}WasClean`;
  const show = () =>
    window.evaluate(
      async ([panelId, side]) => {
        const path = new URL('ui/legacy/legacy.js', location.href).href;
        const { InspectorView, DockController }: LegacyModule = await import(path);
        const view = InspectorView.InspectorView.instance();
        if (!view.hasPanel(panelId)) return false;
        await DockController.DockController.instance().setDockSide(side);
        await view.showPanel(panelId);
        return true;
      },
      [id, dockSide] as const,
    );
  await expect.poll(() => show(), { message: 'the panel is registered' }).toBe(true);

  const findPanel = () => window.frames().find((frame) => frame.url().startsWith(`${origin}panel.html`));
  const isLaidOut = () => findPanel()?.evaluate(() => innerWidth > 0 && document.readyState === 'complete') ?? false;
  await expect.poll(() => isLaidOut(), { message: 'the panel is laid out' }).toBe(true);
  const panel = findPanel();
  if (!panel) throw new Error('the panel is gone');
  await untilItTakesInput(panel);
  return panel;
}

/** Input is lost while the frame is not yet painted where it stands. */
async function untilItTakesInput(panel: Frame): Promise<void> {
  const moves = await panel.evaluateHandle(() => {
    const seen = { count: 0 };
    addEventListener('pointermove', () => Object.assign(seen, { count: seen.count + 1 }), { once: true });
    return seen;
  });
  let x = 0;
  const isSeen = async () => {
    x = 1 - x;
    await panel.locator('body').hover({ position: { x: 40 + x, y: 40 }, force: true });
    return moves.evaluate(({ count }) => count > 0);
  };
  await expect.poll(isSeen, { message: 'the panel takes input' }).toBe(true);
  await moves.dispose();
  // Out of what it would point at.
  await panel.page().mouse.move(0, 0);
}
