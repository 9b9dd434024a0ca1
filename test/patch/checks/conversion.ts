import { Group } from '../check.ts';
import { next, noting, open, outcomeOf } from '../outcome.ts';

export const conversion = new Group('WebIDL 3.2, when and how often page code runs in conversions');

const URL_ = 'ws://127.0.0.1:1/';
type Log = string[];

/** An object that notes every question it is asked. */
function watched<Target extends object>(name: string, target: Target, log: Log): Target {
  const handler: ProxyHandler<Target> = {};
  for (const trap of Object.getOwnPropertyNames(Reflect) as (keyof typeof Reflect)[])
    Reflect.set(handler, trap, (...args: unknown[]) => {
      log.push(`${name} ${trap} ${typeof args[1] === 'object' ? '' : String(args[1])}`);
      return (Reflect[trap] as (...args: unknown[]) => unknown)(...args);
    });
  return new Proxy(target, handler);
}

const text = (name: string, value: string, log: Log) => ({
  get [Symbol.toPrimitive]() {
    log.push(`${name} toPrimitive`);
    return undefined;
  },
  toString() {
    log.push(`${name} toString`);
    return value;
  },
  valueOf() {
    log.push(`${name} valueOf`);
    return 4000;
  },
});

const construct = (log: Log, ...args: unknown[]) => [
  outcomeOf(() => (Reflect.construct(WebSocket, args) as WebSocket).url),
  log,
];

function noted(name: string, run: (log: Log) => unknown): void {
  conversion.same(name, () => run([]));
}

noted('a URL with toString', (log) => construct(log, text('url', URL_, log)));
noted('a URL with toString that throws', (log) =>
  construct(log, {
    toString() {
      log.push('toString');
      throw new RangeError('mine');
    },
  }),
);
noted('a URL with toString that returns a bad URL', (log) => construct(log, text('url', 'ftp://x/', log)));
noted('a Proxy of a URL', (log) => construct(log, watched('url', new URL(URL_), log)));
noted('a Proxy of an object with toString', (log) => construct(log, watched('url', text('inner', URL_, log), log)));
noted('a URL object whose toString and href were replaced', (log) => {
  const url = new URL(URL_);
  for (const key of ['href', 'toString', 'toJSON', 'protocol'])
    Object.defineProperty(url, key, {
      get: () => {
        log.push(`get ${key}`);
        return () => URL_;
      },
    });
  return construct(log, url);
});
noted('URL.prototype.href and toString replaced', (log) => {
  const url = new URL(URL_);
  for (const key of ['href', 'toString', 'toJSON'])
    Object.defineProperty(URL.prototype, key, {
      get: () => {
        log.push(`get ${key}`);
        return () => 'ftp://bad/';
      },
    });
  return construct(log, url);
});
noted('a URL, then subprotocols', (log) => construct(log, text('url', URL_, log), text('protocols', 'chat', log)));
noted('bad URL and subprotocols', (log) => construct(log, text('url', 'ftp://x/', log), text('protocols', 'a b', log)));
noted('a URL that throws keeps subprotocols unread', (log) =>
  construct(
    log,
    {
      toString() {
        throw new Error('mine');
      },
    },
    text('protocols', 'chat', log),
  ),
);
noted('subprotocols: an object whose iterator is undefined', (log) =>
  construct(log, URL_, {
    get [Symbol.iterator]() {
      log.push('iterator');
      return undefined;
    },
    toString() {
      log.push('toString');
      return 'chat';
    },
  }),
);
noted('subprotocols: an iterable', (log) =>
  construct(log, URL_, {
    get [Symbol.iterator]() {
      log.push('get iterator');
      return () => {
        log.push('iterator');
        let count = 0;
        return {
          get next() {
            log.push('get next');
            return () => {
              log.push('next');
              count += 1;
              const index = count;
              return {
                get done() {
                  log.push(`get done ${index}`);
                  return index > 2;
                },
                get value() {
                  log.push(`get value ${index}`);
                  return text(`value ${index}`, `p${index}`, log);
                },
              };
            };
          },
          get return() {
            log.push('get return');
            return () => ({});
          },
        };
      };
    },
  }),
);
noted('subprotocols: a generator', (log) =>
  construct(
    log,
    URL_,
    (function* () {
      try {
        log.push('first');
        yield 'one';
        log.push('second');
        yield 'two';
      } finally {
        log.push('finally');
      }
    })(),
  ),
);
noted('subprotocols: a generator that throws', (log) =>
  construct(
    log,
    URL_,
    // biome-ignore lint/correctness/useYield: it throws before
    (function* () {
      log.push('first');
      throw new RangeError('mine');
    })(),
  ),
);
noted('subprotocols: a generator with a bad value', (log) =>
  construct(
    log,
    URL_,
    (function* () {
      try {
        yield 'one';
        yield Symbol('bad');
      } finally {
        log.push('finally');
      }
    })(),
  ),
);
noted('bug: a Proxy of an array is read too often', (log) => construct(log, URL_, watched('list', ['a', 'b'], log)));
noted('a Proxy of an empty array', (log) => construct(log, URL_, watched('list', [], log)));
noted('a Proxy of a Proxy of an array', (log) =>
  construct(log, URL_, watched('outer', watched('inner', ['a'], log), log)),
);
noted('a Proxy of an array with a bad name', (log) => construct(log, URL_, watched('list', ['a b'], log)));
noted('a Proxy of an array and a bad URL', (log) => construct(log, 'ftp://x/', watched('list', ['a'], log)));
noted('a revoked Proxy of an array', (log) => {
  const { proxy, revoke } = Proxy.revocable<string[]>([], {});
  revoke();
  return construct(log, URL_, proxy);
});
noted('an array whose prototype is a Proxy', (log) =>
  construct(log, URL_, Object.setPrototypeOf(['a'], watched('prototype', Array.prototype, log))),
);
noted('an array without a prototype', (log) => construct(log, URL_, Object.setPrototypeOf(['a'], null)));
noted('an array of a subclass', (log) => {
  class List extends Array<string> {
    override [Symbol.iterator]() {
      log.push('iterator');
      return super[Symbol.iterator]();
    }
  }
  return construct(log, URL_, List.from(['a', 'b']));
});
noted('an array with accessors', (log) => {
  const list = ['a', 'b'];
  for (const index of [0, 1])
    Object.defineProperty(list, index, {
      get: () => {
        log.push(`get ${index}`);
        return `p${index}`;
      },
    });
  return construct(log, URL_, list);
});
noted('an array with an accessor that shortens it', (log) => {
  const list = ['a', 'b', 'c'];
  Object.defineProperty(list, 0, {
    get: () => {
      log.push('get 0');
      list.length = 1;
      return 'p0';
    },
  });
  return construct(log, URL_, list);
});
noted('an array of objects', (log) => construct(log, URL_, [text('one', 'a', log), text('two', 'b', log)]));
noted('an array of Proxies', (log) => construct(log, URL_, [watched('item', text('inner', 'a', log), log)]));
noted('a sparse array over accessors of Array.prototype', (log) => {
  for (const index of [0, 1])
    Object.defineProperty(Array.prototype, index, {
      configurable: true,
      get: () => {
        log.push(`get ${index}`);
        return `p${index}`;
      },
    });
  const result = construct(log, URL_, new Array(2));
  for (const index of [0, 1]) Reflect.deleteProperty(Array.prototype, index);
  return result;
});
noted('an array with its own iterator', (log) => {
  const list = ['a'];
  list[Symbol.iterator] = () => {
    log.push('iterator');
    return ['b'].values();
  };
  return construct(log, URL_, list);
});
noted('an array with Array.prototype[Symbol.iterator] replaced', (log) => {
  const native = Array.prototype[Symbol.iterator];
  Array.prototype[Symbol.iterator] = function () {
    log.push('iterator');
    return native.call(this);
  };
  const result = construct(log, URL_, ['a', 'b']);
  Array.prototype[Symbol.iterator] = native;
  return result;
});
noted('an array after the array iterator was replaced', (log) => {
  const prototype = Object.getPrototypeOf([].values()) as { next: () => unknown };
  const native = prototype.next;
  prototype.next = function () {
    log.push('next');
    return native.call(this);
  };
  const result = construct(log, URL_, ['a', 'b']);
  prototype.next = native;
  return result;
});
noted('a frozen Array.prototype', (log) => {
  Object.freeze(Array.prototype);
  return construct(log, URL_, watched('list', ['a'], log));
});
noted('an Array.prototype with another prototype', (log) => {
  Object.setPrototypeOf(Array.prototype, watched('parent', Object.prototype, log));
  const plain = outcomeOf(() => new WebSocket(URL_, ['a']).url);
  const before = log.length;
  const proxied = outcomeOf(() => new WebSocket(URL_, watched('list', ['a'], log)).url);
  const asked = log.map((each) => each);
  Object.setPrototypeOf(Array.prototype, Object.prototype);
  return [plain, before, proxied, asked];
});
noted('Array.prototype keeps its prototype and its speed', (log) => {
  Reflect.construct(WebSocket, [URL_, watched('list', ['a'], log)]);
  Reflect.construct(WebSocket, [URL_, ['a']]);
  return Object.getPrototypeOf(Array.prototype) === Object.prototype;
});
noted('arguments given by an array-like Proxy', (log) => {
  return outcomeOf(() => [
    (Reflect.construct(WebSocket, watched('args', [URL_, 'chat'], log)) as WebSocket).url,
    log.length,
    log.map((each) => each),
  ]);
});
noted('a third argument is not read', (log) => construct(log, URL_, [], watched('init', { headers: {} }, log)));

for (const [what, args] of Object.entries<(log: Log) => unknown[]>({
  'a code': (log) => [text('code', '4000', log)],
  'a code and a reason': (log) => [text('code', '4000', log), text('reason', 'why', log)],
  'a bad code and a reason': (log) => [
    { valueOf: () => noting(log, 'code', 1) },
    { toString: () => noting(log, 'reason', 'why') },
  ],
  'a code that throws': (log) => [
    {
      valueOf() {
        log.push('code');
        throw new RangeError('mine');
      },
    },
    { toString: () => noting(log, 'reason', 'why') },
  ],
  'a reason that throws': (log) => [
    4000,
    {
      toString() {
        log.push('reason');
        throw new RangeError('mine');
      },
    },
  ],
  'a Proxy of a code': (log) => [watched('code', text('inner', '4000', log), log)],
  'a dictionary': (log) => [watched('init', { code: 4000, closeCode: 4000, reason: 'x' }, log)],
}))
  conversion.same(`close with ${what}`, async ({ ws }) => {
    const log: Log = [];
    const connection = await open(`${ws}/echo`);
    const result = outcomeOf(() => Reflect.apply(connection.close, connection, args(log)));
    const state = connection.readyState;
    connection.close();
    const { code, reason, wasClean } = await next(connection, 'close');
    return [result, log, state, code, reason, wasClean];
  });

for (const [what, data] of Object.entries<(log: Log) => unknown>({
  'an object with toString': (log) => text('data', 'hello', log),
  'an object whose toString throws': (log) => ({
    toString() {
      log.push('data');
      throw new RangeError('mine');
    },
  }),
  'a Proxy of an object': (log) => watched('data', text('inner', 'hello', log), log),
  'a Proxy of a buffer': (log) => watched('data', new ArrayBuffer(2), log),
  'a Proxy of a view': (log) => watched('data', new Uint8Array(2), log),
  'a view with its own byteLength': (log) =>
    Object.defineProperty(new Uint8Array(2), 'byteLength', { get: () => noting(log, 'byteLength', 9) }),
  'an array': () => ['a', 'b'],
}))
  conversion.same(`send with ${what}`, async ({ ws }) => {
    const log: Log = [];
    const connection = await open(`${ws}/echo`);
    connection.binaryType = 'arraybuffer';
    const echoed = next(connection, 'message');
    const result = outcomeOf(() => Reflect.apply(connection.send, connection, [data(log)]));
    connection.send('last');
    const received: unknown = (await echoed).data;
    return [result, log, typeof received === 'string' ? received : (received as ArrayBuffer).byteLength];
  });
conversion.same('close while close runs, by the reason', async ({ ws }) => {
  const connection = await open(`${ws}/echo`);
  const result = outcomeOf(() =>
    Reflect.apply(connection.close, connection, [
      4001,
      {
        toString: () => {
          connection.close(4002, 'inner');
          return 'outer';
        },
      },
    ]),
  );
  const { code, reason } = await next(connection, 'close');
  return [result, code, reason];
});
conversion.same('constructing while constructing, by the URL', () => {
  const made: string[] = [];
  const inner = {
    toString: () => {
      made.push(new WebSocket(`${URL_}inner`).url);
      return `${URL_}outer`;
    },
  };
  made.push(Reflect.construct(WebSocket, [inner]).url);
  return made;
});

conversion.leaveTheirFrame(/^(a Proxy|a URL with|bad URL|close with|send with|subprotocols)/);
