import { type Signal, useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { LogModel } from '#log/list.ts';
import type { Lane } from './lanes.ts';
import { laneOf, moveInLanes } from './move-in-lanes.ts';

/** The keyboard's part of the timeline. */
export interface LaneKeys {
  /** The close it is at; undefined when there is none. */
  active: number | undefined;
  /** Whether a person is at it with the keyboard. */
  inUse: Signal<boolean>;
  /** Goes on from a close that was pointed at. */
  goOnFrom(entry: number): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Arrows move between the bars, with Shift they choose a stretch of time; Enter selects, Escape lists all times again. */
export function useLaneKeys(model: LogModel, lanes: readonly Lane[], selected: number | undefined): LaneKeys {
  const { columns } = model.feed;
  /** It may have gone from the log. */
  const reached = useSignal(-1);
  const inUse = useSignal(false);
  /** Where a stretch of time begins. */
  const anchor = useRef<number | null>(null);
  const active = [reached.value, selected ?? -1].find((entry) => laneOf(lanes, entry) >= 0) ?? lanes[0]?.entries.at(-1);

  const move = (from: number, to: number, chooses: boolean) => {
    anchor.current = chooses ? (anchor.current ?? from) : null;
    if (anchor.current !== null) {
      const [a, b] = [columns.endedAt(anchor.current), columns.endedAt(to)];
      model.timeRange.value = { from: Math.min(a, b), to: Math.max(a, b) };
    }
    reached.value = to;
  };

  return {
    active,
    inUse,
    goOnFrom(entry) {
      reached.value = entry;
    },
    onKeyDown(event) {
      if (active === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      const to = moveInLanes(columns, lanes, active, event.key);
      if (to !== null) move(active, to, event.shiftKey);
      else if (event.key === 'Enter') model.select(columns.idOf(active));
      else if (event.key === 'Escape' && model.timeRange.value !== null) model.timeRange.value = null;
      else return;
      inUse.value = true;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
