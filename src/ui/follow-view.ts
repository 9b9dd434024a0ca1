import { batch, effect } from '@preact/signals';
import type { PanelHost } from './host.ts';
import type { LogModel } from './list/log-model.ts';
import type { LiveModel } from './live/live-model.ts';

/** Brings the panel back to how it was left, and from then on has it kept. Returns what ends that. */
export function followView(host: Pick<PanelHost, 'view'>, model: LogModel, live: LiveModel): () => void {
  const { view } = host;
  if (!view) return () => {};
  let stopKeeping = () => {};
  let isStopped = false;

  const follow = async () => {
    const left = await view.read();
    if (isStopped) return;
    if (left) {
      batch(() => {
        model.filterText.value = left.text;
        model.filterCode.value = left.code;
        model.sorting.value = left.sorting as typeof model.sorting.value;
        model.grouping.value = left.grouping as typeof model.grouping.value;
        model.timeRange.value = left.range;
        live.shown.value = left.live;
        model.select(left.selected);
      });
    }
    stopKeeping = effect(() => {
      view.keep({
        text: model.filterText.value,
        code: model.filterCode.value,
        sorting: model.sorting.value,
        grouping: model.grouping.value,
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
