import * as v from 'valibot';
import { LIMITS } from './limits.ts';

const time = v.pipe(v.number(), v.finite(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const closeCode = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535));

const openedSchema = v.object({
  /** When `open` fired. */
  at: time,
  /** The subprotocol the server chose, empty when none (WHATWG WebSockets, `protocol`). */
  protocol: text(LIMITS.text),
  /** The extensions in use as the server named them (WHATWG WebSockets, `extensions`). */
  extensions: text(LIMITS.text),
});

const closeCallSchema = v.object({
  /** When the page called `close()`: its first call, or the next after one that threw. */
  at: time,
  /** The code it passed, null when it passed none. Valid are 1000 and 3000-4999; others made `close()` throw. */
  code: v.nullable(v.pipe(v.number(), v.finite())),
  /** The reason it passed, null when it passed none. */
  reason: v.nullable(text(LIMITS.reason)),
  /** `readyState` at the call: 0 connecting, 1 open, 2 closing, 3 closed. */
  readyState: v.picklist([0, 1, 2, 3]),
  /** Name of the exception the call threw (`InvalidAccessError`, `SyntaxError`), null when it threw none. */
  threw: v.nullable(text(LIMITS.text)),
  /** The stack of the call, empty when the engine gave none. */
  stack: text(LIMITS.stack),
});

const trafficSchema = v.object({
  /** Messages. */
  count,
  /** Sum of their payloads in bytes; received text counts UTF-16 code units, which are never more than its UTF-8 bytes. */
  size: count,
  /** When the last one passed, null when none did. */
  lastAt: v.nullable(time),
});

const activitySchema = v.object({
  sent: trafficSchema,
  received: trafficSchema,
  /** `bufferedAmount` at the report, in bytes: what the page sent and the browser had not yet handed to the network. */
  bufferedAmount: count,
  /** Whether the page was hidden at the report (`document.visibilityState`). */
  hidden: v.boolean(),
  /** `navigator.onLine` at the report. */
  online: v.boolean(),
});

const closedSchema = v.object({
  type: v.literal('closed'),
  /** When the `close` event fired: the time of detection, which may be long after the cut. */
  at: time,
  /** `CloseEvent.code`, 0-65535: whatever the wire carried (measured), or 1005, 1006, 1015 made up by the browser. */
  code: closeCode,
  /** `CloseEvent.reason`, at most 123 UTF-8 bytes on the wire (RFC 6455 5.5.1). */
  reason: text(LIMITS.reason),
  /** `CloseEvent.wasClean`: both sides finished the closing handshake. Not "code is 1000". */
  wasClean: v.boolean(),
  /** False when page code dispatched the event itself; such an event says nothing of the connection. */
  isTrusted: v.boolean(),
});

const blockedSchema = v.object({
  type: v.literal('blocked'),
  /** When the `error` event fired that no `close` event followed: what Chromium does under CSP `connect-src` (measured). */
  at: time,
});

const threwSchema = v.object({
  type: v.literal('threw'),
  /** When the constructor threw. */
  at: time,
  /** Name of the exception: `SyntaxError`, `SecurityError`... (WHATWG WebSockets, constructor steps). */
  name: text(LIMITS.text),
  /** Its message, in the browser's words. */
  message: text(LIMITS.text),
});

const leftSchema = v.object({
  type: v.literal('left'),
  /** When the page went away with the connection still alive. Inferred: no event says so. */
  at: time,
  /** `readyState` at that moment. */
  readyState: v.picklist([0, 1, 2, 3]),
});

const endSchema = v.variant('type', [closedSchema, blockedSchema, threwSchema, leftSchema]);

/** What a page reports of one connection: everything but what only the browser may say of the sender. */
export const reportSchema = v.object({
  /** Counts the connections of one document from 1; with the document's key it makes the record's id. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The absolute URL as `WebSocket.url` gives it; for a constructor that threw, what the page passed. */
  url: text(LIMITS.url),
  /** The subprotocols the page asked for, in its order. */
  protocols: v.pipe(v.array(text(LIMITS.text)), v.maxLength(LIMITS.protocols)),
  /** When the constructor was called. */
  createdAt: time,
  /** The constructor's stack, empty when the engine gave none. */
  stack: text(LIMITS.stack),
  /** Null until `open` fires. Null on an ended connection means that it never opened. */
  opened: v.nullable(openedSchema),
  /** The page's own call of `close()`, or null. */
  closeCall: v.nullable(closeCallSchema),
  /** What passed, in numbers. Contents are never recorded. */
  activity: activitySchema,
  /** When the `error` event fired, or null. It fires before `close` whenever the browser failed the connection. */
  erroredAt: v.nullable(time),
  /** Null while the connection lives. */
  end: v.nullable(endSchema),
});

const senderSchema = v.object({
  /** The browser's id of the tab. */
  tabId: v.pipe(v.number(), v.integer()),
  /** 0 for the top frame at the time the document began; the browser's id otherwise. */
  frameId: v.pipe(v.number(), v.integer()),
  /** The browser's id of the document, null where it gives none. */
  documentId: v.nullable(text(LIMITS.text)),
  /** The document's URL, from the browser; empty where it gives none. */
  url: text(LIMITS.url),
  /** Whether the tab is in a private window. */
  incognito: v.boolean(),
});

const handshakeSchema = v.object({
  /** Which second channel said so. */
  source: v.picklist(['devtools', 'webRequest']),
  /** HTTP status of the answer, null when none came. */
  status: v.nullable(v.pipe(v.number(), v.integer())),
  /** The browser's own text or name of a network or protocol failure, null when it gave none. */
  error: v.nullable(text(LIMITS.text)),
});

/** One connection: a `WebSocket` object's life as seen from its page. All times are milliseconds since the Unix epoch. */
export const connectionSchema = v.object({
  /** Unique in a log: the document's random key, a dot, the connection's number. */
  id: text(LIMITS.text),
  ...v.omit(reportSchema, ['number']).entries,
  /** Who opened it, from the browser's own word, never from the page's. */
  sender: senderSchema,
  /** What a second channel saw of the opening handshake, null when none did. */
  handshake: v.nullable(handshakeSchema),
});

/** What a page reports; see {@link reportSchema}. */
export type Report = v.InferOutput<typeof reportSchema>;
/** One connection; see {@link connectionSchema}. */
export type Connection = v.InferOutput<typeof connectionSchema>;
/** The tab, frame and document a connection belongs to. */
export type Sender = Connection['sender'];
/** How a connection ended. */
export type End = NonNullable<Connection['end']>;
/** A connection that has ended. */
export type EndedConnection = Connection & { end: End };
