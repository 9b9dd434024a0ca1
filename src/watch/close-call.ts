import type { Report } from '#model/record/connection.ts';
import { SIZES } from '#model/record/sizes.ts';
import type { ConnectionState } from './connection-state.ts';
import type { ReadyState } from './ends.ts';
import { nameOfException, withoutTrap } from './exceptions.ts';
import { lookBack } from './last-words.ts';
import { apply, getEvent, now, scope, slice, targetOf, typeOf } from './natives.ts';
import { quietly } from './quietly.ts';
import { reportNow } from './reports.ts';
import { takeStack } from './stack.ts';
import { standIn } from './stand-in.ts';

/** What was passed to `close()`. */
export interface CloseArguments {
  code: number | null;
  reason: string | null;
}

/** A call of `close()` that is about to be made. */
export interface CloseCall {
  state: ConnectionState;
  readyState: ReadyState;
  passed: CloseArguments;
}

/** `close` as the page will see it; `callOf` gives undefined for what is not watched. */
export function standInForClose<Self, Close extends (...args: never[]) => void>(
  native: Close,
  callOf: (self: Self, args: unknown[]) => CloseCall | undefined,
): Close {
  return standIn(native, {
    __proto__: null,
    apply(target, self: Self & object, args: unknown[]) {
      const call = callOf(self, args);
      const stack = call ? takeStack(SIZES.stack) : '';
      let threw: string | null = null;
      try {
        apply(target, self, args);
      } catch (exception) {
        threw = nameOfException(exception);
        throw withoutTrap(exception, args, this.apply);
      } finally {
        if (call) quietly(() => noteClose(call.state, call.passed, call.readyState, threw, stack, getEvent && self));
      }
    },
  } as ProxyHandler<Close>);
}

/**
 * Notes a call of `close()`: the first, or the next after one that threw.
 *
 * @param self What it is called on, while the call lasts and where the scope tells which event is being handled.
 */
export function noteClose(
  state: ConnectionState,
  { code, reason }: CloseArguments,
  readyState: ReadyState,
  threw: string | null,
  stack: string,
  self?: object,
  by?: NonNullable<Report['closeCall']>['by'],
): void {
  if (!state.isWatched || (state.record.closeCall && state.record.closeCall.threw === null)) return;
  const event = self && apply(getEvent as () => Event | undefined, scope, []);
  const isOwn = event?.isTrusted && targetOf(event) === self;
  state.record.closeCall = {
    __proto__: null,
    at: now(),
    code,
    reason,
    readyState,
    threw,
    stack,
    by,
    during: self && (event ? (isOwn ? 'own' : 'other') : 'none'),
    eventType: event?.isTrusted ? slice(typeOf(event), 0, SIZES.text) : '',
  } as NonNullable<Report['closeCall']>;
  if (threw === null) lookBack(state);
  reportNow(state);
}
