import type { Facts } from '#model/diagnosis/facts.ts';
import { hostOf } from './repeated.ts';

/** How long, in ms, nobody waits for a refusal: the answer to the first packet of TCP. */
const TOO_LONG = 10_000;
/** How long, in ms, Firefox may put off an attempt to a host whose last one failed (`nsWSAdmissionManager`, FailDelay). */
const PUT_OFF = 60_000;

/**
 * Whether Firefox calls refused what was never answered: it says NS_ERROR_CONNECTION_REFUSED after its 20 s of dropped packets
 * as it does after the milliseconds of a refusal. An attempt that it may have put off, because another to the same host had
 * just failed, proves nothing.
 */
export function isUnanswered(facts: Facts): boolean {
  const { connection, attempt, error } = facts;
  if (error !== 'NS_ERROR_CONNECTION_REFUSED' || attempt < TOO_LONG || connection.beforeCapture) return false;
  return !mayBePutOff(facts);
}

/** Whether Firefox may have put the attempt off, so that the time it took says nothing of the server. */
export function mayBePutOff({ connection, neighbours, browser }: Facts): boolean {
  if (browser === 'chromium') return false;
  const host = hostOf(connection);
  return neighbours.some(
    (other) =>
      other.opened === null &&
      hostOf(other) === host &&
      other.end.at <= connection.createdAt &&
      connection.createdAt - other.end.at <= PUT_OFF,
  );
}
