import { Group, type Kit } from '../check.ts';
import { describe, next, open, outcomeOf } from '../outcome.ts';

export const methods = new Group('WHATWG WebSockets, close and send');

const long = 'x'.repeat(124);
const CLOSES: Record<string, unknown[]> = {
  'no argument': [],
  undefined: [undefined],
  'undefined and a reason': [undefined, 'why'],
  null: [null],
  'code 1000': [1000],
  'code 1000 and a reason': [1000, 'why'],
  'code 3000': [3000],
  'code 4999': [4999, 'ünïcode'],
  'an empty reason': [4000, ''],
  'a reason of 123 bytes': [4000, 'x'.repeat(123)],
  'a reason of 124 bytes': [4000, long],
  'a reason of 124 bytes in 62 characters': [4000, 'ü'.repeat(62)],
  'a lone surrogate': [4000, '\ud800'],
  'a reason that is null': [4000, null],
  'a reason that is an object': [4000, {}],
  'a reason that is a symbol': [4000, Symbol('s')],
  'code 999': [999],
  'code 1001': [1001],
  'code 1005': [1005],
  'code 1006': [1006],
  'code 2999': [2999],
  'code 5000': [5000],
  'code 0': [0],
  'code -1': [-1],
  'code 70000': [70_000],
  'code 69536, which is 4000 in 16 bits': [69_536],
  'code 4000.9': [4000.9],
  'a text that is a number': ['4000'],
  'a text that is none': ['why'],
  NaN: [Number.NaN],
  Infinity: [Number.POSITIVE_INFINITY],
  'a bigint': [4000n],
  'a symbol': [Symbol('s')],
  'a dictionary': [{ code: 4000 }],
  'bad code and bad reason': [1, long],
  'a third argument': [4000, 'why', 'more'],
};

async function closeOf(connection: WebSocket, args: unknown[]): Promise<unknown> {
  const result = outcomeOf(() => Reflect.apply(connection.close, connection, args));
  const states = [connection.readyState];
  connection.close();
  states.push(connection.readyState);
  const { code, reason, wasClean } = await next(connection, 'close');
  return [result, states, code, reason, wasClean, connection.readyState];
}

for (const [what, args] of Object.entries(CLOSES)) {
  methods.same(`close with ${what} while open`, async ({ ws }) => closeOf(await open(`${ws}/echo`), args));
  methods.same(`close with ${what} while connecting`, ({ ws }) => closeOf(new WebSocket(`${ws}/stall`), args));
}
methods.is('bug: close before open throws', [['returned', '<undefined>'], 2], ({ ws }) => {
  const connection = new WebSocket(`${ws}/stall`);
  return [outcomeOf(() => connection.close()), connection.readyState];
});
methods.is('close twice', [4000, 'first'], async ({ ws }) => {
  const connection = await open(`${ws}/echo`);
  connection.close(4000, 'first');
  connection.close(4001, 'second');
  const { code, reason } = await next(connection, 'close');
  return [code, reason];
});
methods.same('close after the end', async ({ ws }) => {
  const connection = new WebSocket(`${ws}/close/4000`);
  await next(connection, 'close');
  return [
    outcomeOf(() => connection.close()),
    outcomeOf(() => connection.close(1)),
    outcomeOf(() => connection.close(4000, 'late')),
    connection.readyState,
  ];
});
methods.is('close in the close listener', ['returned', '<undefined>'], async ({ ws }) => {
  const connection = new WebSocket(`${ws}/close/4000`);
  return new Promise((resolve) => {
    connection.onclose = () => resolve(outcomeOf(() => connection.close()));
  });
});
methods.is('close in the open listener', [4321, 'at once', true], async ({ ws }) => {
  const connection = new WebSocket(`${ws}/echo`);
  connection.onopen = () => connection.close(4321, 'at once');
  const { code, reason, wasClean } = await next(connection, 'close');
  return [code, reason, wasClean];
});

const SENT: Record<string, () => unknown[]> = {
  'no argument': () => [],
  'an empty text': () => [''],
  'a text': () => ['hello'],
  'a text that is not ASCII': () => ['grüße 👋'],
  'a lone surrogate': () => ['\ud800'],
  undefined: () => [undefined],
  null: () => [null],
  'a number': () => [5],
  'an object': () => [{}],
  'a symbol': () => [Symbol('s')],
  'an ArrayBuffer': () => [new ArrayBuffer(3)],
  'a Uint8Array': () => [new Uint8Array([1, 2, 3])],
  'a part of a buffer': () => [new Uint8Array(new ArrayBuffer(9), 2, 4)],
  'a DataView': () => [new DataView(new ArrayBuffer(9), 5)],
  'a Float64Array': () => [new Float64Array(2)],
  'a detached buffer': () => {
    const buffer = new ArrayBuffer(3);
    structuredClone(buffer, { transfer: [buffer] });
    return [buffer];
  },
  'a Blob': () => [new Blob(['hello'])],
  'an empty Blob': () => [new Blob([])],
  'a File': () => [new File(['hello'], 'x.txt')],
  'more arguments': () => ['one', 'two'],
};
for (const [what, args] of Object.entries(SENT)) {
  for (const binaryType of ['blob', 'arraybuffer'] as const)
    methods.same(`send with ${what}, received as ${binaryType}`, async ({ ws }) => {
      const connection = await open(`${ws}/echo`);
      connection.binaryType = binaryType;
      const echoed = next(connection, 'message');
      const result = outcomeOf(() => Reflect.apply(connection.send, connection, args()));
      const text = connection.bufferedAmount;
      connection.send('last');
      const { data, origin, lastEventId, ports, isTrusted } = await echoed;
      const read = data instanceof Blob ? `${data.size} ${data.type} ${await data.text()}` : data;
      const same = data instanceof ArrayBuffer ? [...new Uint8Array(data)] : describe(read);
      return [result, text, same, Object.prototype.toString.call(data), lastEventId, ports.length, isTrusted, !origin];
    });
  methods.same(`send with ${what} while connecting`, ({ ws }: Kit) => {
    const connection = new WebSocket(`${ws}/stall`);
    return [outcomeOf(() => Reflect.apply(connection.send, connection, args())), connection.bufferedAmount];
  });
  methods.same(`send with ${what} after the end`, async ({ ws }) => {
    const connection = new WebSocket(`${ws}/close/4000`);
    await next(connection, 'close');
    return [outcomeOf(() => Reflect.apply(connection.send, connection, args())), connection.bufferedAmount];
  });
}
methods.is('bufferedAmount counts what is sent in one task', [0, 5, 12], async ({ ws }) => {
  const connection = await open(`${ws}/echo`);
  const amounts = [connection.bufferedAmount];
  connection.send('hello');
  amounts.push(connection.bufferedAmount);
  connection.send('grüße');
  amounts.push(connection.bufferedAmount);
  return amounts;
});
for (const value of ['blob', 'arraybuffer', 'text', '', null, undefined, 5])
  methods.same(`binaryType set to ${JSON.stringify(value)}`, () => {
    const connection = new WebSocket('ws://127.0.0.1:1/');
    return [outcomeOf(() => Reflect.set(connection, 'binaryType', value)), connection.binaryType];
  });
methods.is('data of a message is the same object each time', [true, true], async ({ ws }) => {
  const same = async (binaryType: BinaryType) => {
    const connection = await open(`${ws}/echo`);
    connection.binaryType = binaryType;
    connection.send(new Uint8Array(3));
    const event = await next(connection, 'message');
    const { data } = event;
    return data === event.data;
  };
  return [await same('blob'), await same('arraybuffer')];
});
methods.is('a thousand messages arrive in order', true, async ({ ws }) => {
  const connection = await open(`${ws}/echo`);
  const seen: string[] = [];
  const all = new Promise((resolve) => {
    connection.onmessage = ({ data }) => {
      if (seen.push(data) === 1000) resolve(undefined);
    };
  });
  for (let index = 0; index < 1000; index += 1) connection.send(`${index}`);
  await all;
  return seen.every((each, index) => each === `${index}`);
});

methods.leaveTheirFrame(/^close |^send .*(received as|after the end)/);
