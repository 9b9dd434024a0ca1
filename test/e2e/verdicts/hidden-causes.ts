import { type ChromiumMeans, type RealCause, untilClosed } from './real-cause.ts';

/** What Chromium says of failures while another extension is there that may block requests, as ad blockers do. */
export const hiddenCauses: readonly RealCause<ChromiumMeans>[] = [
  {
    cause: 'error-hidden',
    headline: /^Failed; another extension may hide why$/,
    confidence: 'likely',
    evidence: /DevTools saw the failure, but its text is empty/,
    make: ({ page, marked }) => untilClosed(page, marked('ws://name.invalid/')),
  },
];
