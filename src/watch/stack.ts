import {
  apply,
  functionPrototype,
  getPrototypeOf,
  NativeError,
  objectPrototype,
  ownProperty,
  slice,
} from './natives.ts';

const stackGetter = ownProperty(NativeError.prototype, 'stack')?.get;

/** Where V8 looks for the page's formatter of stacks, as long as the page left this chain alone. */
const chain = [NativeError, functionPrototype, objectPrototype, null] as const;

function hasFormatter(): boolean {
  for (let index = 0; index < 3; index += 1) {
    const owner = chain[index] as object;
    if (ownProperty(owner, 'prepareStackTrace') || getPrototypeOf(owner) !== chain[index + 1]) return true;
  }
  return false;
}

/** The present stack, at most `limit` characters; empty where taking it would run the page's code. */
export function takeStack(limit: number): string {
  try {
    if (hasFormatter()) return '';
    const error = new NativeError();
    const own = ownProperty(error, 'stack');
    const getter = stackGetter ?? own?.get;
    const stack: unknown = getter ? apply(getter, error, []) : own?.value;
    return typeof stack === 'string' ? slice(stack, 0, limit) : '';
  } catch {
    return ''; // The page left no room on the stack.
  }
}
