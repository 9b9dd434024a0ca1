import { type ReadonlySignal, signal } from '@preact/signals';

/** What gives verdicts. */
export type Engine = typeof import('./verdict-engine.ts');

/** Loads what gives verdicts, once what is there already has been painted; null until it is here. */
export function loadEngine(): ReadonlySignal<Engine | null> {
  const engine = signal<Engine | null>(null);
  const load = async () => {
    engine.value = await import(/* webpackChunkName: "verdicts" */ './verdict-engine.ts');
  };
  // A task after a frame runs when that frame has been painted.
  requestAnimationFrame(() => setTimeout(() => void load()));
  return engine;
}
