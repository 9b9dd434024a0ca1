/** What a verdict takes. It weighs as much as the rest of the panel, so it is loaded when a close is first selected. */
export { explain } from '../model/diagnosis/explain.ts';
export { findServiceCode } from '../model/services/find-service-code.ts';
export { ownServices } from '../model/services/own-services.ts';
