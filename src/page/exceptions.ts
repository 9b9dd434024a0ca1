import { LIMITS } from '#model/record/sizes.ts';
import { exceptionMessageOf, exceptionNameOf, slice } from './natives.ts';

/** Name of a DOMException; empty for an exception of the page's own. */
export function nameOfException(exception: unknown): string {
  try {
    return slice(exceptionNameOf(exception as DOMException), 0, LIMITS.text);
  } catch {
    return '';
  }
}

/** Message of what has a name. */
export const messageOfException = (exception: unknown): string =>
  slice(exceptionMessageOf(exception as DOMException), 0, LIMITS.text);
