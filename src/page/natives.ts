/** What only a document has, taken as `watch/natives.ts` takes what a worker has as well, and for the same reason. */
import { eventTarget, getter, unbind } from '#watch/natives.ts';

export const NativeCustomEvent = CustomEvent;
export const dispatch = unbind(eventTarget.dispatchEvent);
export const stopImmediatePropagation = unbind(Event.prototype.stopImmediatePropagation);
export const relatedTargetOf = getter(FocusEvent, 'relatedTarget');
export const detailOf = getter(CustomEvent, 'detail');
export const persistedOf = getter(PageTransitionEvent, 'persisted');
export const visibilityOf = getter(Document, 'visibilityState');
export const dispositionOf = getter(SecurityPolicyViolationEvent, 'disposition');
export const blockedUriOf = getter(SecurityPolicyViolationEvent, 'blockedURI');
export const directiveOf = getter(SecurityPolicyViolationEvent, 'effectiveDirective');
export const policyOf = getter(SecurityPolicyViolationEvent, 'originalPolicy');
