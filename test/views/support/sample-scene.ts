import { SAMPLE_TAB, sampleConnections, sampleNavigations } from '../../support/sample-log.ts';
import type { Scene } from './stage.ts';

/** The panel of one tab with a handful of endings of every kind. */
export const sampleScene = {
  view: 'panel',
  tabId: SAMPLE_TAB,
  closes: sampleConnections(),
  navigations: sampleNavigations,
} as const satisfies Scene;
