import { Group } from '../check.ts';
import { CYCLE, cycle, descriptorOf, next, open, outcomeOf } from '../outcome.ts';

export const prototypeObject = new Group('WebIDL 3.7.3, prototype and instances');

const READ_ONLY = ['url', 'readyState', 'bufferedAmount', 'extensions', 'protocol'];
const WRITABLE = ['onopen', 'onerror', 'onclose', 'onmessage', 'binaryType'];
const METHODS = ['close', 'send'];

const getterOf = (key: string) => Object.getOwnPropertyDescriptor(WebSocket.prototype, key)?.get as () => unknown;
const methodOf = (key: string) => Reflect.get(WebSocket.prototype, key) as (...args: unknown[]) => unknown;

prototypeObject.same('own keys in their order', () => Reflect.ownKeys(WebSocket.prototype).map(String));
prototypeObject.same('enumerable keys in their order', () => Object.keys(WebSocket.prototype));
prototypeObject.same('keys that for...in visits on an instance', () => {
  const keys: string[] = [];
  for (const key in new WebSocket('ws://127.0.0.1:1/')) keys.push(key);
  return keys;
});
prototypeObject.is('inherits from EventTarget.prototype', true, () => {
  return Object.getPrototypeOf(WebSocket.prototype) === EventTarget.prototype;
});
prototypeObject.is('toString tag', '[object WebSocket]', () => Object.prototype.toString.call(WebSocket.prototype));
for (const key of [...READ_ONLY, ...WRITABLE, ...METHODS, 'constructor', 'CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'])
  prototypeObject.same(`descriptor of ${key}`, () => descriptorOf(WebSocket.prototype, key));
prototypeObject.same('descriptor of Symbol.toStringTag', () => descriptorOf(WebSocket.prototype, Symbol.toStringTag));
for (const key of [...READ_ONLY, ...WRITABLE]) {
  prototypeObject.same(`${key} of the prototype itself`, () => outcomeOf(() => Reflect.get(WebSocket.prototype, key)));
  prototypeObject.same(`getter of ${key} on another object`, () => outcomeOf(() => getterOf(key).call({})));
  prototypeObject.same(`getter of ${key} prints as native`, () => String(getterOf(key)));
}
for (const key of WRITABLE)
  prototypeObject.same(`setter of ${key} on another object`, () =>
    outcomeOf(() => Object.getOwnPropertyDescriptor(WebSocket.prototype, key)?.set?.call({}, null)),
  );
for (const key of READ_ONLY)
  prototypeObject.is(`${key} cannot be set`, false, () => Reflect.set(new WebSocket('ws://127.0.0.1:1/'), key, 'x'));
for (const key of METHODS) {
  prototypeObject.is(`bug: ${key} shows no [native code]`, true, () => String(methodOf(key)).includes('[native code]'));
  prototypeObject.is(`${key} is named so`, key, () => methodOf(key).name);
  prototypeObject.is(`length of ${key}`, key === 'send' ? 1 : 0, () => methodOf(key).length);
  prototypeObject.is(`${key} has no prototype`, false, () => 'prototype' in methodOf(key));
  prototypeObject.is(`${key} inherits from Function.prototype`, true, () => {
    return Object.getPrototypeOf(methodOf(key)) === Function.prototype;
  });
  prototypeObject.is(`${key} is no constructor`, 'TypeError', () => {
    try {
      Reflect.construct(methodOf(key), []);
      return 'constructed';
    } catch (error) {
      return (error as Error).name;
    }
  });
  prototypeObject.same(`own keys of ${key}`, () => Reflect.ownKeys(methodOf(key)).map(String));
  for (const [what, self] of Object.entries({ undefined, null: null, number: 5, object: {}, target: 'target' }))
    prototypeObject.same(`illegal invocation of ${key} on ${what}`, () =>
      outcomeOf(() => methodOf(key).call(what === 'target' ? new EventTarget() : self, 'x')),
    );
  prototypeObject.same(`illegal invocation of ${key} on the prototype`, () =>
    outcomeOf(() => methodOf(key).call(WebSocket.prototype)),
  );
  prototypeObject.same(`illegal invocation of ${key} on a Proxy of a connection`, () =>
    outcomeOf(() => methodOf(key).call(new Proxy(new WebSocket('ws://127.0.0.1:1/'), {}))),
  );
  prototypeObject.same(`illegal invocation of ${key} on what inherits from a connection`, () =>
    outcomeOf(() => methodOf(key).call(Object.create(new WebSocket('ws://127.0.0.1:1/')))),
  );
  prototypeObject.is(`${key} can be replaced and put back`, [1, true], () => {
    const native = methodOf(key);
    Reflect.set(WebSocket.prototype, key, () => 1);
    const replaced = methodOf(key)();
    Reflect.set(WebSocket.prototype, key, native);
    return [replaced, methodOf(key) === native];
  });
  prototypeObject.is(`a cycle in the prototype chain of ${key}`, CYCLE, () =>
    cycle(methodOf(key), Object.create(methodOf(key))),
  );
  prototypeObject.is(`${key} can be shadowed on an instance`, 2, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    Reflect.set(connection, key, () => 2);
    return (Reflect.get(connection, key) as () => unknown)();
  });
}
prototypeObject.is('methods are the same on every instance', true, () => {
  const one = new WebSocket('ws://127.0.0.1:1/');
  const other = new WebSocket('ws://127.0.0.1:1/');
  return one.close === other.close && one.send === WebSocket.prototype.send;
});
prototypeObject.same('own keys of a new instance', () =>
  Reflect.ownKeys(new WebSocket('ws://127.0.0.1:1/')).map(String),
);
prototypeObject.same('own keys of an open and of a closed instance', async ({ ws }) => {
  const connection = await open(`${ws}/echo`);
  const whileOpen = Reflect.ownKeys(connection).map(String);
  connection.close();
  await next(connection, 'close');
  return [whileOpen, Reflect.ownKeys(connection).map(String)];
});
prototypeObject.is('an instance is extensible and takes properties', [true, 1], () => {
  const connection = new WebSocket('ws://127.0.0.1:1/');
  Reflect.set(connection, 'extra', 1);
  return [Object.isExtensible(connection), Reflect.get(connection, 'extra')];
});
prototypeObject.is('a frozen instance lives on', 4000, async ({ ws }) => {
  return (await next(Object.freeze(new WebSocket(`${ws}/close/4000`)), 'close')).code;
});
prototypeObject.is('an instance whose prototype was replaced lives on', 4000, async ({ ws }) => {
  const connection = new WebSocket(`${ws}/close/4000`);
  const closed = next(connection, 'close');
  Object.setPrototypeOf(connection, null);
  return (await closed).code;
});
prototypeObject.is('toString of an instance', '[object WebSocket]', () => String(new WebSocket('ws://127.0.0.1:1/')));
prototypeObject.same('the whole JSON of an instance', () => JSON.stringify(new WebSocket('ws://127.0.0.1:1/')));
prototypeObject.same('methods of EventTarget stay its own', () =>
  ['addEventListener', 'removeEventListener', 'dispatchEvent'].map((key) => [
    descriptorOf(EventTarget.prototype, key),
    Object.hasOwn(WebSocket.prototype, key),
    String(Reflect.get(EventTarget.prototype, key)),
  ]),
);
for (const name of ['CloseEvent', 'MessageEvent', 'Event', 'CustomEvent', 'MessagePort', 'JSON', 'Reflect', 'Proxy'])
  prototypeObject.same(`${name} is untouched`, () => {
    const value = Reflect.get(window, name) as { prototype?: object };
    const holders = [value, value.prototype].filter((each) => each !== undefined);
    return [
      String(value),
      ...holders.map((each) => Reflect.ownKeys(each).map((key) => [String(key), descriptorOf(each, key)])),
    ];
  });

// Firefox makes some keys of a native function only when it is asked for them.
prototypeObject.leaveTheirFrame(/^(bug: |close is|descriptor of [^cs]|getter|illegal|inherits|send is|setter)/);
prototypeObject.leaveTheirFrame(/(cannot be set|the prototype itself)$/);
