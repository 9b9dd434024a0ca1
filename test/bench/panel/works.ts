import type { Page } from '@playwright/test';
import type { PanelPage } from './panel-page.ts';
import { storm } from './storm.ts';

/** Something that a person does in the panel. */
export interface PanelWork {
  what: string;
  /** Highest ratio, long log : short log. */
  target: number | null;
  /** The most it may take with the long log, in its unit. */
  limit?: number;
  unit?: 'MB';
  measure(panel: PanelPage): Promise<number>;
}

/** Does something in the panel; gives the time until the next frame was drawn after it. */
const timed =
  (act: (page: Page) => Promise<number>, undo?: (page: Page) => Promise<unknown>) => async (panel: PanelPage) => {
    const page = await panel.ready();
    const time = await act(page);
    await undo?.(page);
    return time;
  };

const type = (label: string, text: string) => (page: Page) =>
  page.evaluate(
    async ([field, value]) => {
      const input = document.querySelector<HTMLInputElement>(`input[aria-label="${field}"]`);
      if (!input) throw new Error(`no field ${field}`);
      const start = performance.now();
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now() - start;
    },
    [label, text] as const,
  );

const group = (by: string) => (page: Page) =>
  page.evaluate(async (value) => {
    const choice = document.querySelector<HTMLSelectElement>('.tool-select');
    if (!choice) throw new Error('no choice of groups');
    const start = performance.now();
    choice.value = value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, by);

const press = (selector: string) => (page: Page) =>
  page.evaluate(async (css) => {
    const target = document.querySelector<HTMLElement>(css);
    if (!target) throw new Error(`nothing is ${css}`);
    const start = performance.now();
    target.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }));
    target.click();
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, selector);

/** Scrolls from top to bottom in 120 frames; gives the longest time between two frames. */
async function scroll(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const grid = document.querySelector('[role=treegrid]');
    if (!grid) throw new Error('no list');
    grid.scrollTop = 0;
    for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
    let longest = 0;
    let last = performance.now();
    const step = (grid.scrollHeight - grid.clientHeight) / 120;
    for (let frame = 1; frame <= 120; frame += 1) {
      grid.scrollTop = frame * step;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  });
}

/** Paints the timeline anew, in other colours. */
function redraw(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = document.documentElement;
    const start = performance.now();
    root.dataset.theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  });
}

async function exportJson(panel: PanelPage): Promise<number> {
  const page = await panel.ready();
  const start = performance.now();
  const saved = page.waitForEvent('download', { timeout: 120_000 });
  await page.getByRole('button', { name: 'Export JSON' }).click();
  const download = await saved;
  const time = performance.now() - start;
  await download.cancel();
  return time;
}

export const WORKS: readonly PanelWork[] = [
  { what: 'first row on screen', target: 1.5, measure: (panel) => panel.load('row') },
  { what: 'first verdict on screen', target: 1.5, measure: (panel) => panel.load('verdict') },
  { what: 'all of the log read', target: null, measure: (panel) => panel.loadAll() },
  { what: 'longest frame of a scroll through all', target: 1.2, measure: timed(scroll) },
  {
    what: 'filter by text',
    target: null,
    limit: 150,
    measure: timed(
      type('Filter by text: code, name, reason or URL', 'api-3 expired'),
      type('Filter by text: code, name, reason or URL', ''),
    ),
  },
  {
    what: 'filter by code',
    target: null,
    limit: 150,
    measure: timed(
      type('Filter by text: code, name, reason or URL', 'code:1006,4000-4999'),
      type('Filter by text: code, name, reason or URL', ''),
    ),
  },
  {
    what: 'sort by URL',
    target: null,
    limit: 150,
    measure: timed(press('.cell-url .sort'), press('.cell-time .sort')),
  },
  { what: 'group by host', target: null, limit: 150, measure: timed(group('host'), group('')) },
  { what: 'group by URL', target: null, limit: 150, measure: timed(group('url'), group('')) },
  {
    what: 'select a close',
    target: null,
    limit: 150,
    measure: timed(press('.close-row'), press('.detail-head button')),
  },
  { what: 'memory of the panel', target: null, limit: 60, unit: 'MB', measure: (panel) => panel.memory() },
  { what: 'redraw of the timeline', target: null, limit: 150, measure: timed(redraw) },
  {
    what: 'longest frame of 20 s with 500 closes a second',
    target: null,
    limit: 100,
    measure: (panel) => storm(panel),
  },
  {
    what: 'the same, the log being full',
    target: null,
    limit: 100,
    measure: (panel) => storm(panel, true),
  },
  { what: 'export to JSON', target: null, measure: exportJson },
];
