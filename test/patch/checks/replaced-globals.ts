import { Group } from '../check.ts';

/** What a page did to its realm must neither be asked by the patch nor break it. */
export const replacedGlobals = new Group('replaced globals and polluted prototypes');

type Host = Record<PropertyKey, unknown>;

/** Everything that can happen to a connection, written so that the page itself asks as little as it can. */
function scenario(ws: string, counts: () => string, done: (outcome: unknown) => void): void {
  const before = counts();
  let steps = '';
  const refused = ['ftp://x/', 'ws://[/', 'http://'];
  for (let index = 0; index < refused.length; index += 1) {
    try {
      new WebSocket(refused[index] as string);
    } catch {
      steps += 'threw ';
    }
  }
  try {
    new WebSocket(ws, ['a', 'a']);
  } catch {
    steps += 'threw ';
  }
  try {
    (WebSocket as unknown as () => void)();
  } catch {
    steps += 'threw ';
  }
  const failing = new WebSocket(`${ws}/reject/500`);
  failing.onerror = () => {
    steps += 'error ';
  };
  failing.onclose = () => {
    steps += 'failed ';
    const connection = new WebSocket(`${ws}/echo`, ['one', 'two']);
    connection.binaryType = 'arraybuffer';
    connection.onopen = () => {
      steps += 'open ';
      connection.send('text');
    };
    connection.onmessage = ({ data }) => {
      if (typeof data === 'string') {
        steps += 'message ';
        connection.send(new ArrayBuffer(4));
        return;
      }
      steps += 'buffer ';
      try {
        connection.close(1);
      } catch {
        steps += 'threw ';
      }
      connection.close(4001, 'bye');
      connection.close();
    };
    connection.onclose = ({ code, reason, wasClean }) => {
      steps += `close ${code}${reason}${wasClean}`;
      const after = counts();
      done(`asked before: ${before}, after: ${after}; ${steps}`);
    };
  };
}

/** Runs the scenario with `install` done to the realm; `install` gets a function that counts. */
function hostile(name: string, install: (count: () => void) => void): void {
  replacedGlobals.same(name, ({ ws }) => {
    const pending = new Promise((resolve) => {
      let total = 0;
      const start = () => {
        install(() => {
          total += 1;
        });
        scenario(ws, () => `${total}`, resolve);
      };
      start();
    });
    return pending;
  });
}

/** Replaces a method by one that counts and then does what it did. */
function counting(owner: object, key: PropertyKey, count: () => void): void {
  const { apply } = Reflect;
  const descriptor = Object.getOwnPropertyDescriptor(owner, key) as PropertyDescriptor;
  const native = descriptor.value as (...args: unknown[]) => unknown;
  const replacement = function (this: unknown, ...args: unknown[]) {
    count();
    return new.target ? Reflect.construct(native, args) : apply(native, this, args);
  };
  Object.defineProperty(owner, key, { ...descriptor, value: replacement });
}

/** Replaces a method by one that counts and throws. */
function throwing(owner: object, key: PropertyKey, count: () => void): void {
  Object.defineProperty(owner, key, {
    configurable: true,
    writable: true,
    value: () => {
      count();
      throw new RangeError('a page function was called');
    },
  });
}

const METHODS: Record<string, [owner: () => object, keys: PropertyKey[]]> = {
  'Array.prototype': [
    () => Array.prototype,
    [
      'push',
      'pop',
      'shift',
      'slice',
      'splice',
      'map',
      'forEach',
      'filter',
      'concat',
      'join',
      'indexOf',
      'includes',
      'at',
      'keys',
      'values',
      'toString',
      Symbol.iterator,
    ],
  ],
  Array: [() => Array, ['isArray', 'from', 'of']],
  Object: [
    () => Object,
    [
      'assign',
      'create',
      'defineProperty',
      'freeze',
      'entries',
      'keys',
      'values',
      'getPrototypeOf',
      'setPrototypeOf',
      'getOwnPropertyDescriptor',
      'getOwnPropertyNames',
      'hasOwn',
      'isExtensible',
      'fromEntries',
    ],
  ],
  'Object.prototype': [
    () => Object.prototype,
    ['toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'],
  ],
  Reflect: [
    () => Reflect,
    [
      'apply',
      'construct',
      'get',
      'set',
      'has',
      'ownKeys',
      'defineProperty',
      'deleteProperty',
      'getPrototypeOf',
      'setPrototypeOf',
      'getOwnPropertyDescriptor',
      'isExtensible',
    ],
  ],
  'Function.prototype': [() => Function.prototype, ['call', 'apply', 'bind', 'toString', Symbol.hasInstance]],
  'Map.prototype': [() => Map.prototype, ['get', 'set', 'has', 'delete', 'forEach', 'values', Symbol.iterator]],
  'WeakMap.prototype': [() => WeakMap.prototype, ['get', 'set', 'has', 'delete']],
  'Set.prototype': [() => Set.prototype, ['add', 'has', 'delete', 'forEach', 'values', Symbol.iterator]],
  'WeakSet.prototype': [() => WeakSet.prototype, ['add', 'has', 'delete']],
  'String.prototype': [
    () => String.prototype,
    [
      'slice',
      'substring',
      'substr',
      'split',
      'replace',
      'startsWith',
      'indexOf',
      'includes',
      'trim',
      'at',
      'charAt',
      'concat',
      'toString',
      'valueOf',
      Symbol.iterator,
    ],
  ],
  'Number.prototype': [() => Number.prototype, ['toString', 'valueOf', 'toFixed']],
  Number: [() => Number, ['isFinite', 'isInteger', 'isNaN']],
  JSON: [() => JSON, ['stringify', 'parse']],
  'Promise.prototype': [() => Promise.prototype, ['then', 'catch', 'finally']],
  Promise: [() => Promise, ['resolve', 'reject', 'all']],
  Date: [() => Date, ['now', 'parse']],
  'Date.prototype': [() => Date.prototype, ['getTime', 'valueOf', 'toISOString', 'toJSON']],
  performance: [() => Performance.prototype, ['now', 'mark', 'measure']],
  Math: [() => Math, ['random', 'min', 'max', 'floor']],
  'EventTarget.prototype': [() => EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
  'Event.prototype': [
    () => Event.prototype,
    ['stopImmediatePropagation', 'stopPropagation', 'preventDefault', 'composedPath'],
  ],
  'MessagePort.prototype': [() => MessagePort.prototype, ['postMessage', 'start', 'close']],
  'URL.prototype': [() => URL.prototype, ['toString', 'toJSON']],
  window: [
    () => window,
    [
      'setTimeout',
      'setInterval',
      'clearTimeout',
      'requestAnimationFrame',
      'queueMicrotask',
      'postMessage',
      'structuredClone',
      'fetch',
      'requestIdleCallback',
    ],
  ],
  Symbol: [() => Symbol, ['for']],
  console: [() => console, ['log', 'warn', 'error', 'info', 'debug', 'trace']],
  Error: [() => Error, ['captureStackTrace']],
  'Error.prototype': [() => Error.prototype, ['toString']],
  scheduler: [() => Reflect.get(window, 'scheduler')?.constructor?.prototype ?? {}, ['postTask', 'yield']],
  AbortSignal: [() => AbortSignal, ['timeout', 'abort', 'any']],
};
for (const [what, [owner, keys]] of Object.entries(METHODS)) {
  hostile(`methods of ${what} count`, (count) => {
    for (const key of keys) if (Object.hasOwn(owner(), key)) counting(owner(), key, count);
  });
  for (const key of keys)
    hostile(`${what} ${String(key)} throws`, (count) => {
      if (Object.hasOwn(owner(), key)) throwing(owner(), key, count);
    });
}

const CLASSES = [
  'Map',
  'WeakMap',
  'Set',
  'WeakSet',
  'WeakRef',
  'Proxy',
  'Promise',
  'Array',
  'Object',
  'String',
  'Error',
  'Event',
];
CLASSES.push(
  'CloseEvent',
  'MessageEvent',
  'CustomEvent',
  'DOMException',
  'Date',
  'JSON',
  'Reflect',
  'URL',
  'EventTarget',
);
CLASSES.push(
  'MessagePort',
  'MessageChannel',
  'BroadcastChannel',
  'Function',
  'Symbol',
  'Number',
  'AbortSignal',
  'scheduler',
);
for (const name of CLASSES) {
  hostile(`${name} replaced by one that throws`, (count) => {
    Object.defineProperty(window, name, {
      configurable: true,
      value: new Proxy(() => {}, {
        get: () => {
          count();
          throw new RangeError('a page class was asked');
        },
      }),
    });
  });
  hostile(`${name} deleted`, () => {
    Reflect.deleteProperty(window, name);
  });
}

const KEYS = [
  'get',
  'set',
  'has',
  'apply',
  'construct',
  'deleteProperty',
  'defineProperty',
  'getPrototypeOf',
  'setPrototypeOf',
];
KEYS.push(
  'getOwnPropertyDescriptor',
  'ownKeys',
  'isExtensible',
  'preventExtensions',
  'toJSON',
  'detail',
  'once',
  'capture',
);
KEYS.push(
  'passive',
  'signal',
  'bubbles',
  'cancelable',
  'composed',
  'value',
  'writable',
  'enumerable',
  'configurable',
  'ports',
);
KEYS.push(
  'data',
  'code',
  'reason',
  'wasClean',
  'handleEvent',
  'then',
  'length',
  'number',
  'url',
  'end',
  'type',
  'at',
  'stack',
);
KEYS.push(
  'sent',
  'received',
  'opened',
  'closeCall',
  'protocols',
  'delay',
  'priority',
  'prepareStackTrace',
  'cause',
  'socket',
  'during',
  'eventType',
  'longestGap',
  'event',
  '0',
  '1',
);
for (const key of KEYS)
  hostile(`Object.prototype.${key} asks back`, (count) => {
    Object.defineProperty(Object.prototype, key, {
      configurable: true,
      get() {
        count();
        return undefined;
      },
      set(this: object, value: unknown) {
        count();
        Object.defineProperty(this, key, {
          __proto__: null,
          value,
          configurable: true,
          writable: true,
        } as PropertyDescriptor);
      },
    });
  });
for (const key of ['0', '1', '2', 'toJSON'])
  hostile(`Array.prototype[${key}] has a setter`, (count) => {
    Object.defineProperty(Array.prototype, key, { configurable: true, get: count, set: count });
  });
for (const key of ['prepareStackTrace', 'stackTraceLimit'])
  for (const [what, owner] of Object.entries({ Error: () => Error, 'Function.prototype': () => Function.prototype }))
    hostile(`${what}.${key} is an accessor`, (count) => {
      Object.defineProperty(owner(), key, { configurable: true, get: count, set: count });
    });
hostile('Error.prepareStackTrace is a function', (count) => {
  Reflect.set(Error, 'prepareStackTrace', () => {
    count();
    return 'stack';
  });
});
hostile('Object.prototype.prepareStackTrace is a function', (count) => {
  Reflect.set(Object.prototype, 'prepareStackTrace', () => {
    count();
    return 'stack';
  });
});
hostile('the prototype of Error is a Proxy', (count) => {
  Object.setPrototypeOf(
    Error,
    new Proxy(Function.prototype, {
      get: (target, key) => {
        count();
        return Reflect.get(target, key);
      },
      has: (target, key) => {
        count();
        return Reflect.has(target, key);
      },
    }),
  );
});
hostile('Error.prototype.stack is an accessor and Error.stackTraceLimit is gone', (count) => {
  Reflect.deleteProperty(Error, 'stackTraceLimit');
  Object.defineProperty(Error.prototype, 'stack', { configurable: true, get: count, set: count });
});
for (const limit of [0, 1, Number.POSITIVE_INFINITY, 'x', null])
  hostile(`Error.stackTraceLimit is ${limit}`, () => {
    Reflect.set(Error, 'stackTraceLimit', limit);
  });

/** Replaces the getter of an attribute. */
function attribute(host: () => object, key: string, value?: unknown): (count: () => void) => void {
  return (count) =>
    Object.defineProperty(host(), key, {
      configurable: true,
      get() {
        count();
        if (value === undefined) throw new RangeError('a page getter was asked');
        return value;
      },
    });
}
const ATTRIBUTES: Record<string, [() => object, string[]]> = {
  'Navigator.prototype': [() => Navigator.prototype, ['onLine', 'userAgent']],
  navigator: [() => navigator, ['onLine']],
  window: [() => window, ['event']],
  'Document.prototype': [
    () => Document.prototype,
    ['visibilityState', 'hidden', 'URL', 'prerendering', 'wasDiscarded'],
  ],
  document: [() => document, ['visibilityState', 'hidden', 'prerendering']],
  'MessageEvent.prototype': [() => MessageEvent.prototype, ['ports', 'origin', 'source']],
  'Event.prototype': [() => Event.prototype, ['target', 'currentTarget', 'timeStamp', 'type']],
  'CloseEvent.prototype': [() => CloseEvent.prototype, []],
  'WebSocket.prototype': [() => WebSocket.prototype, ['url', 'readyState', 'bufferedAmount', 'protocol', 'extensions']],
  'URL.prototype': [() => URL.prototype, ['href', 'protocol']],
  'ArrayBuffer.prototype': [() => ArrayBuffer.prototype, ['byteLength', 'detached']],
  'Blob.prototype': [() => Blob.prototype, ['size', 'type']],
  'DOMException.prototype': [() => DOMException.prototype, ['name', 'message', 'code']],
  'Performance.prototype': [() => Performance.prototype, ['timeOrigin']],
};
for (const [what, [host, keys]] of Object.entries(ATTRIBUTES))
  for (const key of keys) hostile(`${what}.${key} asks back`, attribute(host, key));
hostile(
  'CustomEvent.prototype.detail asks back',
  attribute(() => CustomEvent.prototype, 'detail'),
);
hostile('MessageEvent.prototype.data returns something else', (count) => {
  const native = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')?.get as () => unknown;
  const { apply } = Reflect;
  Object.defineProperty(MessageEvent.prototype, 'data', {
    get() {
      count();
      return apply(native, this, []);
    },
  });
});
hostile('every prototype of the language is frozen', () => {
  const all = [Object, Array, Function, String, Error, Map, Set, WeakMap, Promise, EventTarget, Event, WebSocket];
  for (const each of all) void Object.freeze(each.prototype);
});
hostile('WebSocket.prototype.constructor is replaced', (count) => {
  Object.defineProperty(WebSocket.prototype, 'constructor', { get: count, set: count });
});
hostile('a clock that stands still', (count) => {
  const fake = () => {
    count();
    return 0;
  };
  Object.assign(Date, { now: fake });
  Object.assign(Performance.prototype, { now: fake });
  Object.assign(window, { setTimeout: fake, setInterval: fake, clearTimeout: fake, Date: fake });
});

for (const [what, run] of Object.entries<(host: Host) => unknown>({
  'no global of the extension': (host) =>
    Reflect.ownKeys(host)
      .map(String)
      .filter((key) => /clean|relay|port|watch|webpack|extension|chunk/i.test(key) && key !== 'visualViewport')
      .sort(),
  'every global of the window': (host) => Reflect.ownKeys(host).map(String).sort(),
  'no attribute and no node in the document': () => document.documentElement.outerHTML,
  'no attribute on the root': () => document.documentElement.getAttributeNames(),
  'no resource is loaded': () => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  'no message is posted': async () => {
    let count = 0;
    window.addEventListener('message', () => (count += 1));
    const channel = new MessageChannel();
    const turn = new Promise((resolve) => {
      channel.port1.onmessage = resolve;
    });
    new WebSocket('ws://127.0.0.1:1/');
    channel.port2.postMessage(1);
    await turn;
    return count;
  },
  'no script and no style sheet': () => [document.scripts.length, document.styleSheets.length],
  'nothing in storage': () => [localStorage.length, sessionStorage.length, document.cookie],
  'the state of history': () => [history.state, location.hash],
}))
  replacedGlobals.same(`no trace: ${what}`, () => run(window as unknown as Host));

replacedGlobals.except(
  'firefox',
  'it asks a list of subprotocols for its iterator, as the standard says, and the scenario ends there',
  /^Array\.prototype Symbol\(Symbol\.iterator\) throws/,
);
