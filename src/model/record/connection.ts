import * as v from 'valibot';
import { cutSchema, goodbyeSchema } from '#model/goodbyes/goodbye.ts';
import { activitySchema, pageSchema } from './activity.ts';
import { closeEventFields, endSchema } from './end.ts';
import { readyState, text, time } from './fields.ts';
import { handshakeSchema } from './handshake.ts';
import { SIZES } from './sizes.ts';

const openedSchema = v.object({
  /** When `open` fired. */
  at: time,
  /** The subprotocol the server chose, empty when none (WHATWG WebSockets, `protocol`). */
  protocol: text(SIZES.text),
  /** The extensions in use as the server named them (WHATWG WebSockets, `extensions`). */
  extensions: text(SIZES.text),
});

const closeCallSchema = v.object({
  /** When the page called `close()`, or for a WebSocketStream also when its signal aborted: its first call, or the next after one that threw. */
  at: time,
  /** The code it passed, null when it passed none. Valid are 1000 and 3000-4999; others made `close()` throw. */
  code: v.nullable(v.pipe(v.number(), v.finite())),
  /** The reason it passed, null when it passed none. */
  reason: v.nullable(text(SIZES.reason)),
  /** `readyState` at the call: 0 connecting, 1 open, 2 closing, 3 closed. */
  readyState,
  /** Name of the exception the call threw (`InvalidAccessError`, `SyntaxError`), null when it threw none. */
  threw: v.nullable(text(SIZES.text)),
  /** The stack of the call, empty when the engine gave none or the call was not the page's. */
  stack: text(SIZES.stack),
  /** Who called: the page, or this extension because a person asked it to in the panel. */
  by: v.optional(v.picklist(['page', 'extension']), 'page'),
  /**
   * Which event a listener of the document was handling when it called (HTML, `window.event`; it still is that event in what
   * the listener awaits and what is there at once, measured: 21). `own`: the browser's of this very connection.
   * `other`: another one's, or one that page code dispatched. `none`: no event, hence a timer, a promise that came later, or
   * a script as it loads. `unknown`: records of before this was noted, a WebSocketStream whose signal aborted, and what this
   * extension closed.
   */
  during: v.optional(v.picklist(['unknown', 'none', 'own', 'other']), 'unknown'),
  /** That event's `type`, as `message` or `offline`; empty for none, and for one that page code dispatched. */
  eventType: v.optional(text(SIZES.text), ''),
});

const violationSchema = v.object({
  /** The directive that forbade the connection, `connect-src` or its fallback (`SecurityPolicyViolationEvent`). */
  directive: text(SIZES.text),
  /** The policy that holds it, as the server sent it. */
  policy: text(SIZES.policy),
});

/**
 * What a page reports of one connection: everything but what only the browser may say of the sender, and whether the browser
 * was online, which the relay says.
 */
export const reportSchema = v.object({
  /** Counts the connections of one document from 1; with the document's key it makes the record's id. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The interface the page used. */
  api: v.picklist(['WebSocket', 'WebSocketStream']),
  /**
   * Whether it was there before this extension watched its page. All times before are then those at which it was first
   * seen, its stack and its requested subprotocols are unknown, and its counts begin there.
   */
  beforeCapture: v.boolean(),
  /** The absolute URL as `WebSocket.url` gives it; for a constructor that threw, what the page passed. */
  url: text(SIZES.url),
  /** The subprotocols the page asked for, in its order; null where they cannot be read without the page noticing. */
  protocols: v.nullable(v.pipe(v.array(text(SIZES.text)), v.maxLength(SIZES.protocols))),
  /** When the constructor was called. */
  createdAt: time,
  /** The constructor's stack, empty when the engine gave none. */
  stack: text(SIZES.stack),
  /** Null until `open` fires. Null on an ended connection means that it never opened. */
  opened: v.nullable(openedSchema),
  /** The page's own call of `close()`, or null. */
  closeCall: v.nullable(closeCallSchema),
  /** What passed, in numbers. */
  activity: activitySchema,
  /** What happened to the page meanwhile. */
  page: v.omit(pageSchema, ['online']),
  /** When the `error` event fired, or null. It fires before `close` whenever the browser failed the connection. */
  erroredAt: v.nullable(time),
  /** The violation of the page's Content Security Policy that blocked it, or null. */
  violation: v.nullable(violationSchema),
  /**
   * The last close event that page code itself dispatched on it (`isTrusted` false) while it lived, or null. Such an event
   * ends nothing, whatever the page's listeners make of it.
   */
  syntheticClose: v.nullable(v.object(closeEventFields)),
  /** What the script in the page cut out of one of the last messages, by the rules of a protocol; null where none fitted. */
  goodbye: v.optional(v.nullable(cutSchema), null),
  /** Null while the connection lives. */
  end: v.nullable(endSchema),
});

const senderSchema = v.object({
  /** The browser's id of the tab; -1 for a shared or service worker, which has none. */
  tabId: v.pipe(v.number(), v.integer()),
  /** 0 for the top frame at the time the document began; the browser's id otherwise; -1 for a worker. */
  frameId: v.pipe(v.number(), v.integer()),
  /** The browser's id of the document, null where it gives none. */
  documentId: v.nullable(text(SIZES.text)),
  /** The document's URL, from the browser; of a worker that of its script or page; empty where it gives none. */
  url: text(SIZES.url),
  /** Whether the tab is in a private window. */
  incognito: v.boolean(),
});

/** One connection: a `WebSocket` object's life as seen from its page. All times are milliseconds since the Unix epoch. */
export const connectionSchema = v.object({
  /** Unique in a log: the document's random key, a dot, the connection's number. */
  id: text(SIZES.text),
  ...v.omit(reportSchema, ['number']).entries,
  /** What happened to the page meanwhile. */
  page: pageSchema,
  /** What a known protocol said in a message before the end, null where it said nothing. */
  goodbye: v.optional(v.nullable(goodbyeSchema), null),
  /** The browser whose behaviour the record shows: the two differ in codes and time limits (measured: 26). */
  browser: v.picklist(['chromium', 'firefox']),
  /** Who opened it, from the browser's own word, never from the page's. */
  sender: senderSchema,
  /** What a second channel saw of it, null when none did. */
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

/** The id of a document's connection: unique in a log. */
export const connectionId = (document: string, number: number): string => `${document}.${number}`;

/** The key of the document that a connection belongs to. */
export const documentOf = ({ id }: Pick<Connection, 'id'>): string => id.slice(0, id.lastIndexOf('.'));

/** The number of a connection in its document, from 1; NaN for an id that no page's connection has. */
export const numberOf = ({ id }: Pick<Connection, 'id'>): number => Number(id.slice(id.lastIndexOf('.') + 1));
