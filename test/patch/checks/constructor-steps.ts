import { Group } from '../check.ts';
import { next, open, outcomeOf } from '../outcome.ts';

export const constructorSteps = new Group('WHATWG WebSockets, constructor steps');

const construct = (...args: unknown[]) => outcomeOf(() => Reflect.construct(WebSocket, args).url);

constructorSteps.same('no argument', () => construct());
constructorSteps.same('called without new', () => outcomeOf(() => (WebSocket as unknown as () => void)()));
constructorSteps.same('called without new, with arguments', () =>
  outcomeOf(() => (WebSocket as unknown as (url: string) => void)('ws://127.0.0.1:1/')),
);
constructorSteps.same('called on an instance', () =>
  outcomeOf(() => Function.prototype.call.call(WebSocket, new WebSocket('ws://127.0.0.1:1/'), 'ws://127.0.0.1:1/')),
);
constructorSteps.same('called by Reflect.apply', () =>
  outcomeOf(() => Reflect.apply(WebSocket as unknown as () => void, {}, ['ws://127.0.0.1:1/'])),
);

const URLS: Record<string, unknown> = {
  empty: '',
  relative: 'echo',
  'absolute path': '/echo?x=1',
  'scheme-relative': '//127.0.0.1:1/x',
  http: 'http://127.0.0.1:1/x',
  https: 'https://127.0.0.1:1/x',
  wss: 'wss://127.0.0.1:1/x',
  'upper case': 'WS://127.0.0.1:1/X',
  'with spaces around': '  ws://127.0.0.1:1/  ',
  'with dots': 'ws://127.0.0.1:1/a/../b/./c',
  'with an IDN host': 'ws://grüße.test:1/ä?ö',
  'with credentials': 'ws://user:secret@127.0.0.1:1/',
  'with a fragment': 'ws://127.0.0.1:1/#x',
  'with an empty fragment': 'ws://127.0.0.1:1/#',
  'of another scheme': 'ftp://127.0.0.1/',
  'of a blocked port': 'ws://127.0.0.1:25/',
  'of a bad port': 'ws://127.0.0.1:99999/',
  'of a bad host': 'ws://a b/',
  'that is no URL': 'http://',
  'with a lone surrogate': 'ws://127.0.0.1:1/\ud800',
  'that is undefined': undefined,
  'that is null': null,
  'that is a number': 5,
  'that is a symbol': Symbol('s'),
  'that is a bigint': 5n,
  'that is an object': {},
  'that is an array': ['ws://127.0.0.1:1/array'],
  'that is an object without a prototype': Object.create(null),
  'that is a function': () => {},
};
for (const [what, url] of Object.entries(URLS)) constructorSteps.same(`a URL ${what}`, () => construct(url));
constructorSteps.is('a URL object', ['returned', 'ws://127.0.0.1:1/url'], () =>
  construct(new URL('ws://127.0.0.1:1/url')),
);
constructorSteps.is('a String object', ['returned', 'ws://127.0.0.1:1/s'], () =>
  construct(Object('ws://127.0.0.1:1/s')),
);
constructorSteps.same('location', () => construct(location));
constructorSteps.same('an anchor', () => {
  const anchor = document.createElement('a');
  anchor.href = 'ws://127.0.0.1:1/anchor';
  return construct(anchor);
});
constructorSteps.same('a very long URL', () => {
  const url = `ws://127.0.0.1:1/${'x'.repeat(100_000)}`;
  return new WebSocket(url).url.length;
});

const PROTOCOLS: Record<string, unknown> = {
  undefined,
  null: null,
  'an empty string': '',
  'one name': 'chat',
  'a name with a space': 'a b',
  'a name with a comma': 'a,b',
  'a name that is not ASCII': 'grüße',
  'a number': 5,
  'a boolean': true,
  'a symbol': Symbol('s'),
  'a bigint': 5n,
  'an empty array': [],
  'an array of one': ['chat'],
  'an array of two': ['one', 'two'],
  'an array of one twice': ['one', 'one'],
  'an array of one twice in another case': ['one', 'ONE'],
  'an array with an empty name': [''],
  'an array with undefined': [undefined],
  'an array with a symbol': [Symbol('s')],
  'an array with numbers': [1, 2],
  'an array in an array': [['a', 'b']],
  'a sparse array': new Array(1),
  'a sparse array of two': new Array(2),
  'a hundred names': Array.from({ length: 100 }, (_, index) => `p${index}`),
  'an object': {},
  'an object without a prototype': Object.create(null),
  'an array-like': { length: 1, 0: 'chat' },
  'an init dictionary': { protocols: ['chat'] },
  'a Set': new Set(['a', 'b']),
  'a Map': new Map([['a', 'b']]),
  'a String object': Object('chat'),
  'an iterator that is no function': { [Symbol.iterator]: 5 },
  'an iterator that is null': { [Symbol.iterator]: null, toString: () => 'chat' },
  'an iterator that returns nothing': { [Symbol.iterator]: () => undefined },
  'an iterator without next': { [Symbol.iterator]: () => ({}) },
  'an iterator whose next returns a number': { [Symbol.iterator]: () => ({ next: () => 5 }) },
  'a function': () => {},
  'a typed array': new Uint8Array([1, 2]),
};
for (const [what, protocols] of Object.entries(PROTOCOLS))
  constructorSteps.same(`subprotocols: ${what}`, () => construct('ws://127.0.0.1:1/', protocols));
constructorSteps.same('subprotocols: arguments', () =>
  (function (..._: string[]) {
    // biome-ignore lint/complexity/noArguments: the arguments object itself is what is passed
    return construct('ws://127.0.0.1:1/', arguments);
  })('one', 'two'),
);
constructorSteps.same('both arguments are bad', () => construct('', ['a', 'a']));
constructorSteps.same('a third argument is ignored', () => construct('ws://127.0.0.1:1/', [], { headers: { a: 'b' } }));

constructorSteps.is('a new instance', ['ws://127.0.0.1:1/x', 0, 0, '', '', 'blob', null, null, null, null], () => {
  const each = new WebSocket('ws://127.0.0.1:1/x', 'chat');
  return [
    each.url,
    each.readyState,
    each.bufferedAmount,
    each.extensions,
    each.protocol,
    each.binaryType,
    each.onopen,
    each.onmessage,
    each.onerror,
    each.onclose,
  ];
});
for (const [what, protocols, chosen] of [
  ['a string', 'one', 'one'],
  ['an array', ['one', 'two'], 'one'],
  ['a Set', new Set(['three', 'four']), 'three'],
  ['an array with a hole filled by the prototype', new Array(1), 'filled'],
  ['an array of objects', [{ toString: () => 'object' }], 'object'],
  ['a Proxy of an array', new Proxy(['proxied'], {}), 'proxied'],
] as const)
  constructorSteps.is(`the server sees the subprotocols of ${what}`, chosen, async ({ ws }) => {
    if (chosen === 'filled') Object.defineProperty(Array.prototype, 0, { value: 'filled', configurable: true });
    const connection = new WebSocket(`${ws}/echo`, protocols as unknown as string[]);
    Reflect.deleteProperty(Array.prototype, 0);
    await next(connection, 'open');
    return connection.protocol;
  });
constructorSteps.is('an array of another realm', 'far', async ({ ws, addFrame }) => {
  const { contentWindow } = await addFrame();
  const protocols = new (contentWindow as unknown as typeof globalThis).Array('far') as string[];
  return (await open(`${ws}/echo`, protocols)).protocol;
});
constructorSteps.same('Content Security Policy lets error fire and close not', async ({ ws }) => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'content-security-policy';
  policy.content = "connect-src 'none'";
  document.head.append(policy);
  const connection = new WebSocket(`${ws}/echo`);
  const state = connection.readyState;
  const seen: unknown[] = [];
  connection.onclose = () => seen.push('close');
  const event = await next(connection, 'error');
  connection.close();
  return [state, connection.readyState, event.isTrusted, seen];
});

constructorSteps.leaveTheirFrame(
  /^(a (String|third|URL|very)|an anchor|both|called|location|no argument|subprotocols)/,
);
