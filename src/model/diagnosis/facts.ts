import type { End, EndedConnection } from '#model/record/connection.ts';
import { effectiveCloseCall } from '#model/record/ending.ts';
import type { Service } from '#model/services/service.ts';

/** The close event's facts. */
export type Closed = Extract<End, { type: 'closed' }>;

/** What the rules ask of a record, worked out once. */
export interface Facts {
  readonly connection: EndedConnection;
  /** The others, without the connection itself. */
  readonly neighbours: readonly EndedConnection[];
  /** The close event, or null when none came. */
  readonly closed: Closed | null;
  /** The browser whose record it is. */
  readonly browser: EndedConnection['browser'];
  /** From creation to the end, in ms; at least so long where `beforeCapture`. */
  readonly attempt: number;
  /** From `open` to the end, in ms; 0 when it never opened; at least so long where `beforeCapture`. */
  readonly age: number;
  /** From the last message either way, or else from `open`, to the end, in ms; 0 when it never opened. */
  readonly silence: number;
  /**
   * The longest that the silence may have been, in ms, since a busy page hears late: one that begins with `open`, or with a message right
   * behind it, began on the wire somewhere after the request; one that begins with an answer, somewhere after what it answers.
   */
  readonly longestSilence: number;
  /** Whether the silence is known, and not only its lower bound: it began with a message, or with the `open` event. */
  readonly knowsSilence: boolean;
  /** What the page may do to this very connection: its own `close()` that took effect, else null. */
  readonly closeCall: EndedConnection['closeCall'];
  /** From the effective `close()` to the end, in ms; 0 without one. */
  readonly closing: number;
  /** Host name, lower case; empty when the URL does not parse. */
  readonly host: string;
  /** The second channel's text, empty when it gave none. */
  readonly error: string;
  /** HTTP status the second channel saw, null when none; 101 counts as none. */
  readonly status: number | null;
  /** Neighbours that ended within a second of this one by an unclean close event without a `close()` of their own. */
  readonly sameInstant: readonly EndedConnection[];
  /** Services the user has added. */
  readonly own: readonly Service[];
}

/** How far apart, in ms, two ends may be to count as the same instant. */
const INSTANT = 1_000;

/** From `open` to the end, in ms; 0 when it never opened. */
export const ageOf = ({ opened, end }: EndedConnection): number => (opened ? Math.max(0, end.at - opened.at) : 0);

/** From the last message either way, or else from `open`, to the end, in ms; 0 when it never opened. */
export function silenceOf({ opened, end, activity }: EndedConnection): number {
  if (!opened) return 0;
  return Math.max(0, end.at - Math.max(opened.at, activity.sent.lastAt ?? 0, activity.received.lastAt ?? 0));
}

/** How much later than the browser, in ms, a busy page may be told of `open` or of a message and that still say something. */
const TOLD_LATE = 2_500;
/** How soon after `open`, in ms, a message comes that a server sends with the 101. */
const GREETING = 500;

function longestSilenceOf(connection: EndedConnection): number {
  const silence = silenceOf(connection);
  const earliest = earliestOf(connection);
  if (earliest === null) return silence;
  return Math.max(silence, Math.min(connection.end.at - earliest, silence + TOLD_LATE));
}

/** When the silence before the end may have begun at the earliest; null where the page was not late to hear of its begin. */
function earliestOf({ createdAt, opened, activity, beforeCapture }: EndedConnection): number | null {
  const [sent, received] = [activity.sent.lastAt, activity.received.lastAt];
  if (received === null) return sent === null && !beforeCapture ? createdAt : null;
  if (sent !== null) return received - sent >= 0 && received - sent <= TOLD_LATE ? sent : null;
  return opened !== null && !beforeCapture && received - opened.at <= GREETING ? createdAt : null;
}

/** Whether {@link silenceOf} is the whole silence: of a connection that was there before, only what followed is known. */
export const knowsSilenceOf = ({ beforeCapture, activity }: EndedConnection): boolean =>
  !beforeCapture || activity.sent.lastAt !== null || activity.received.lastAt !== null;

/** Works out {@link Facts}. Never throws, whatever valid record it is given. */
export function gatherFacts(
  connection: EndedConnection,
  all: readonly EndedConnection[],
  own: readonly Service[] = [],
): Facts {
  const { end, createdAt, handshake } = connection;
  const neighbours = all.filter((other) => other.id !== connection.id);
  const closeCall = effectiveCloseCall(connection);
  return {
    connection,
    neighbours,
    closed: end.type === 'closed' ? end : null,
    browser: connection.browser,
    attempt: Math.max(0, end.at - createdAt),
    age: ageOf(connection),
    silence: silenceOf(connection),
    longestSilence: longestSilenceOf(connection),
    knowsSilence: knowsSilenceOf(connection),
    closeCall,
    closing: closeCall ? end.at - closeCall.at : 0,
    host: URL.canParse(connection.url) ? new URL(connection.url).hostname.toLowerCase() : '',
    error: handshake?.error ?? '',
    status: handshake?.status && handshake.status !== 101 ? handshake.status : null,
    sameInstant: neighbours.filter((other) => lostItself(other) && Math.abs(other.end.at - end.at) <= INSTANT),
    own,
  };
}

function lostItself(connection: EndedConnection): boolean {
  const { end, opened } = connection;
  return end.type === 'closed' && !end.wasClean && opened !== null && effectiveCloseCall(connection) === null;
}

/** Whether a connection opened and then ended with 1006 in a real close event, with no `close()` of the page. */
export function wasLost({ closed, connection, closeCall }: Facts): boolean {
  return closed?.code === 1006 && !closed.wasClean && connection.opened !== null && closeCall === null;
}

/** Whether the opening handshake failed: a close event without `open`, and no `close()` of the page before. */
export function neverOpened({ closed, connection, closeCall }: Facts): boolean {
  return closed !== null && connection.opened === null && closeCall === null;
}

/** Whether an end was seen, by the page or by the network alone, of a connection that never opened. */
export function failedToOpen({ connection: { end, opened } }: Facts): boolean {
  return opened === null && (end.type === 'closed' || end.type === 'unseen');
}

/**
 * Whether the server accepted the handshake with 101 and the connection never opened all the same. Firefox's `webRequest`
 * tells of the 101 before the browser looks at the rest of the answer (measured: 9); Chromium hides the status of such a one.
 */
export function acceptedInVain(facts: Facts): boolean {
  const { handshake } = facts.connection;
  if (handshake?.source !== 'webRequest' || handshake.status !== 101 || handshake.error) return false;
  return neverOpened(facts) && facts.closed?.wasClean === false;
}

/**
 * Whether the absence of an error event means something: in Chromium such an event comes only when the browser itself
 * failed the connection (measured: 12); a WebSocketStream has no events, and Firefox fires one at a TCP reset as well.
 */
export const errorsTell = ({ browser, connection }: Facts): boolean =>
  browser === 'chromium' && connection.api === 'WebSocket';
