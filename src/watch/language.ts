/**
 * What the language brings, taken before any script of the page can replace it. Apart from what the DOM brings
 * (`natives.ts`), so that what needs no more than this runs outside a page as well.
 */
export const {
  apply,
  construct,
  defineProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  isExtensible,
  setPrototypeOf,
} = Reflect;

export type Unbound<Method extends (...args: never[]) => unknown> = Method extends (
  this: infer Self,
  ...args: infer Args
) => infer Result
  ? (self: unknown extends Self ? object : Self, ...args: Args) => Result
  : never;

const { bind, call } = Function.prototype;

/** The method as a function of its `this`: engines call it about as fast as the method, and look nothing up. */
export const unbind = bind.bind(call) as <Method extends (...args: never[]) => unknown>(
  method: Method,
) => Unbound<Method>;

/** The descriptor of an own property, with nothing of the page's `Object.prototype` shining through. */
export function ownProperty(owner: object, key: PropertyKey): PropertyDescriptor | undefined {
  const descriptor = getOwnPropertyDescriptor(owner, key);
  if (descriptor) setPrototypeOf(descriptor, null);
  return descriptor;
}

const { prototype: text } = String;

export const { parse, stringify } = JSON;
export const slice = unbind(text.slice) as unknown as (text: string, start: number, end: number) => string;
export const indexOf = unbind(text.indexOf) as unknown as (text: string, wanted: string, from: number) => number;
export const charCodeAt = unbind(text.charCodeAt) as unknown as (text: string, index: number) => number;
