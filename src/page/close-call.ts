import { LIMITS } from '../model/limits.ts';
import { type ConnectionState, report } from './connection-state.ts';
import type { ReadyState } from './live.ts';
import { exceptionNameOf, now, slice } from './natives.ts';
import { takeStack } from './stack.ts';

/** What the page passed to `close()`. */
export interface CloseArguments {
  code: number | null;
  reason: string | null;
}

/** Name of the exception that `close()` threw; empty for one of the page's own. */
export function nameOfException(exception: unknown): string {
  try {
    return slice(exceptionNameOf(exception as DOMException), 0, LIMITS.text);
  } catch {
    return '';
  }
}

/** Notes the page's own `close()`: its first, or the next after one that threw. */
export function noteClose(
  state: ConnectionState,
  { code, reason }: CloseArguments,
  readyState: ReadyState,
  threw: string | null,
  stack = takeStack(LIMITS.stack),
): void {
  if (!state.isWatched || (state.closeCall && state.closeCall.threw === null)) return;
  state.closeCall = {
    __proto__: null,
    at: now(),
    code,
    reason,
    readyState,
    threw,
    stack,
  } as NonNullable<ConnectionState['closeCall']>;
  report(state);
}
