import { expect, type Frame, type Page } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';

/** The extension's panel inside Chromium's real DevTools. */
export interface DevToolsPanel {
  /** The DevTools window: for pictures. */
  window: Page;
  /** The panel's own document: for everything else. */
  panel: Frame;
}

/** Chromium's own module of its DevTools front end, as far as it is needed to show a panel. */
interface LegacyModule {
  InspectorView: {
    InspectorView: {
      instance(): { hasPanel(id: string): boolean; showPanel(id: string): Promise<void> };
    };
  };
}

/** Shows the extension's panel in the DevTools of the browser's first tab; launch with `devtools: true`. */
export async function openDevToolsPanel({ browser, origin }: ExtensionBrowser): Promise<DevToolsPanel> {
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  const isDevTools = (page: Page) => page.url().startsWith('devtools://devtools/bundled/devtools_app.html');
  await expect.poll(() => pages().some(isDevTools), { message: 'DevTools opens' }).toBe(true);
  const window = pages().find(isDevTools);
  if (!window) throw new Error('DevTools is gone');

  const id = `${origin}WasClean`;
  const show = () =>
    window.evaluate(async (panelId) => {
      const path = './ui/legacy/legacy.js';
      const { InspectorView }: LegacyModule = await import(path);
      const view = InspectorView.InspectorView.instance();
      if (!view.hasPanel(panelId)) return false;
      await view.showPanel(panelId);
      return true;
    }, id);
  await expect.poll(() => show().catch(() => false), { message: 'the panel is registered' }).toBe(true);

  const find = () => window.frames().find((frame) => frame.url().startsWith(`${origin}panel.html`));
  const isLaidOut = () => find()?.evaluate(() => innerWidth > 0 && document.readyState === 'complete') ?? false;
  await expect.poll(() => isLaidOut(), { message: 'the panel is laid out' }).toBe(true);
  const panel = find();
  if (!panel) throw new Error('the panel is gone');
  // Input that comes before the first frame is dropped.
  await panel.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return { window, panel };
}
