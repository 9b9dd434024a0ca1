import type { ReadonlySignal } from '@preact/signals';
import { loadLater } from '#log/load-later.ts';

/** What gives verdicts. */
export type Engine = typeof import('./engine.ts');

/** Loads what gives verdicts, once what is there already has been painted; null until it is here. */
export const loadEngine = (): ReadonlySignal<Engine | null> =>
  loadLater(() => import(/* webpackChunkName: "verdicts" */ './engine.ts'));
