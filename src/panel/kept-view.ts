import { batch, effect } from '@preact/signals';
import type { Facet } from '#log/filter/facets.ts';
import type { TimeRange } from '#log/filter/time-values.ts';
import type { LogModel } from '#log/list.ts';
import type { Arrangement } from '#log/rows/row-maker.ts';
import type { Sorting } from '#log/rows/sort-rows.ts';
import type { LiveModel } from './live/live-model.ts';

/** How a person left the panel: Firefox makes its document anew when DevTools is docked elsewhere (measured: 25). */
export interface PanelView {
  text: string;
  /** What an earlier version kept knows none. */
  facet?: Facet | null;
  sorting: Sorting;
  arrangement?: Arrangement;
  range: TimeRange | null;
  /** Whether the open connections are shown. */
  live: boolean;
  /** The id of the selected close, null when none is. */
  selected: string | null;
}

/** Where the panel finds how it was left, and keeps how it looks. */
export interface ViewKeeper {
  read(): Promise<PanelView | null>;
  keep(view: PanelView): void;
}

/** Brings the panel back to how it was left, and from then on has it kept. Returns what ends that. */
export function followView(view: ViewKeeper, model: LogModel, live: LiveModel): () => void {
  let stopKeeping = () => {};
  let isStopped = false;

  const follow = async () => {
    const left = await view.read();
    if (isStopped) return;
    if (left) {
      batch(() => {
        model.filterText.value = left.text;
        model.facet.value = left.facet ?? null;
        model.sorting.value = left.sorting;
        // What an earlier version kept knows none.
        if (left.arrangement !== undefined) model.arrangement.value = left.arrangement;
        model.timeRange.value = left.range;
        live.shown.value = left.live;
        model.select(left.selected);
      });
    }
    stopKeeping = effect(() => {
      view.keep({
        text: model.filterText.value,
        facet: model.facet.value,
        sorting: model.sorting.value,
        arrangement: model.arrangement.value,
        range: model.timeRange.value,
        live: live.shown.value,
        selected: model.selectedId.value,
      });
    });
  };
  // An empty list has nothing to select.
  const stopWaiting = effect(() => {
    if (model.ready.value) void follow();
  });
  return () => {
    isStopped = true;
    stopWaiting();
    stopKeeping();
  };
}
