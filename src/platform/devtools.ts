import { browser } from './browser.ts';

/** A theme of the browser's DevTools. */
export type Theme = 'light' | 'dark';

type Panels = typeof browser.devtools.panels & {
  setThemeChangeHandler?(handler: (themeName: string) => void): void;
  openResource?(url: string, lineNumber: number, columnNumber: number, callback: () => void): void;
};

/** The tab that DevTools inspects, null in a page that is not part of DevTools. */
export function inspectedTabId(): number | null {
  return browser.devtools?.inspectedWindow.tabId ?? null;
}

/** Calls back with DevTools' theme, now and whenever it changes. Call only in a page of DevTools. */
export function watchTheme(listener: (theme: Theme) => void): void {
  const panels: Panels = browser.devtools.panels;
  const tell = (name: string) => listener(name === 'dark' ? 'dark' : 'light');
  tell(panels.themeName);
  if (panels.setThemeChangeHandler) panels.setThemeChangeHandler(tell);
  else panels.onThemeChanged.addListener(tell);
}

/**
 * What opens a resource of the inspected page in Sources, with line and column counted from 1 as in a stack; null in a
 * browser that cannot (Firefox). What DevTools does not know of is not opened. Call only in a page of DevTools.
 */
export function sourcesOpener(): ((url: string, line: number, column: number) => void) | null {
  const panels: Panels = browser.devtools.panels;
  if (!panels.openResource) return null;
  // Chromium counts both from 0 (measured: 27; its documentation does not say).
  return (url, line, column) => panels.openResource?.(url, line - 1, column - 1, () => undefined);
}
