import { LIMITS } from '../model/limits.ts';
import type { ConnectionState } from './connection-state.ts';
import { forEachLive } from './live.ts';
import { blockedUriOf, directiveOf, dispositionOf, listen, policyOf, slice } from './natives.ts';

/** Hears which policy forbids a connection: the event comes before the connection's `error` (measured in Chromium). */
export function watchViolations(): void {
  listen(document, 'securitypolicyviolation', onViolation, true);
}

function onViolation(event: Event): void {
  const violation = event as SecurityPolicyViolationEvent;
  if (!event.isTrusted || dispositionOf(violation) !== 'enforce') return;
  const blocked = blockedUriOf(violation);
  forEachLive((state) => {
    if (state.url !== blocked || state.opened || state.violation) return;
    state.violation = {
      __proto__: null,
      directive: slice(directiveOf(violation), 0, LIMITS.text),
      policy: slice(policyOf(violation), 0, LIMITS.policy),
    } as ConnectionState['violation'];
  });
}
