import { Group } from '../check.ts';
import { CYCLE, cycle, descriptorOf, outcomeOf } from '../outcome.ts';

export const streams = new Group('WebSocketStream');

/** Chromium's interface, as far as these checks use it. */
interface Stream {
  readonly url: string;
  readonly opened: Promise<{ readable: ReadableStream; protocol: string }>;
  readonly closed: Promise<{ closeCode: number; reason: string }>;
  close(info?: unknown): void;
}
type StreamClass = new (url: unknown, options?: unknown) => Stream;

const interfaceObject = () => Reflect.get(window, 'WebSocketStream') as unknown as StreamClass;
const create = (url: unknown, ...options: unknown[]): Stream => Reflect.construct(interfaceObject(), [url, ...options]);

/** How a promise of a stream settled. */
async function settled(promise: Promise<unknown>): Promise<unknown> {
  try {
    const value = (await promise) as object;
    return ['fulfilled', Object.keys(value).sort(), Reflect.get(value, 'closeCode'), Reflect.get(value, 'reason')];
  } catch (error) {
    const { name, message } = error as Error;
    return ['rejected', name, message, Reflect.get(error as object, 'closeCode')];
  }
}

streams.is('is there', 'function', () => typeof interfaceObject());
streams.same('flags on the window', () => descriptorOf(window, 'WebSocketStream'));
streams.same('own keys', () => Reflect.ownKeys(interfaceObject()).map(String));
streams.same('own keys of the prototype', () => Reflect.ownKeys(interfaceObject().prototype).map(String));
for (const key of ['url', 'opened', 'closed', 'close', 'constructor'])
  streams.same(`descriptor of ${key}`, () => descriptorOf(interfaceObject().prototype, key));
streams.is(
  'is the constructor of its prototype',
  true,
  () => interfaceObject().prototype.constructor === interfaceObject(),
);
streams.is('a cycle in its prototype chain', CYCLE, () => cycle(interfaceObject(), class extends interfaceObject() {}));
streams.is('close shows [native code]', true, () =>
  String(interfaceObject().prototype.close).includes('[native code]'),
);
streams.same('called without new', () => outcomeOf(() => (interfaceObject() as unknown as () => void)()));
streams.same('no arguments', () => outcomeOf(() => Reflect.construct(interfaceObject(), [])));
streams.same('a bad URL', () => outcomeOf(() => create('http:::')));
streams.same('a URL with toString', () => {
  let reads = 0;
  const stream = create({
    toString() {
      reads += 1;
      return 'ws://127.0.0.1:1/';
    },
  });
  void stream.opened.catch(() => {});
  return reads;
});
streams.same('options are read once', ({ ws }) => {
  const reads: string[] = [];
  const options = new Proxy(
    {},
    {
      get: (_, key) => void reads.push(`get ${String(key)}`),
      has: (_, key) => reads.push(`has ${String(key)}`) < 0,
      getOwnPropertyDescriptor: (_, key) => void reads.push(`own ${String(key)}`),
    },
  );
  create(`${ws}/close/4000`, options);
  return reads;
});
streams.same('subclassing', () => {
  class Sub extends interfaceObject() {
    readonly own: string;

    constructor(url: string) {
      super(url);
      this.own = new.target.name;
    }
  }
  const sub = new Sub('ws://127.0.0.1:1/');
  return [sub.own, sub instanceof Sub, sub instanceof interfaceObject(), sub.constructor === Sub];
});
for (const [what, path] of Object.entries({
  'a close': 'close/4001?reason=r',
  'a drop': 'drop',
  'a refusal': 'reject/403',
}))
  streams.same(`${what}: both promises`, async ({ ws }) => {
    const stream = create(`${ws}/${path}`);
    return [await settled(stream.opened), await settled(stream.closed)];
  });
streams.same('closed by the page', async ({ ws }) => {
  const stream = create(`${ws}/echo`);
  await stream.opened;
  stream.close({ closeCode: 4002, reason: 'enough' });
  return settled(stream.closed);
});
streams.same('close with a code that is not allowed', async ({ ws }) => {
  const stream = create(`${ws}/echo`);
  await stream.opened;
  const outcome = outcomeOf(() => stream.close({ closeCode: 1001 }));
  stream.close();
  return outcome;
});
streams.same('close reads its argument once', async ({ ws }) => {
  const stream = create(`${ws}/echo`);
  await stream.opened;
  const reads: string[] = [];
  stream.close(new Proxy({}, { get: (_, key) => void reads.push(String(key)) }));
  return reads;
});
for (const self of [undefined, null, 5, {}])
  streams.same(`illegal invocation of close on ${String(self)}`, () =>
    outcomeOf(() => interfaceObject().prototype.close.call(self as unknown as Stream)),
  );
streams.same('aborted by its signal', async ({ ws }) => {
  const controller = new AbortController();
  const stream = create(`${ws}/echo`, { signal: controller.signal });
  controller.abort();
  return [await settled(stream.opened), await settled(stream.closed)];
});
streams.same('no rejection is unhandled', async ({ ws }) => {
  const unhandled: string[] = [];
  addEventListener('unhandledrejection', (event) => unhandled.push(String(event.reason)));
  const stream = create(`${ws}/reject/403`);
  await new Promise((resolve) => {
    const again = create(`${ws}/reject/403`);
    again.closed.then(resolve, resolve);
  });
  await stream.closed.catch(() => {});
  return unhandled;
});
streams.same('a constructor of promises that the page replaced is never called', async ({ ws }) => {
  const calls: string[] = [];
  const native = Promise.prototype.constructor;
  Reflect.defineProperty(Promise.prototype, 'constructor', {
    configurable: true,
    get() {
      calls.push('constructor');
      return native;
    },
  });
  create(`${ws}/close/4000`);
  const { length } = calls;
  Reflect.defineProperty(Promise.prototype, 'constructor', { configurable: true, writable: true, value: native });
  return length;
});

streams.except('firefox', 'it has no WebSocketStream', /^(?!flags on the window)/);
