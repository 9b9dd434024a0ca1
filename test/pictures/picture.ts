import type { Page } from '@playwright/test';
import type { Scene } from '../views/support/stage.ts';

/** How a view is looked at. */
export interface Look {
  language: 'en' | 'zh';
  theme: 'light' | 'dark';
  /** In CSS pixels. */
  width: number;
  height: number;
  /** Whether the system forces its few colours. */
  forced?: boolean;
}

/** A state of a view, and the looks it is worth. */
export interface Picture {
  state: string;
  scene: Scene;
  looks: readonly Look[];
  /** From the view as it opens to the state. */
  go?(page: Page): Promise<unknown>;
}

const look = (language: Look['language'], theme: Look['theme'], width: number, height: number): Look => ({
  language,
  theme,
  width,
  height,
});

/** A dock at the bottom, beside another one, at the right as Chromium makes it at first, and the narrowest there is. */
export const DOCKS = [
  look('en', 'light', 1200, 640),
  look('zh', 'dark', 900, 640),
  look('en', 'light', 554, 800),
  look('zh', 'dark', 554, 800),
  look('en', 'dark', 420, 640),
  look('zh', 'light', 320, 640),
];

/** A whole screen too. */
export const ALL_WIDTHS = [look('en', 'light', 1600, 800), look('zh', 'dark', 1600, 800), ...DOCKS];

export const BESIDE = [look('en', 'light', 900, 760), look('zh', 'dark', 554, 800)];

export const FORCED: Look[] = [
  { ...look('en', 'dark', 1200, 640), forced: true },
  { ...look('en', 'light', 900, 640), forced: true },
];

export const POPUP = [
  look('en', 'light', 384, 580),
  look('zh', 'dark', 384, 580),
  look('zh', 'light', 320, 580),
  { ...look('en', 'dark', 384, 580), forced: true },
];

export const PAGES = [look('en', 'light', 900, 1000), look('zh', 'dark', 900, 1000), look('en', 'dark', 320, 800)];
