import type { TestView } from './test-browser.ts';

/** A row of the panel as a person reads it. */
export interface PanelRow {
  code: string;
  meaning: string;
  reason: string;
  clean: string;
  url: string;
  open: string;
}

/** Chooses how the rows of the list are arranged, by the value of the choice: empty for each close by itself. */
const arrange = (panel: TestView, by: string): Promise<void> =>
  panel.evaluate((value) => {
    const choice = document.querySelector<HTMLSelectElement>('.tool-select');
    if (!choice) throw new Error('there is no choice of how rows are arranged');
    choice.value = value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  }, by);

/** Has the panel list each close by itself, where it would fold those that are alike. It is kept, as when a person chooses it. */
export const listEachClose = (panel: TestView): Promise<void> => arrange(panel, '');

/** Reads every close of the list by scrolling through it: only the rows in sight are in the document. */
export async function readPanelRows(panel: TestView): Promise<PanelRow[]> {
  await listEachClose(panel);
  const rows = await readRowsInSight(panel);
  await arrange(panel, 'similar');
  return rows;
}

function readRowsInSight(panel: TestView): Promise<PanelRow[]> {
  return panel.evaluate(async () => {
    const grid = document.querySelector('[role=treegrid]');
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
          url: row.querySelector('.cell-name')?.getAttribute('title') ?? '',
          open: text('open'),
        });
      }
    };
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await drawn();
    for (let top = 0; top <= grid.scrollHeight; top += grid.clientHeight / 2) {
      // A card that comes above the list moves it, so that its rows stay where they are.
      do {
        grid.scrollTop = top;
        await drawn();
      } while (Math.abs(grid.scrollTop - Math.min(top, grid.scrollHeight - grid.clientHeight)) > 1);
      read();
    }
    return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  });
}
