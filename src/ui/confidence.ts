import type { Confidence } from '#model/diagnosis/verdict.ts';
import type { MessageKey } from './messages.ts';

/** How sure a verdict is, in words. */
export const confidenceKeys: Readonly<Record<Confidence, MessageKey>> = {
  certain: 'confidenceCertain',
  likely: 'confidenceLikely',
  possible: 'confidencePossible',
};
