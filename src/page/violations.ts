import type { Report } from '#model/record/connection.ts';
import { LIMITS } from '#model/record/sizes.ts';
import type { ConnectionState } from './connection-state.ts';
import { messageOfException, nameOfException } from './exceptions.ts';
import { endThrown, forEachLive } from './live.ts';
import {
  blockedUriOf,
  directiveOf,
  dispositionOf,
  listen,
  policyOf,
  setAdd,
  setDelete,
  setForEach,
  slice,
  timeout,
} from './natives.ts';

/** How long after the constructor threw the event may come, in ms. */
const VIOLATION_AFTER_THROW = 1_000;

/** Connections whose constructor threw what is no DOMException: the page's own, or Firefox's for a policy. */
const thrown = new Set<ConnectionState>();

/** The constructor threw: there never was a connection. What was not the browser's refusal, but thrown by the page, is no end. */
export function neverBegan(state: ConnectionState, exception: unknown): void {
  const name = nameOfException(exception);
  if (name !== '') endThrown(state, name, messageOfException(exception));
  else if (IN_FIREFOX) perhapsForbidden(state);
}

/** Firefox's constructor throws at what a policy forbids; what it throws cannot be told from what the page may throw. */
function perhapsForbidden(state: ConnectionState): void {
  watchViolations();
  setAdd(thrown, state);
  listen(timeout(VIOLATION_AFTER_THROW), 'abort', () => setDelete(thrown, state));
}

/** Hears which policy forbids a connection: the event comes before the connection's `error` (measured in Chromium). */
export function watchViolations(): void {
  listen(window, 'securitypolicyviolation', onViolation, true);
}

function onViolation(event: Event): void {
  const violation = event as SecurityPolicyViolationEvent;
  if (!event.isTrusted || dispositionOf(violation) !== 'enforce') return;
  const blocked = blockedUriOf(violation);
  const facts = {
    __proto__: null,
    directive: slice(directiveOf(violation), 0, LIMITS.text),
    policy: slice(policyOf(violation), 0, LIMITS.policy),
  } as Report['violation'];
  forEachLive(({ record }) => {
    if (record.url === blocked && !record.opened && !record.violation) record.violation = facts;
  });
  if (!IN_FIREFOX) return;
  let isTaken = slice(blocked, 0, 2) !== 'ws';
  setForEach(thrown, (state) => {
    if (isTaken) return;
    isTaken = true;
    setDelete(thrown, state);
    state.record.url = blocked;
    state.record.violation = facts;
    endThrown(state, 'NS_ERROR_CONTENT_BLOCKED', '');
  });
}
