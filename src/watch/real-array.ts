import { arrayPrototype, getPrototypeOf, isArray, isExtensible, setPrototypeOf } from './natives.ts';

/**
 * Whether the value is an array whose own properties can be read unnoticed. Only a Proxy would be told of the reading, and
 * no question finds out a Proxy without asking it, but one: `Array.prototype` cannot inherit from what inherits from it,
 * and the check for that cycle stops at a Proxy.
 */
export function isRealArray(value: unknown): value is unknown[] {
  if (!isArray(value) || !isExtensible(arrayPrototype)) return false;
  const parent = getPrototypeOf(arrayPrototype);
  if (!setPrototypeOf(arrayPrototype, value)) return true;
  setPrototypeOf(arrayPrototype, parent);
  return false;
}
