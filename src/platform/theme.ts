import type { AppearanceStore } from './appearance.ts';
import { type Theme, watchTheme } from './devtools.ts';

/**
 * Gives the document the chosen theme, now and whenever the choice changes; `auto` is the browser's, and in a page of
 * DevTools that of DevTools.
 */
export function followTheme(settings: AppearanceStore, inDevTools: boolean): void {
  let around: Theme | null = null;
  const apply = () => {
    const choice = settings.get('theme');
    const theme = choice === 'auto' ? around : choice;
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  };
  settings.subscribe(apply);
  if (inDevTools) {
    watchTheme((theme) => {
      around = theme;
      apply();
    });
  }
  apply();
}
