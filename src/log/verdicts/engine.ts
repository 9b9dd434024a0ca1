/** What a verdict takes. It weighs as much as the rest of the panel, so it is loaded after the first paint. */
export { explain } from '#model/diagnosis/explain.ts';
export { warningsOf } from '#model/live/warnings.ts';
export { patternsInSteps } from '#model/patterns/find-patterns.ts';
export { findServiceCode } from '#model/services/find-service-code.ts';
