import * as v from 'valibot';
import { count, duration, time } from './fields.ts';

const trafficSchema = v.object({
  /** Messages. */
  count,
  /** Sum of their payloads in bytes; received text counts UTF-16 code units, which are never more than its UTF-8 bytes. */
  size: count,
  /** The largest payload, counted in the same way. */
  largest: count,
  /** When the last one passed, null when none did. */
  lastAt: v.nullable(time),
  /** The longest time between one and the next, in ms; 0 with fewer than two, and in records of before this was noted. */
  longestGap: v.optional(duration, 0),
});

/** What passed over a connection, in numbers. */
export const activitySchema = v.object({
  sent: trafficSchema,
  received: trafficSchema,
  /** `bufferedAmount` at the report, in bytes: what the page sent and the browser had not yet handed to the network. */
  bufferedAmount: count,
});

const gapSchema = v.object({
  /** How long nothing ran in the page, in ms. */
  duration,
  /** When it ran again. */
  until: time,
});

/** What happened to the page, and through it to everything it runs, while the connection lived. */
export const pageSchema = v.object({
  /** Whether the page was hidden at the report (`document.visibilityState`). */
  hidden: v.boolean(),
  /** When it was last hidden or shown, null when neither happened. */
  visibilityChangedAt: v.nullable(time),
  /** How long it was hidden in all, in ms. */
  hiddenFor: duration,
  /** `navigator.onLine` at the report. */
  online: v.boolean(),
  /** When that last changed (the events `online` and `offline`), null when it did not. */
  onlineChangedAt: v.nullable(time),
  /** When the page last entered the back/forward cache (`pagehide` with `persisted`), null when it did not. */
  cachedAt: v.nullable(time),
  /** When the browser last froze the page (the event `freeze`, Chromium only), null when it did not. */
  frozenAt: v.nullable(time),
  /** When the page last came back from either, null when it did not. */
  resumedAt: v.nullable(time),
  /**
   * The longest time in which nothing ran, seen by a heartbeat of 20 s; null when no beat came later than 40 s after the
   * one before. A hidden page's timers may be a minute late; more means a frozen page or a machine that slept.
   */
  longestGap: v.nullable(gapSchema),
});
