import type { Connection } from '#model/record/connection.ts';
import { effectiveCloseCall, hasEnded } from '#model/record/ending.ts';

/** What is to be rehearsed at an endpoint. */
export interface RehearsalPlan {
  /** What `close()` is passed: 1000 or 3000 to 4999. */
  readonly code: number;
  /** At most 123 bytes as UTF-8. */
  readonly reason: string;
  /** How many times a connection is closed. */
  readonly times: number;
}

/**
 * Why a rehearsal is over. `back`: the page came back each time. `not-back`: it did not, within {@link GIVE_UP}.
 * `nothing-open`: there was no connection to close. `not-closed`: the close never ended the connection.
 */
export type RehearsalResult = 'back' | 'not-back' | 'nothing-open' | 'not-closed';

/** What a rehearsal does next. */
export type RehearsalStep =
  | { readonly do: 'close'; readonly connection: Connection }
  /** `until`: when to ask again at the latest, in ms since the Unix epoch. */
  | { readonly do: 'wait'; readonly for: 'end' | 'reconnect'; readonly until: number }
  | { readonly do: 'finish'; readonly result: RehearsalResult };

/** How long a page may take to come back, in ms: as long as a back-off that is used to may wait. */
export const GIVE_UP = 60_000;
/** How long a connection is left open before it is closed again, in ms: the page must have seen that it opened. */
export const LEFT_OPEN = 1_000;
/** How long a close may take to end a connection, in ms: Chromium's limit of the closing handshake is 60 s. */
const CLOSING = 70_000;

/**
 * What a rehearsal does next. Pure.
 *
 * @param connections - Those of the client: one endpoint as used by one document, as they are now.
 * @param closed - Ids of those that were closed so far, in that order.
 * @param since - When the last of them was closed, or the rehearsal began, in ms since the Unix epoch.
 * @param now - In ms since the Unix epoch.
 */
export function nextStep(
  connections: readonly Connection[],
  closed: readonly string[],
  plan: RehearsalPlan,
  since: number,
  now: number,
): RehearsalStep {
  const last = connections.find(({ id }) => id === closed.at(-1));
  if (!last) {
    const open = connections.filter(isOpen).toSorted((a, b) => b.createdAt - a.createdAt)[0];
    return open ? { do: 'close', connection: open } : { do: 'finish', result: 'nothing-open' };
  }
  if (!hasEnded(last)) {
    const until = since + CLOSING;
    return now < until ? { do: 'wait', for: 'end', until } : { do: 'finish', result: 'not-closed' };
  }
  const called = effectiveCloseCall(last)?.at ?? last.end.at;
  const next = connections
    .filter((other) => other.createdAt >= called && other.id !== last.id && isOpen(other))
    .toSorted((a, b) => a.createdAt - b.createdAt)[0];
  if (!next) {
    const until = last.end.at + GIVE_UP;
    return now < until ? { do: 'wait', for: 'reconnect', until } : { do: 'finish', result: 'not-back' };
  }
  if (closed.length >= plan.times) return { do: 'finish', result: 'back' };
  const until = (next.opened?.at ?? now) + LEFT_OPEN;
  return now < until ? { do: 'wait', for: 'reconnect', until } : { do: 'close', connection: next };
}

/** Whether a connection can be closed from the panel. */
export const isOpen = ({ api, opened, end, closeCall }: Connection): boolean =>
  api === 'WebSocket' && opened !== null && end === null && (closeCall === null || closeCall.threw !== null);
