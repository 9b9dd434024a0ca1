import { Group } from '../check.ts';
import { next, noting, outcomeOf } from '../outcome.ts';

export const subclassing = new Group('ECMAScript, subclassing and new.target');

const URL_ = 'ws://127.0.0.1:1/';

subclassing.is('instanceof', [true, true, false], () => {
  const connection = new WebSocket(URL_);
  return [connection instanceof WebSocket, connection instanceof EventTarget, {} instanceof WebSocket];
});
subclassing.is('isPrototypeOf', true, () =>
  Object.prototype.isPrototypeOf.call(WebSocket.prototype, new WebSocket(URL_)),
);
subclassing.is('Symbol.hasInstance', true, () => WebSocket[Symbol.hasInstance](new WebSocket(URL_)));
subclassing.is('bug: subclassing broken', [true, true, 'Own', 'more', true], () => {
  class Own extends WebSocket {
    more() {
      return 'more';
    }
  }
  const own = new Own(URL_);
  return [own instanceof Own, own instanceof WebSocket, own.constructor.name, own.more(), own.url === URL_];
});
subclassing.is('fields and private members of a subclass', [1, 2, 3], () => {
  class Own extends WebSocket {
    field = 1;
    #hidden = 2;
    static fixed = 3;
    hidden() {
      return this.#hidden;
    }
  }
  const own = new Own(URL_);
  return [own.field, own.hidden(), Own.fixed];
});
subclassing.is('static members are inherited', [1, 'WebSocket', true], () => {
  class Own extends WebSocket {}
  return [Own.OPEN, Object.getPrototypeOf(Own).name, Object.getPrototypeOf(Own) === WebSocket];
});
subclassing.is('a subclass of a subclass', [true, true, true], () => {
  class One extends WebSocket {}
  class Two extends One {}
  const two = new Two(URL_);
  return [two instanceof One, two instanceof Two, Object.getPrototypeOf(two) === Two.prototype];
});
subclassing.is('new.target reaches a subclass', true, () => {
  let seen: unknown;
  class Own extends WebSocket {
    constructor(url: string) {
      super(url);
      seen = new.target;
    }
  }
  new Own(URL_);
  return seen === Own;
});
subclassing.is('a subclass that overrides close and send', ['close 4000', 'send hi'], () => {
  const calls: string[] = [];
  class Own extends WebSocket {
    override close(code?: number) {
      calls.push(`close ${code}`);
      super.close(code);
    }
    override send(data: string) {
      calls.push(`send ${data}`);
    }
  }
  const own = new Own(URL_);
  own.close(4000);
  own.send('hi');
  return calls;
});
subclassing.is('a subclass that overrides addEventListener is not asked', 0, async ({ ws }) => {
  let calls = 0;
  const native = WebSocket.prototype.addEventListener;
  class Own extends WebSocket {
    override addEventListener() {
      calls += 1;
    }
  }
  const own = new Own(`${ws}/close/4000`);
  await new Promise((resolve) => native.call(own, 'close', resolve));
  return calls;
});
for (const key of ['url', 'readyState', 'bufferedAmount', 'protocol', 'extensions', 'isTrusted', 'then', 'toJSON'])
  subclassing.is(`a subclass's own accessor of ${key} is not asked`, 0, async ({ ws }) => {
    let calls = 0;
    class Own extends WebSocket {}
    Object.defineProperty(Own.prototype, key, {
      get: () => {
        calls += 1;
        return undefined;
      },
    });
    const own = new Own(`${ws}/close/4000`);
    own.onopen = () => own.send('x');
    await new Promise((resolve) => own.addEventListener('close', resolve));
    return calls;
  });
subclassing.is('a subclass that returns another object', true, () => {
  const other = {};
  class Own extends WebSocket {
    constructor(url: string) {
      super(url);
      // biome-ignore lint/correctness/noConstructorReturn: what a page may do
      return other as Own;
    }
  }
  return (new Own(URL_) as unknown) === other;
});
subclassing.same('a subclass that forgets super', () => {
  const Own = Function('return class extends WebSocket { constructor() {} }')() as typeof WebSocket;
  return outcomeOf(() => Reflect.construct(Own, []));
});
subclassing.same('a subclass called without new', () => {
  class Own extends WebSocket {}
  return outcomeOf(() => (Own as unknown as () => void)());
});
subclassing.same('an error in a subclass', () => {
  class Own extends WebSocket {}
  return outcomeOf(() => new Own('ftp://x/'));
});
subclassing.is('ES5 style with Reflect.construct', [true, true, URL_], () => {
  // biome-ignore lint/complexity/useArrowFunction: an arrow function is no constructor
  const Own = function (url: string): WebSocket {
    return Reflect.construct(WebSocket, [url], Own);
  } as unknown as new (
    url: string,
  ) => WebSocket;
  Own.prototype = Object.create(WebSocket.prototype, { constructor: { value: Own } });
  const own = new Own(URL_);
  return [own instanceof Own, own instanceof WebSocket, own.url];
});
subclassing.is('ES5 style that returns a patched instance', ['patched', true], () => {
  const Native = WebSocket;
  // biome-ignore lint/complexity/useArrowFunction: an arrow function is no constructor
  const Own = function (url: string) {
    const connection = new Native(url);
    Reflect.set(connection, 'extra', 'patched');
    return connection;
  } as unknown as typeof WebSocket;
  Object.setPrototypeOf(Own, Native);
  Own.prototype = Native.prototype;
  const own = new Own(URL_);
  return [Reflect.get(own, 'extra'), own instanceof Own];
});
subclassing.same('ES5 style with call', () =>
  outcomeOf(() => {
    const Own = function (this: object, url: string) {
      (WebSocket as unknown as (url: string) => void).call(this, url);
    } as unknown as new (
      url: string,
    ) => WebSocket;
    Own.prototype = Object.create(WebSocket.prototype);
    return new Own(URL_);
  }),
);
subclassing.same('Object.create of the prototype is no connection', () =>
  outcomeOf(() => Object.create(WebSocket.prototype).readyState),
);

const prototypeName = (object: object) => Object.prototype.toString.call(Object.getPrototypeOf(object));
const NEW_TARGETS: Record<string, () => unknown> = {
  itself: () => WebSocket,
  Object: () => Object,
  Array: () => Array,
  Date: () => Date,
  Map: () => Map,
  EventTarget: () => EventTarget,
  // biome-ignore-start lint/complexity/useArrowFunction: an arrow function is no constructor
  'a function': () => function () {},
  'a class': () => class {},
  'a bound function': () => function () {}.bind(null),
  'a Proxy of itself': () => new Proxy(WebSocket, {}),
  'a Proxy of a class': () => new Proxy(class {}, {}),
  'a function without a prototype': () => {
    const target = function () {};
    Reflect.set(target, 'prototype', null);
    return target;
  },
  'a function whose prototype is a number': () => {
    const target = function () {};
    Reflect.set(target, 'prototype', 5);
    return target;
  },
  // biome-ignore-end lint/complexity/useArrowFunction: an arrow function is no constructor
  'an arrow function': () => () => {},
  'a method': () => ({ method() {} }).method,
  undefined: () => undefined,
  'an object': () => ({}),
  'a revoked Proxy': () => {
    const { proxy, revoke } = Proxy.revocable(class {}, {});
    revoke();
    return proxy;
  },
  'a Proxy that throws': () =>
    new Proxy(class {}, {
      get() {
        throw new RangeError('mine');
      },
    }),
};
for (const [what, make] of Object.entries(NEW_TARGETS))
  subclassing.same(`Reflect.construct with a newTarget: ${what}`, () => {
    const target = make() as NewableFunction & { prototype: unknown };
    return outcomeOf(() => {
      const made = Reflect.construct(WebSocket, [URL_], target) as object;
      return [prototypeName(made), Object.getPrototypeOf(made) === target.prototype, made instanceof WebSocket];
    });
  });
subclassing.same('how often the prototype of a newTarget is read', () => {
  const log: string[] = [];
  const target = new Proxy(class {}, {
    get(object, key, receiver) {
      log.push(`get ${String(key)} ${receiver === target}`);
      return Reflect.get(object, key, receiver);
    },
    getPrototypeOf: (object) => {
      log.push('getPrototypeOf');
      return Reflect.getPrototypeOf(object);
    },
    has: (object, key) => {
      log.push(`has ${String(key)}`);
      return Reflect.has(object, key);
    },
    getOwnPropertyDescriptor: (object, key) => {
      log.push(`descriptor ${String(key)}`);
      return Reflect.getOwnPropertyDescriptor(object, key);
    },
  });
  Reflect.construct(WebSocket, [URL_], target);
  return log;
});
subclassing.same('the prototype is read before the arguments are', () => {
  const log: string[] = [];
  const target = new Proxy(class {}, {
    get(object, key, receiver) {
      log.push(String(key));
      return Reflect.get(object, key, receiver);
    },
  });
  const url = { toString: () => noting(log, 'url', URL_) };
  const protocols = { toString: () => noting(log, 'protocols', 'chat') };
  Reflect.construct(WebSocket, [url, protocols], target);
  return log;
});
subclassing.is('Reflect.construct of another class with it as newTarget', [true, true], () => {
  const made = Reflect.construct(Array, [3], WebSocket);
  return [Object.getPrototypeOf(made) === WebSocket.prototype, Array.isArray(made)];
});
subclassing.is('EventTarget with it as newTarget', [true, 'TypeError'], () => {
  const made = Reflect.construct(EventTarget, [], WebSocket);
  let name = '';
  try {
    void (made as WebSocket).readyState;
  } catch (error) {
    name = (error as Error).name;
  }
  return [Object.getPrototypeOf(made) === WebSocket.prototype, name];
});
subclassing.is('a Proxy of the constructor, as a page may put up itself', [1, true, true], () => {
  let calls = 0;
  const Wrapped = new Proxy(WebSocket, {
    construct(target, args, newTarget) {
      calls += 1;
      return Reflect.construct(target, args, newTarget);
    },
  });
  const connection = new Wrapped(URL_);
  return [calls, connection instanceof Wrapped, connection instanceof WebSocket];
});
subclassing.is('a subclass put in place of it', [true, 4000], async ({ ws }) => {
  const Native = WebSocket;
  window.WebSocket = class extends Native {};
  const connection = new WebSocket(`${ws}/close/4000`);
  return [connection instanceof Native, (await next(connection, 'close')).code];
});
subclassing.is(
  'methods borrowed by apply, call and bind',
  [undefined, undefined, undefined].map(() => '<undefined>'),
  () => {
    const one = new WebSocket(URL_);
    const { close } = WebSocket.prototype;
    return [close.call(one), close.apply(one, [4000]), close.bind(one, 4000, 'why')()];
  },
);
subclassing.is('a mixin', ['mixed', true], () => {
  const mix = (Base: typeof WebSocket) =>
    class extends Base {
      mixed = 'mixed';
    };
  const mixed = new (mix(WebSocket))(URL_);
  return [mixed.mixed, mixed instanceof WebSocket];
});
