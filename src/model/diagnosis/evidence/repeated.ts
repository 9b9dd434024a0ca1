import { ageOf, type Facts, knowsSilenceOf, silenceOf } from '#model/diagnosis/facts.ts';
import { endpointOf } from '#model/patterns/group.ts';
import type { EndedConnection } from '#model/record/connection.ts';
import { effectiveCloseCall } from '#model/record/ending.ts';

// Parsing a URL is the dear part of looking through neighbours.
const hosts = new WeakMap<EndedConnection, string>();

/** Host and port of a connection; the URL itself when it does not parse. */
export function hostOf(connection: EndedConnection): string {
  const { url } = connection;
  const known = hosts.get(connection);
  if (known !== undefined) return known;
  const host = URL.canParse(url) ? new URL(url).host : url;
  hosts.set(connection, host);
  return host;
}

/** When the last message passed either way, or else when it opened; 0 when neither happened. */
export const lastMessageOf = ({ opened, activity }: EndedConnection): number =>
  Math.max(opened?.at ?? 0, activity.sent.lastAt ?? 0, activity.received.lastAt ?? 0);

/** The share of the connections cut that must agree: among many, some agree by chance. */
export const AGREE = 0.6;
/** The shortest time, in ms, that may be a configured limit: 10 s, less what reaches the page later than it began. */
export const SHORTEST_LIMIT = 9_500;

/** Whether it ended as limits end it that say no more: lost, or closed with 1001. */
const endedLikeLimit = ({ closed, closeCall, connection, error }: Facts): boolean =>
  closed !== null &&
  !error &&
  !closeCall &&
  connection.opened !== null &&
  (closed.code === 1006 || closed.code === 1001);

/** Neighbours that were cut after the same time, and what they have in common with the connection. */
export interface Repeated {
  readonly others: readonly EndedConnection[];
  readonly place: 'endpoint' | 'host';
}

const NONE: Repeated = { others: [], place: 'endpoint' };

/**
 * Neighbours of the same endpoint, or else of the same host, that were lost, or closed with 1001, after the same time:
 * within a second or 2 %. Only those whose time is known, and none that ended in the same instant: what cut both at once
 * was no limit of each. Empty when most of those that were cut do not agree, or when the time is too short to mean anything.
 */
function repeated(
  facts: Facts,
  milliseconds: number,
  timeOf: (connection: EndedConnection) => number,
  isKnown: (connection: EndedConnection) => boolean,
): Repeated {
  const { connection, neighbours } = facts;
  if (milliseconds < SHORTEST_LIMIT || !endedLikeLimit(facts)) return NONE;
  const tolerance = Math.max(1_000, milliseconds * 0.02);
  const wasCut = (other: EndedConnection) => {
    if (other.end.type !== 'closed' || other.opened === null || !isKnown(other)) return false;
    if (timeOf(other) < SHORTEST_LIMIT || Math.abs(other.end.at - connection.end.at) <= 1_000) return false;
    const { code, wasClean } = other.end;
    return (code === 1001 || (code === 1006 && !wasClean)) && effectiveCloseCall(other) === null;
  };
  const host = hostOf(connection);
  const ofHost = neighbours.filter((other) => hostOf(other) === host && wasCut(other));
  const endpoint = endpointOf(connection);
  const ofEndpoint = ofHost.filter((other) => endpointOf(other) === endpoint);
  const agreeing = (cut: readonly EndedConnection[]) => {
    const alike = cut.filter((other) => Math.abs(timeOf(other) - milliseconds) <= tolerance);
    return alike.length + 1 >= (cut.length + 1) * AGREE ? alike : [];
  };
  const others = agreeing(ofEndpoint);
  return others.length > 0 ? { others, place: 'endpoint' } : { others: agreeing(ofHost), place: 'host' };
}

/** Neighbours that were cut after the same silence; none where its own silence is not known. */
export const cutAtSameSilence = (facts: Facts): Repeated =>
  facts.knowsSilence ? repeated(facts, facts.silence, silenceOf, knowsSilenceOf) : NONE;

/** Neighbours that were cut at the same age; none where its own age is not known. */
export const cutAtSameAge = (facts: Facts): Repeated =>
  facts.connection.beforeCapture ? NONE : repeated(facts, facts.age, ageOf, (other) => !other.beforeCapture);
