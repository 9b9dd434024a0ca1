import { Group } from '../check.ts';
import { next, open, outcomeOf } from '../outcome.ts';

export const events = new Group('DOM, events and listeners');

const TYPES = ['open', 'message', 'error', 'close'] as const;

/** What an event is to the listener it is handed to. */
function facts(event: Event): unknown {
  const { type, isTrusted, bubbles, cancelable, composed, defaultPrevented, eventPhase, returnValue } = event;
  const targets = [event.target, event.currentTarget, event.srcElement].map((each) => each === event.currentTarget);
  const { code, reason, wasClean } = event as CloseEvent;
  return [
    Object.prototype.toString.call(event),
    Reflect.ownKeys(event).map(String),
    [type, isTrusted, bubbles, cancelable, composed, defaultPrevented, eventPhase, returnValue],
    targets,
    event.composedPath().length,
    [String(code), String(reason), String(wasClean)],
    event.timeStamp > 0 && event.timeStamp <= performance.now(),
    event.constructor === Reflect.get(window, event.constructor.name),
    window.event === event,
  ];
}

/** Every event of a connection, in order, as a handler attribute sees it. */
function course(url: string, act?: (connection: WebSocket) => void): Promise<unknown[]> {
  const connection = new WebSocket(url);
  const seen: unknown[] = [];
  act?.(connection);
  return new Promise((resolve) => {
    for (const type of TYPES)
      Reflect.set(connection, `on${type}`, (event: Event) => {
        seen.push([facts(event), connection.readyState]);
        if (type === 'close') resolve(seen);
      });
  });
}

/** Endings that fail the connection. Right behind the handshake either browser may lose the open event, with or without us. */
const FAILURES = ['drop', 'rst', 'violate/rsv', 'violate/masked', 'violate/reserved-code', 'one-byte', 'bad-reason'];

const COURSES = [
  'close/4000?reason=why',
  'close',
  'close/1000',
  'reject/500',
  'reject/101',
  'hang-up',
  'garbage',
  'bad-accept',
  ...FAILURES.map((path) => `${path}?after=1000`),
  'flood?count=3&size=5',
];
for (const path of COURSES)
  events.same(`the course of /${path}`, ({ ws }) =>
    course(`${ws}/${path}`, (connection) => {
      let left = 3;
      if (path.startsWith('flood'))
        connection.addEventListener('message', () => {
          left -= 1;
          if (left === 0) connection.close();
        });
    }),
  );
events.except('firefox', 'it accepts masked frames', /violate\/masked/);
events.same('the course of a refused connection', () => course('ws://127.0.0.1:1/'));
events.same('the course of a close before open', ({ ws }) => course(`${ws}/stall`, (connection) => connection.close()));

for (const type of TYPES) {
  const event = (isClose = type === 'close') => (isClose ? new CloseEvent(type, { code: 1 }) : new Event(type));
  events.same(`${type}: made-up event at a new connection`, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    const seen: unknown[] = [];
    connection.addEventListener(type, (each) => seen.push([each.type, each.isTrusted, each.eventPhase]));
    const sent = event();
    return [connection.dispatchEvent(sent), seen, connection.readyState, sent.eventPhase, sent.target === connection];
  });
  events.is(`${type}: made-up plain, custom and message events`, [true, true, true, 3], () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    let calls = 0;
    connection.addEventListener(type, () => {
      calls += 1;
    });
    const made = [new Event(type), new CustomEvent(type, { detail: 1 }), new MessageEvent(type, { data: 1 })];
    return [...made.map((each) => connection.dispatchEvent(each)), calls];
  });
  events.is(`${type}: prevented made-up event`, false, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    connection.addEventListener(type, (each) => each.preventDefault());
    return connection.dispatchEvent(new Event(type, { cancelable: true }));
  });
  events.is(`${type}: accessors of a made-up event are not asked`, 0, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    const made = event();
    let calls = 0;
    for (const key of ['code', 'reason', 'wasClean', 'data', 'type', 'target', 'timeStamp'])
      Object.defineProperty(made, key, { get: () => (calls += 1) });
    connection.dispatchEvent(made);
    return calls;
  });
  events.same(`${type}: dispatch of no event`, () =>
    outcomeOf(() => new WebSocket('ws://127.0.0.1:1/').dispatchEvent({} as Event)),
  );

  const handler = `on${type}`;
  events.is(`${handler} set, replaced and cleared`, ['null', true, true, 'null', 'b'], () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    const calls: string[] = [];
    const a = () => calls.push('a');
    const b = () => calls.push('b');
    const get = () => Reflect.get(connection, handler) as unknown;
    const seen: unknown[] = [get() === null ? 'null' : 'set'];
    Reflect.set(connection, handler, a);
    seen.push(get() === a);
    Reflect.set(connection, handler, b);
    seen.push(get() === b);
    connection.dispatchEvent(event());
    Reflect.set(connection, handler, null);
    seen.push(get() === null ? 'null' : 'set');
    connection.dispatchEvent(event());
    return [...seen, calls.join()];
  });
  for (const [what, value] of Object.entries({ undefined, number: 5, text: 'x', object: {}, symbol: Symbol('s') }))
    events.same(`${handler} set to ${what}`, () => {
      const connection = new WebSocket('ws://127.0.0.1:1/');
      return [outcomeOf(() => Reflect.set(connection, handler, value)), typeof Reflect.get(connection, handler)];
    });
  events.same(`${handler} set to an object with handleEvent`, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    let calls = 0;
    Reflect.set(connection, handler, { handleEvent: () => (calls += 1) });
    connection.dispatchEvent(event());
    return [calls, typeof Reflect.get(connection, handler)];
  });
  events.same(`${handler} keeps its place among listeners`, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    const calls: string[] = [];
    connection.addEventListener(type, () => calls.push('first'));
    Reflect.set(connection, handler, () => calls.push('handler'));
    connection.addEventListener(type, () => calls.push('last'));
    Reflect.set(connection, handler, () => calls.push('replaced'));
    connection.dispatchEvent(event());
    Reflect.set(connection, handler, null);
    Reflect.set(connection, handler, () => calls.push('again'));
    connection.dispatchEvent(event());
    return calls;
  });
  events.same(`${handler}: this, arguments and return value`, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    const seen: unknown[] = [];
    Reflect.set(connection, handler, function (this: unknown, ...args: unknown[]) {
      seen.push(this === connection, args.length, (args[0] as Event).constructor.name);
      return false;
    });
    return [connection.dispatchEvent(new Event(type, { cancelable: true })), seen];
  });
  events.is(`${type}: once`, 1, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    let calls = 0;
    connection.addEventListener(type, () => (calls += 1), { once: true });
    connection.dispatchEvent(event());
    connection.dispatchEvent(event());
    return calls;
  });
  events.is(`${type}: signal`, 1, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    const controller = new AbortController();
    let calls = 0;
    connection.addEventListener(type, () => (calls += 1), { signal: controller.signal });
    connection.dispatchEvent(event());
    controller.abort();
    connection.dispatchEvent(event());
    return calls;
  });
  events.is(`${type}: handleEvent, with its this`, [true, 'late'], () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    const seen: unknown[] = [];
    const listener = {
      handleEvent(this: unknown) {
        seen.push(this === listener);
      },
    };
    connection.addEventListener(type, listener);
    connection.dispatchEvent(event());
    listener.handleEvent = () => seen.push('late');
    connection.dispatchEvent(event());
    return seen;
  });
  events.is(`${type}: the same listener twice is one, capture makes it two`, 2, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    let calls = 0;
    const listener = () => (calls += 1);
    connection.addEventListener(type, listener);
    connection.addEventListener(type, listener);
    connection.addEventListener(type, listener, true);
    connection.dispatchEvent(event());
    return calls;
  });
  events.is(`bug: ${type}: removeEventListener does not match`, 0, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    let calls = 0;
    const listener = () => (calls += 1);
    const object = { handleEvent: listener };
    connection.addEventListener(type, listener);
    connection.addEventListener(type, object, { capture: true, once: true });
    connection.removeEventListener(type, listener);
    connection.removeEventListener(type, object, true);
    connection.dispatchEvent(event());
    return calls;
  });
  events.same(`${type}: order of capture, bubble, removed and added listeners`, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    const calls: string[] = [];
    const gone = () => calls.push('gone');
    connection.addEventListener(type, () => calls.push('one'));
    connection.addEventListener(type, () => calls.push('capture'), true);
    connection.addEventListener(type, () => {
      calls.push('two');
      connection.removeEventListener(type, gone);
      connection.addEventListener(type, () => calls.push('added'));
    });
    connection.addEventListener(type, gone);
    connection.dispatchEvent(event());
    connection.dispatchEvent(event());
    return calls;
  });
  events.is(`${type}: stopImmediatePropagation`, ['first'], () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    const calls: string[] = [];
    connection.addEventListener(type, (each) => {
      calls.push('first');
      each.stopImmediatePropagation();
    });
    connection.addEventListener(type, () => calls.push('second'));
    Reflect.set(connection, handler, () => calls.push('handler'));
    connection.dispatchEvent(event());
    return calls;
  });
}

for (const type of ['open', 'close', 'message'] as const)
  events.same(`the real ${type} event meets each listener once, in order`, async ({ ws }) => {
    const connection = new WebSocket(`${ws}/echo`);
    const calls: string[] = [];
    const controller = new AbortController();
    const aborted = () => calls.push('aborted');
    connection.addEventListener(type, () => calls.push('listener'));
    Reflect.set(connection, `on${type}`, () => calls.push('handler'));
    connection.addEventListener(type, () => calls.push('capture'), true);
    connection.addEventListener(type, () => calls.push('once'), { once: true });
    connection.addEventListener(type, { handleEvent: () => calls.push('object') });
    connection.addEventListener(type, aborted, { signal: controller.signal });
    controller.abort();
    await next(connection, 'open');
    connection.send('x');
    await next(connection, 'message');
    connection.close(4000);
    await next(connection, 'close');
    return calls;
  });
events.is('a listener that throws stops no other', ['thrower', 'second', 'handler', 'mine'], async ({ ws }) => {
  const connection = new WebSocket(`${ws}/close/4000`);
  const calls: string[] = [];
  window.onerror = (_, __, ___, ____, error) => {
    calls.push(error?.message ?? '');
    return true;
  };
  connection.addEventListener('close', () => {
    calls.push('thrower');
    throw new Error('mine');
  });
  connection.addEventListener('close', () => calls.push('second'));
  connection.onclose = () => calls.push('handler');
  await next(connection, 'close');
  const at = calls.indexOf('mine');
  return [...calls.filter((_, index) => index !== at), calls[at]];
});
events.same('microtasks run between listeners as ever', async ({ ws }) => {
  const connection = new WebSocket(`${ws}/close/4000`);
  const calls: string[] = [];
  for (const name of ['one', 'two'])
    connection.addEventListener('close', () => {
      calls.push(name);
      queueMicrotask(() => calls.push(`after ${name}`));
    });
  await next(connection, 'close');
  return calls;
});
events.same('a microtask queued before close runs before it', async ({ ws }) => {
  const connection = await open(`${ws}/echo`);
  const calls: string[] = [];
  queueMicrotask(() => calls.push('microtask'));
  connection.addEventListener('close', () => calls.push('close'));
  connection.close();
  calls.push('called');
  await next(connection, 'close');
  return calls;
});
events.is('timers get the next ids, whatever connections do', [1, 1, 1], async ({ ws }) => {
  const id = () => window.setTimeout(() => {}, 0);
  const steps: number[] = [];
  const count = async (act: () => unknown) => {
    const before = id();
    await act();
    steps.push(id() - before);
  };
  await count(() => next(new WebSocket(`${ws}/close/4000`), 'close'));
  await count(() => next(new WebSocket(`${ws}/reject/500`), 'close'));
  await count(() => next(new WebSocket(`${ws}/drop`), 'close'));
  return steps;
});
events.is('made-up close events change nothing about the connection', [1, 1, 4000, 3], async ({ ws }) => {
  const connection = await open(`${ws}/echo`);
  connection.dispatchEvent(new CloseEvent('close', { code: 1006 }));
  const states = [connection.readyState];
  connection.dispatchEvent(new Event('error'));
  states.push(connection.readyState);
  connection.close(4000);
  const { code } = await next(connection, 'close');
  connection.dispatchEvent(new CloseEvent('close', { code: 1 }));
  return [...states, code, connection.readyState];
});
events.is('a page reopens the connection in its close listener', 3, async ({ ws }) => {
  let count = 0;
  return new Promise((resolve) => {
    const connect = () => {
      const connection = new WebSocket(`${ws}/close/4000`);
      connection.onclose = () => {
        count += 1;
        if (count === 3) resolve(count);
        else connect();
      };
    };
    connect();
  });
});
events.is('no event reaches window or document', [], async ({ ws }) => {
  const seen: string[] = [];
  const types = [
    'wasclean-channel',
    'report',
    'message',
    'open',
    'close',
    'error',
    'messageerror',
    'securitypolicyviolation',
  ];
  for (const type of types)
    for (const target of [window, document]) target.addEventListener(type, () => seen.push(type), true);
  await next(new WebSocket(`${ws}/close/4000`), 'close');
  await next(new WebSocket(`${ws}/reject/500`), 'close');
  return seen;
});
