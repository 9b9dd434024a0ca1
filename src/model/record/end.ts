import * as v from 'valibot';
import { closeCode, readyState, text, time } from './fields.ts';
import { SIZES } from './sizes.ts';

/** What a CloseEvent says, the browser's or one that page code made. */
export const closeEventFields = {
  /** When it fired; for the browser's own the time of detection, which may be long after the cut. */
  at: time,
  /** `CloseEvent.code`, 0-65535: whatever the wire carried (measured: 10), or 1005, 1006, 1015 made up by the browser. */
  code: closeCode,
  /** `CloseEvent.reason`, at most 123 UTF-8 bytes on the wire (RFC 6455 5.5.1). */
  reason: text(SIZES.reason),
  /** `CloseEvent.wasClean`: both sides finished the closing handshake. Not "code is 1000". */
  wasClean: v.boolean(),
};

/** The browser's own close event, or for a WebSocketStream the settling of `closed`. */
const closedSchema = v.object({ type: v.literal('closed'), ...closeEventFields });

const blockedSchema = v.object({
  type: v.literal('blocked'),
  /** When the `error` event fired that no `close` event followed: what Chromium does under CSP `connect-src` (measured: 1). */
  at: time,
});

const threwSchema = v.object({
  type: v.literal('threw'),
  /** When the constructor threw. */
  at: time,
  /** Name of the exception: `SyntaxError`, `SecurityError`... (WHATWG WebSockets, constructor steps). */
  name: text(SIZES.text),
  /** Its message, in the browser's words. */
  message: text(SIZES.text),
});

const leftSchema = v.object({
  type: v.literal('left'),
  /** When the page went away with the connection still alive. Inferred: no event says so. */
  at: time,
  /** `readyState` at that moment. */
  readyState,
});

const unseenSchema = v.object({
  type: v.literal('unseen'),
  /**
   * When the second channel saw the connection's end. No page script could watch it, as in a worker, so that its close code
   * is unknown.
   */
  at: time,
});

/** How a connection ended. */
export const endSchema = v.variant('type', [closedSchema, blockedSchema, threwSchema, leftSchema, unseenSchema]);
