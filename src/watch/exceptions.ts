import { SIZES } from '#model/record/sizes.ts';
import { protocolsIn } from './arguments.ts';
import { captureStackTrace, exceptionMessageOf, exceptionNameOf, hrefOf, slice } from './natives.ts';
import { quietly } from './quietly.ts';

/** Name of a DOMException; empty for an exception of the page's own. */
export function nameOfException(exception: unknown): string {
  try {
    return slice(exceptionNameOf(exception as DOMException), 0, SIZES.text);
  } catch {
    return '';
  }
}

/** Message of what has a name. */
export const messageOfException = (exception: unknown): string =>
  slice(exceptionMessageOf(exception as DOMException), 0, SIZES.text);

/**
 * The exception as the page would have got it from the browser alone: V8 took its stack while the trap stood on it. Where code of
 * the page's own may have thrown it, it is left as it is.
 */
export function withoutTrap(exception: unknown, args: unknown[], trap: unknown): unknown {
  if (IN_FIREFOX || nameOfException(exception) === '') return exception;
  for (let index = 0; index < args.length; index += 1) if (mayRunCode(args[index])) return exception;
  quietly(() => captureStackTrace(exception as DOMException, trap as () => void));
  return exception;
}

/** Whether its conversion may: that of a URL and of an array of strings is the browser's own, as long as the page left it so. */
const mayRunCode = (value: unknown): boolean =>
  (typeof value === 'object' || typeof value === 'function') &&
  !protocolsIn(value) &&
  !quietly(() => hrefOf(value as URL));
