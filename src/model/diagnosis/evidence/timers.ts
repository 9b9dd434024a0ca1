import type { Facts } from '#model/diagnosis/facts.ts';

/** A time limit of a browser. */
export interface Timer {
  /** The browser's name. */
  readonly name: string;
  readonly seconds: number;
}

/**
 * Limits of the opening and of the closing handshake (measured: 14; Chromium's `kHandshakeTimeoutIntervalInSeconds` and
 * `kClosingHandshakeTimeoutSeconds`, Firefox's `network.websocket.timeout.open` and `.close`).
 */
const TIMERS = {
  opening: { chromium: { name: 'Chromium', seconds: 240 }, firefox: { name: 'Firefox', seconds: 20 } },
  closing: { chromium: { name: 'Chromium', seconds: 60 }, firefox: { name: 'Firefox', seconds: 20 } },
} as const;

/**
 * By how many ms a busy computer may be late. No closing handshake outlasts its limit, so that nothing else ends one after
 * it; an opening one may have waited for others before its time began.
 */
const LATENESS = { opening: 2_000, closing: 10_000 };

/** The browser's limit that a time in ms fits, from half a second before it on; null when none does. */
export function timerOf(handshake: keyof typeof TIMERS, milliseconds: number, browser: Facts['browser']): Timer | null {
  const timer = TIMERS[handshake][browser];
  const late = milliseconds - timer.seconds * 1_000;
  return late >= -500 && late <= LATENESS[handshake] ? timer : null;
}
