import { browser } from './browser.ts';

/** A theme of the browser's DevTools. */
export type Theme = 'light' | 'dark';

type Panels = typeof browser.devtools.panels & {
  setThemeChangeHandler?(handler: (themeName: string) => void): void;
};

/** Adds the panel to DevTools. */
export async function createPanel(title: string, icon: string, page: string): Promise<void> {
  await browser.devtools.panels.create(title, icon, page);
}

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
