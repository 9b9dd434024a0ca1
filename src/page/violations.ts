import type { Report } from '#model/record/connection.ts';
import { SIZES } from '#model/record/sizes.ts';
import { endForbidden } from '#watch/ends.ts';
import { listen, slice } from '#watch/natives.ts';
import { forEachLive } from '#watch/registry.ts';
import { blockedUriOf, directiveOf, dispositionOf, policyOf } from './natives.ts';

/** Hears which policy forbids a connection: the event comes before the connection's `error` (measured: 1). */
export function watchViolations(): void {
  listen(window, 'securitypolicyviolation', onViolation as (event: Event) => void, true);
}

function onViolation(violation: SecurityPolicyViolationEvent): void {
  if (!violation.isTrusted || dispositionOf(violation) !== 'enforce') return;
  const blocked = blockedUriOf(violation);
  const facts = {
    __proto__: null,
    directive: slice(directiveOf(violation), 0, SIZES.text),
    policy: slice(policyOf(violation), 0, SIZES.policy),
  } as Report['violation'];
  forEachLive(({ record }) => {
    if (record.url === blocked && !record.opened && !record.violation) record.violation = facts;
  });
  if (IN_FIREFOX && slice(blocked, 0, 2) === 'ws') endForbidden(blocked, facts);
}
