import type { Report } from '../model/connection.ts';
import { LIMITS } from '../model/limits.ts';
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
    if (state.record.url !== blocked || state.record.opened || state.record.violation) return;
    state.record.violation = {
      __proto__: null,
      directive: slice(directiveOf(violation), 0, LIMITS.text),
      policy: slice(policyOf(violation), 0, LIMITS.policy),
    } as Report['violation'];
  });
}
