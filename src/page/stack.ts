import { apply, getOwnPropertyDescriptor, NativeError, slice } from './natives.ts';

const stackGetter = getOwnPropertyDescriptor(NativeError.prototype, 'stack')?.get;

/** The present stack, at most `limit` characters; empty where taking it would run the page's code. */
export function takeStack(limit: number): string {
  // V8 would hand our frames to a formatter of the page.
  if (getOwnPropertyDescriptor(NativeError, 'prepareStackTrace')) return '';
  const error = new NativeError();
  const stack: unknown = stackGetter ? apply(stackGetter, error, []) : error.stack;
  return typeof stack === 'string' ? slice(stack, 0, limit) : '';
}
