import configure from 'core-js/configurator';

/** What the browser has of its own. */
export const NATIVE: readonly unknown[] = [Promise, Map, Set, WeakMap, Reflect.apply, Reflect.construct, Date.now];

// By itself core-js replaces only what it finds wrong in the browser.
configure({
  usePolyfill: [
    'Promise',
    'Map',
    'Set',
    'WeakMap',
    'WeakSet',
    'Reflect.apply',
    'Reflect.construct',
    'Reflect.getOwnPropertyDescriptor',
    'Reflect.getPrototypeOf',
    'Reflect.setPrototypeOf',
    'Object.defineProperty',
    'Object.setPrototypeOf',
    'Array.isArray',
    'Array#slice',
    'JSON.stringify',
    'Date.now',
    'String#slice',
  ],
});
