import type { Report } from '../model/connection.ts';
import { LIMITS } from '../model/limits.ts';
import type { ConnectionState } from './connection-state.ts';
import type { ReadyState } from './live.ts';
import { now } from './natives.ts';
import { report } from './reports.ts';
import { takeStack } from './stack.ts';

/** What the page passed to `close()`. */
export interface CloseArguments {
  code: number | null;
  reason: string | null;
}

/** Notes the page's own `close()`: its first, or the next after one that threw. */
export function noteClose(
  state: ConnectionState,
  { code, reason }: CloseArguments,
  readyState: ReadyState,
  threw: string | null,
  stack = takeStack(LIMITS.stack),
): void {
  if (!state.isWatched || (state.record.closeCall && state.record.closeCall.threw === null)) return;
  state.record.closeCall = {
    __proto__: null,
    at: now(),
    code,
    reason,
    readyState,
    threw,
    stack,
  } as NonNullable<Report['closeCall']>;
  report(state);
}
