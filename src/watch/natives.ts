/**
 * The page's own functions, taken before any of its scripts can replace them: those that a worker has as well. Everything that
 * runs later goes through these: no method call on a page's object, no spread, no `for...of`, which all look up what the page may have changed.
 */
import { getOwnPropertyDescriptor, ownProperty, unbind } from './language.ts';

export * from './language.ts';

/** The getter of an interface's attribute as a function of its `this`. */
export function getter<Host extends object, Key extends keyof Host>(
  { prototype }: { readonly prototype: Host },
  key: Key,
): (self: Host) => Host[Key] {
  const { get } = getOwnPropertyDescriptor(prototype, key) as { get: () => Host[Key] };
  return unbind(get) as unknown as (self: Host) => Host[Key];
}

export const { prototype: arrayPrototype } = Array;
export const { prototype: functionPrototype } = Function;
export const { prototype: objectPrototype } = Object;
export const { isArray } = Array;
export const { now } = Date;
export const { captureStackTrace } = Error;
export const NativeError = Error;
export const NativeProxy = Proxy;
export const NativeWebSocket = WebSocket;
/** The global object: of a document, or of a worker. */
export const scope = self;
/** Takes no timer id, which the page would miss. */
export const { timeout } = AbortSignal;

export const { prototype: eventTarget } = EventTarget;
export const listen = unbind(eventTarget.addEventListener) as (
  target: EventTarget,
  type: string,
  listener: (event: Event) => void,
  options?: AddEventListenerOptions | boolean,
) => void;
export const isAncestorOf = unbind(objectPrototype.isPrototypeOf);
/** Reads the event that a listener of this scope is handling: a worker does not tell. */
export const getEvent = ownProperty(scope, 'event')?.get as (() => Event | undefined) | undefined;
export const typeOf = getter(Event, 'type');
export const targetOf = getter(Event, 'target');
export const dataOf = getter(MessageEvent, 'data');
export const byteLengthOf = getter(ArrayBuffer, 'byteLength');
export const NativeTextDecoder = TextDecoder;
export const decode = unbind(TextDecoder.prototype.decode);
export const NativeFileReader = FileReader;
export const readAsText = unbind(FileReader.prototype.readAsText);
export const resultOf = getter(FileReader, 'result');
export const sizeOfBlob = getter(Blob, 'size');
export const codeOf = getter(CloseEvent, 'code');
export const reasonOf = getter(CloseEvent, 'reason');
export const wasCleanOf = getter(CloseEvent, 'wasClean');
export const urlOf = getter(NativeWebSocket, 'url');
export const readyStateOf = getter(NativeWebSocket, 'readyState');
export const bufferedAmountOf = getter(NativeWebSocket, 'bufferedAmount');
export const protocolOf = getter(NativeWebSocket, 'protocol');
export const extensionsOf = getter(NativeWebSocket, 'extensions');
export const hrefOf = getter(URL, 'href');
export const exceptionNameOf = getter(DOMException, 'name');
export const exceptionMessageOf = getter(DOMException, 'message');
export const closeNow = unbind(NativeWebSocket.prototype.close);
export const setAdd = unbind(Set.prototype.add);
export const setDelete = unbind(Set.prototype.delete);
export const setClear = unbind(Set.prototype.clear);
export const setForEach = unbind(Set.prototype.forEach);
export const weakGet = unbind(WeakMap.prototype.get);
export const weakSet = unbind(WeakMap.prototype.set);
