import { type ReadonlySignal, signal } from '@preact/signals';

/** Loads a part of the view, once what is there already has been painted; null until it is here. */
export function loadLater<Part>(load: () => Promise<Part>): ReadonlySignal<Part | null> {
  const part = signal<Part | null>(null);
  const go = async () => {
    part.value = await load();
  };
  // A task after a frame runs when that frame has been painted.
  requestAnimationFrame(() => setTimeout(() => void go()));
  return part;
}

/** What gives verdicts. */
export type Engine = typeof import('./verdicts/engine.ts');

/** Loads what gives verdicts, once what is there already has been painted; null until it is here. */
export const loadEngine = (): ReadonlySignal<Engine | null> =>
  loadLater(() => import(/* webpackChunkName: "verdicts" */ './verdicts/engine.ts'));

/** The longest wait for an idle moment, in ms: a busy page still gets its turn. */
const LATEST = 500;

/** Resolves when the browser has nothing more urgent to do. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: LATEST });
  });
