import type { ViewHost } from '#ui/env.ts';

/** What the popup needs. */
export interface PopupHost extends ViewHost {
  /** Opens the full log of a tab. */
  openLog(tabId: number): void;
}
