import { SIZES } from '#model/record/sizes.ts';
import { requestedUrl } from './arguments.ts';
import { noteClose, standInForClose } from './close-call.ts';
import { type ConnectionState, createState, openedNow } from './connection-state.ts';
import { type End, end, neverBegan, unlessItCloses } from './ends.ts';
import { nameOfException, withoutTrap } from './exceptions.ts';
import { construct, getter, now, ownProperty, scope, slice, unbind } from './natives.ts';
import { quietly } from './quietly.ts';
import { begin, isRecording, stateOf } from './registry.ts';
import { report, reportNow } from './reports.ts';
import { takeStack } from './stack.ts';
import { standIn } from './stand-in.ts';

/** Undefined in Firefox, and where the scope is no secure context. */
export const NativeWebSocketStream = scope.WebSocketStream;
const NativePromise = Promise;
const follow = unbind(NativePromise.prototype.then as () => void) as unknown as (
  promise: Promise<unknown>,
  onFulfilled: (value: never) => void,
  onRejected: (reason: unknown) => void,
) => void;

const UNKNOWN = { code: null, reason: null };

type Constructor = NonNullable<typeof WebSocketStream>;

/** WebSocketStream and its `close` as the page will see them. */
export interface WatchedStream {
  constructor: Constructor;
  close: WebSocketStream['close'];
}

/** Watches the browser's own. */
export function watchedStream(native: Constructor): WatchedStream {
  const { prototype } = native;
  const error = scope.WebSocketError as NonNullable<typeof WebSocketError>;
  const urlOf = getter(native, 'url');
  const openedOf = getter(native, 'opened');
  const closedOf = getter(native, 'closed');
  const closeCodeOf = getter(error, 'closeCode');
  const reasonOf = getter(error, 'reason');

  function watch(stream: WebSocketStream, stack: string): void {
    if (!canFollow()) return;
    const state = begin(stream, streamAt(urlOf(stream), stack));
    report(state);
    // The browser marks both promises as handled (measured: 3): no unhandled rejection of the page is hidden.
    follow(openedOf(stream), (info) => quietly(() => onOpened(state, info)), ignore);
    follow(
      closedOf(stream),
      (info) => quietly(() => onClosed(state, factOf(info, 'reason', ''), factOf(info, 'closeCode', 1005), true)),
      (reason) => quietly(() => onFailed(state, reason)),
    );
  }

  function onFailed(state: ConnectionState, reason: unknown): void {
    state.record.erroredAt = now();
    try {
      onClosed(state, reasonOf(reason as WebSocketError), closeCodeOf(reason as WebSocketError) ?? 1006, false);
    } catch {
      if (nameOfException(reason) === 'SecurityError') unlessItCloses(state);
      else onAborted(state);
    }
  }

  return {
    constructor: standIn(native, {
      __proto__: null,
      construct(target, args: unknown[], newTarget) {
        const isWatched = isRecording;
        const stack = isWatched ? takeStack(SIZES.stack) : '';
        let stream: WebSocketStream;
        try {
          stream = construct(target, args, newTarget) as WebSocketStream;
        } catch (exception) {
          if (isWatched) quietly(() => neverBegan(streamAt(requestedUrl(args), stack), exception));
          throw withoutTrap(exception, args, this.construct);
        }
        if (isWatched) quietly(() => watch(stream, stack));
        return stream;
      },
    } as ProxyHandler<Constructor>),
    close: standInForClose(prototype.close, (self: WebSocketStream) => {
      const state = quietly(() => stateOf(self));
      const readyState = state?.record.closeCall ? 2 : state?.record.opened ? 1 : 0;
      // What it is passed cannot be read unseen; the end tells the code.
      return state && { state, readyState, passed: UNKNOWN };
    }),
  };
}

function ignore(): void {}

/** Following a promise asks it for its `constructor`: unseen, and without running the page's code, only while that is native. */
function canFollow(): boolean {
  const { prototype } = NativePromise;
  return (
    ownProperty(prototype, 'constructor')?.value === NativePromise &&
    ownProperty(NativePromise, speciesKey)?.get === species
  );
}

const speciesKey = Symbol.species;
const species = ownProperty(NativePromise, speciesKey)?.get;

/** Its options cannot be read unseen, hence no subprotocols. */
function streamAt(url: string, stack: string): ConnectionState {
  return createState(url, null, null, stack, false, 'WebSocketStream');
}

function onOpened(state: ConnectionState, info: object): void {
  if (!state.isWatched) return;
  state.record.opened = openedNow(factOf(info, 'protocol', ''), factOf(info, 'extensions', ''));
  reportNow(state);
}

/** Its signal was aborted: with AbortError, or with a reason of the page's own. */
function onAborted(state: ConnectionState): void {
  if (!state.record.opened) noteClose(state, UNKNOWN, 0, null, '');
  onClosed(state, '', 1006, false);
}

function onClosed(state: ConnectionState, reason: string, code: number, wasClean: boolean): void {
  const at = now();
  end(state, { __proto__: null, type: 'closed', at, code, reason: slice(reason, 0, SIZES.reason), wasClean } as End);
}

/** A fact of what the browser gave, or what stands for none. */
function factOf<Fact>(info: object, key: string, none: Fact): Fact {
  const value: unknown = ownProperty(info, key)?.value;
  return typeof value === typeof none ? (value as Fact) : none;
}
