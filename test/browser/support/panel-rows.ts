import type { TestView } from './test-browser.ts';

/** A row of the panel as a person reads it. */
export interface PanelRow {
  code: string;
  meaning: string;
  reason: string;
  clean: string;
  url: string;
  open: string;
  frame: string;
}

/** Reads every row of the list by scrolling through it: only the rows in sight are in the document. */
export function readPanelRows(panel: TestView): Promise<PanelRow[]> {
  return panel.evaluate(async () => {
    const grid = document.querySelector('[role=grid]');
    if (!grid) return [];
    const rows = new Map<number, PanelRow>();
    const read = () => {
      for (const row of grid.querySelectorAll('.close-row')) {
        const text = (name: string) => row.querySelector(`.cell-${name}`)?.textContent ?? '';
        rows.set(Number(row.getAttribute('aria-rowindex')), {
          code: text('code'),
          meaning: text('meaning'),
          reason: text('reason'),
          clean: text('clean'),
          url: row.querySelector('.cell-url [title]')?.getAttribute('title') ?? text('url'),
          open: text('open'),
          frame: text('frame'),
        });
      }
    };
    for (let top = 0; top <= grid.scrollHeight; top += grid.clientHeight / 2) {
      grid.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      read();
    }
    return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  });
}
