import type { ReadonlySignal } from '@preact/signals';
import { loadLater } from './load-later.ts';

/** What gives verdicts. */
export type Engine = typeof import('./verdict-engine.ts');

/** Loads what gives verdicts, once what is there already has been painted; null until it is here. */
export const loadEngine = (): ReadonlySignal<Engine | null> =>
  loadLater(() => import(/* webpackChunkName: "verdicts" */ './verdict-engine.ts'));
