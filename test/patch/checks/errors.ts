import { Group } from '../check.ts';
import { open } from '../outcome.ts';

/** What errors tell of who called: their stacks, and the file and line of those that nobody catches. */
export const errors = new Group('where errors come from');

const framesOf = (stack = ''): number => stack.split('\n').filter((line) => /:\d+:\d+\)?$/.test(line)).length;

/** How many frames more the stack of what a function throws has than that of an error which the function itself makes. */
function framesMore(call: () => unknown): unknown {
  // Chromium's stacks end after ten.
  Reflect.set(Error, 'stackTraceLimit', 100);
  const own = (() => new Error().stack)();
  try {
    call();
    return 'nothing was thrown';
  } catch (error) {
    return framesOf((error as Error).stack) - framesOf(own);
  }
}

/** In Chromium a stack can be taken again, without the patch. */
const asNative = { chromium: { plain: 0, patched: 0 }, firefox: { plain: 0, patched: 1 } };
const oneMore = { chromium: { plain: 0, patched: 1 }, firefox: { plain: 0, patched: 1 } };

errors.differs('frames: a bad URL', asNative, () => framesMore(() => new WebSocket('ftp://x/')));
errors.differs('frames: a bad URL object', asNative, () => framesMore(() => new WebSocket(new URL('ftp://x/'))));
errors.differs('frames: a subprotocol twice', asNative, () => framesMore(() => new WebSocket('ws://x/', ['a', 'a'])));
errors.differs('frames: no argument', oneMore, () =>
  framesMore(() => new (WebSocket as unknown as new () => unknown)()),
);
errors.differs('frames: close with a bad code', asNative, async ({ ws }) => {
  const connection = await open(`${ws}/echo`);
  return framesMore(() => connection.close(1));
});
errors.differs('frames: close with a long reason', asNative, async ({ ws }) => {
  const connection = await open(`${ws}/echo`);
  return framesMore(() => connection.close(4000, 'x'.repeat(124)));
});
errors.differs('frames: close on another object', oneMore, () =>
  framesMore(() => WebSocket.prototype.close.call({} as WebSocket)),
);
errors.differs('frames: send while connecting', asNative, () => {
  const connection = new WebSocket('ws://127.0.0.1:1/');
  return framesMore(() => connection.send('text'));
});
errors.differs('frames: send while connecting, of a buffer', oneMore, () => {
  const connection = new WebSocket('ws://127.0.0.1:1/');
  return framesMore(() => connection.send(new ArrayBuffer(1)));
});
errors.same('the stack of an error that the page throws while it is asked for a URL', () => {
  const error = new DOMException('of the page');
  const before = error.stack;
  try {
    new WebSocket({
      toString() {
        throw error;
      },
    } as unknown as string);
  } catch (thrown) {
    return [thrown === error, error.stack === before];
  }
  return 'nothing was thrown';
});
errors.same('own properties of an error', () => {
  try {
    new WebSocket('ftp://x/');
    return 'nothing was thrown';
  } catch (error) {
    return Object.entries(Object.getOwnPropertyDescriptors(error)).map(([key, { value, get, set, ...flags }]) => [
      key,
      typeof value,
      typeof get,
      typeof set,
      flags,
    ]);
  }
});
errors.same('what the formatter of stacks is given', () => {
  const asked: unknown[] = [];
  Reflect.set(Error, 'prepareStackTrace', (error: unknown, frames: { getFunctionName(): string | null }[]) => {
    asked.push([String(error), frames.map((frame) => frame.getFunctionName())]);
    return 'formatted';
  });
  try {
    new WebSocket('ftp://x/');
  } catch (error) {
    return [asked.length, (error as Error).stack, asked];
  }
  return 'nothing was thrown';
});
errors.except('firefox', 'it has no formatter', /the formatter of stacks/);

const fileOf = (url: string) => url.replace(/^.*\//, '');

errors.differs(
  'file of an error that nobody catches',
  {
    chromium: { plain: ['suite-errors.js', true], patched: ['page.js', false] },
    firefox: { plain: ['suite-errors.js', true], patched: ['<anonymous code>', false] },
  },
  async () => {
    const uncaught = new Promise<ErrorEvent>((resolve) => addEventListener('error', resolve));
    let line = '';
    setTimeout(() => {
      line = new Error().stack ?? '';
      new WebSocket('ftp://x/');
    });
    const event = await uncaught;
    event.preventDefault();
    const lineBefore = Number(/:(\d+):\d+\)?$/m.exec(line)?.[1]);
    return [fileOf(event.filename), event.lineno === lineBefore + 1];
  },
);
errors.differs(
  'file of what a policy forbids',
  {
    chromium: { plain: 'suite-errors.js', patched: 'chrome-extension' },
    firefox: { plain: 'suite-errors.js', patched: '<anonymous code>' },
  },
  async () => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "connect-src 'none'";
    document.head.append(policy);
    const forbidden = new Promise<SecurityPolicyViolationEvent>((resolve) =>
      addEventListener('securitypolicyviolation', resolve),
    );
    try {
      new WebSocket('ws://127.0.0.1:1/');
    } catch {
      // As Firefox does.
    }
    return fileOf((await forbidden).sourceFile);
  },
);

errors.leaveTheirFrame(/^frames: (a|no)/);
