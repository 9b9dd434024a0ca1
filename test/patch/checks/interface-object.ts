import { Group } from '../check.ts';
import { CYCLE, cycle, descriptorOf, outcomeOf } from '../outcome.ts';

export const interfaceObject = new Group('WebIDL 3.7.1, interface object');

const POISON =
  "'caller', 'callee', and 'arguments' properties may not be accessed on strict mode functions " +
  'or the arguments objects for calls to them';
const ownCallers = (key: string) => ({
  chromium: { plain: ['returned', null], patched: ['threw', 'TypeError', 'TypeError', POISON, 'own realm'] },
  firefox: {
    plain: ['threw', 'TypeError', 'TypeError', POISON, 'own realm'],
    patched: ['threw', 'TypeError', 'TypeError', `get ${key} method called on incompatible Proxy`, 'own realm'],
  },
});

const constants = { CONNECTING: 0, OPEN: 1, CLOSING: 2, CLOSED: 3 };

interfaceObject.is('typeof is function', 'function', () => typeof WebSocket);
interfaceObject.is('name is WebSocket', 'WebSocket', () => WebSocket.name);
interfaceObject.is('length is 1', 1, () => WebSocket.length);
interfaceObject.is('inherits from EventTarget', true, () => Object.getPrototypeOf(WebSocket) === EventTarget);
interfaceObject.is('is extensible', true, () => Object.isExtensible(WebSocket));
interfaceObject.is('is not enumerable on the window', false, () =>
  Object.prototype.propertyIsEnumerable.call(window, 'WebSocket'),
);
interfaceObject.same('own keys in their order', () => Reflect.ownKeys(WebSocket).map(String));
interfaceObject.same('enumerable keys in their order', () => Object.keys(WebSocket));
interfaceObject.same('keys that for...in visits', () => {
  const keys: string[] = [];
  for (const key in WebSocket) keys.push(key);
  return keys;
});
interfaceObject.same('place among the keys of the window', () => {
  const keys = Object.getOwnPropertyNames(window);
  const index = keys.indexOf('WebSocket');
  return keys.slice(index - 2, index + 3);
});
interfaceObject.except('firefox', 'its window lists first what a script has used first', /place among the keys/);
interfaceObject.is('flags on the window', { writable: true, enumerable: false, configurable: true }, () => {
  const { value, ...flags } = Object.getOwnPropertyDescriptor(window, 'WebSocket') ?? {};
  return value === WebSocket ? flags : 'another value';
});
for (const key of ['name', 'length', 'prototype', ...Object.keys(constants), 'caller', 'arguments', 'toString'])
  interfaceObject.same(`descriptor of ${key}`, () => descriptorOf(WebSocket, key));
for (const [key, value] of Object.entries(constants)) {
  interfaceObject.is(`bug: constant ${key} missing`, value, () => Reflect.get(WebSocket, key));
  interfaceObject.is(`constant ${key} cannot be set`, [false, value], () => [
    Reflect.set(WebSocket, key, 9),
    Reflect.get(WebSocket, key),
  ]);
  interfaceObject.is(`constant ${key} cannot be deleted`, false, () => Reflect.deleteProperty(WebSocket, key));
  interfaceObject.is(`constant ${key} cannot be redefined`, false, () =>
    Reflect.defineProperty(WebSocket, key, { value: 9 }),
  );
}
interfaceObject.is('prototype cannot be replaced', [false, true], () => {
  const { prototype } = WebSocket;
  return [Reflect.set(WebSocket, 'prototype', {}), WebSocket.prototype === prototype];
});
interfaceObject.is('bug: toString shows no [native code]', true, () => WebSocket.toString().includes('[native code]'));
interfaceObject.is('bug: concatenation shows no [native code]', true, () => `${WebSocket}`.includes('[native code]'));
interfaceObject.is('bug: Function.prototype.toString shows no [native code]', true, () =>
  Function.prototype.toString.call(WebSocket).includes('[native code]'),
);
interfaceObject.is(
  'toString is that of Function.prototype',
  true,
  () => WebSocket.toString === Function.prototype.toString,
);
interfaceObject.is('Object.prototype.toString says Function', '[object Function]', () =>
  Object.prototype.toString.call(WebSocket),
);
interfaceObject.is('JSON leaves it out', '{}', () => JSON.stringify({ WebSocket }));
interfaceObject.is('is the constructor of its prototype', true, () => WebSocket.prototype.constructor === WebSocket);
interfaceObject.is('is the same by every name of the window', true, () =>
  [self, globalThis, frames, window.window].every((each) => (each as typeof globalThis).WebSocket === WebSocket),
);
interfaceObject.is('is the constructor of an instance', true, () => {
  const connection = new WebSocket('ws://127.0.0.1:1/');
  return connection.constructor === WebSocket;
});
for (const key of ['caller', 'arguments'])
  interfaceObject.differs(`${key}, which engines give for none but their own functions`, ownCallers(key), () =>
    outcomeOf(() => Reflect.get(WebSocket, key)),
  );
interfaceObject.is('own properties can be added and removed', [true, 1, true, false], () => [
  Reflect.set(WebSocket, 'extra', 1),
  Reflect.get(WebSocket, 'extra'),
  Reflect.deleteProperty(WebSocket, 'extra'),
  'extra' in WebSocket,
]);
interfaceObject.is('name can be redefined', 'Other', () => {
  Object.defineProperty(WebSocket, 'name', { value: 'Other' });
  return WebSocket.name;
});
interfaceObject.is('its prototype can be replaced', true, () => {
  const other = { own: 1 };
  Object.setPrototypeOf(WebSocket, other);
  return Reflect.get(WebSocket, 'own') === 1 && Object.getPrototypeOf(WebSocket) === other;
});
for (const [what, heir] of Object.entries<() => object>({
  itself: () => WebSocket,
  'a subclass': () => class extends WebSocket {},
  'an object that inherits from it': () => Object.create(Object.create(WebSocket)),
}))
  interfaceObject.is(`a cycle in its prototype chain: ${what}`, CYCLE, () => cycle(WebSocket, heir()));
interfaceObject.differs(
  'a cycle in its prototype chain, made at the other end',
  {
    chromium: { plain: 'TypeError', patched: 'made' },
    firefox: { plain: 'TypeError', patched: 'made' },
  },
  () => {
    const other = Object.create(EventTarget) as object;
    Object.setPrototypeOf(WebSocket, other);
    try {
      Object.setPrototypeOf(other, WebSocket);
      return 'made';
    } catch (error) {
      return (error as Error).name;
    } finally {
      Object.setPrototypeOf(other, EventTarget);
    }
  },
);
interfaceObject.is('can be frozen, and constructs still', [true, true], () => {
  Object.freeze(WebSocket);
  return [Object.isFrozen(WebSocket), new WebSocket('ws://127.0.0.1:1/') instanceof WebSocket];
});
interfaceObject.is('can be replaced by the page', 7, () => {
  Reflect.set(window, 'WebSocket', 7);
  return Reflect.get(window, 'WebSocket');
});
interfaceObject.is('can be deleted by the page', [true, 'undefined'], () => [
  Reflect.deleteProperty(window, 'WebSocket'),
  typeof WebSocket,
]);
interfaceObject.same('a bound one', () => {
  const bound = WebSocket.bind(null, 'ws://127.0.0.1:1/') as unknown as new () => WebSocket;
  return [bound.name, bound.length, new bound() instanceof WebSocket, new bound().url];
});
interfaceObject.is('works as a key of Map, WeakMap and Set', [1, 2, true], () => [
  new Map([[WebSocket, 1]]).get(WebSocket),
  new WeakMap([[WebSocket, 2]]).get(WebSocket),
  new Set([WebSocket]).has(WebSocket),
]);
interfaceObject.is('structuredClone refuses it', 'DataCloneError', () => {
  try {
    structuredClone(WebSocket);
    return 'cloned';
  } catch (error) {
    return (error as Error).name;
  }
});

interfaceObject.leaveTheirFrame(
  /^(bug: |constant|descriptor|enumerable|inherits|is |JSON|keys|length|name is|Object\.|own keys|toString|typeof)/,
);
