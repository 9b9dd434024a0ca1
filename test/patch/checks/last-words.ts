import { Group } from '../check.ts';
import { collected, next, open, outcomeOf } from '../outcome.ts';

/** What a page sees of its messages while the script looks at them, and once the connection has closed. */
export const lastWords = new Group('messages that are looked at');

/** DISCONNECT of MQTT: of the page, and come back, of the server. */
const BYTES = [0xe0, 0x02, 0x8e, 0x00];
const WORDS = 'c[4001,"session expired"]';

/** A connection of a known protocol on which a message of each kind came back, the last of them now. */
async function echoed(ws: string, binaryType: BinaryType): Promise<MessageEvent> {
  const connection = await open(`${ws}/echo`, 'mqtt');
  connection.binaryType = binaryType;
  for (const message of [WORDS, new Blob([WORDS]), new Uint8Array(BYTES)]) {
    connection.send(message);
    await next(connection, 'message');
  }
  connection.send(new Uint8Array(BYTES));
  return next(connection, 'message');
}

async function closed(event: MessageEvent): Promise<void> {
  const connection = event.target as WebSocket;
  connection.close(4000);
  await next(connection, 'close');
}

lastWords.same('a buffer that the page writes into and transfers', async ({ ws }) => {
  const event = await echoed(ws, 'arraybuffer');
  const data = event.data as ArrayBuffer & { resizable?: boolean; transfer?(length: number): ArrayBuffer };
  const before = [...new Uint8Array(data)];
  new Uint8Array(data).fill(7);
  const shown = [...new Uint8Array(event.data as ArrayBuffer)];
  const moved = data.transfer?.(2) ?? structuredClone(data, { transfer: [data] });
  await closed(event);
  return [before, shown, data.byteLength, data.resizable, [...new Uint8Array(moved).slice(0, 2)]];
});
lastWords.same('what the page sends and then writes into, shrinks and transfers', async ({ ws }) => {
  const connection = await open(`${ws}/echo`, 'mqtt');
  connection.binaryType = 'arraybuffer';
  const resizable = Reflect.construct(ArrayBuffer, [4, { maxByteLength: 8 }]) as ArrayBuffer & {
    resize?(to: number): void;
  };
  const seen = [outcomeOf(() => connection.send(resizable)), outcomeOf(() => resizable.resize?.(1))];
  const buffer = new Uint8Array(BYTES).buffer;
  connection.send(buffer);
  new Uint8Array(buffer).fill(7);
  structuredClone(buffer, { transfer: [buffer] });
  const event = await next(connection, 'message');
  await closed(event);
  return [seen, resizable.byteLength, [...new Uint8Array(event.data as ArrayBuffer)], buffer.byteLength];
});
lastWords.is('no constructor of a buffer is asked for', 0, async ({ ws }) => {
  let asked = 0;
  const get = () => {
    asked += 1;
    return undefined;
  };
  Object.defineProperty(ArrayBuffer.prototype, 'constructor', { configurable: true, get });
  Object.defineProperty(ArrayBuffer, Symbol.species, { configurable: true, get });
  await closed(await echoed(ws, 'arraybuffer'));
  return asked;
});
lastWords.is('RegExp.$1 stays, and exec is not asked', ['kept', 0], async ({ ws }) => {
  const { exec } = RegExp.prototype;
  let asked = 0;
  RegExp.prototype.exec = function (text) {
    asked += 1;
    return exec.call(this, text);
  };
  exec.call(/(kept)/, 'kept');
  await closed(await echoed(ws, 'arraybuffer'));
  return [Reflect.get(RegExp, '$1'), asked];
});
for (const binaryType of ['arraybuffer', 'blob'] as const)
  lastWords.is(`what came as ${binaryType} is collected while its connection lives`, true, async ({ ws }) => {
    const make = async () => {
      const event = await echoed(ws, binaryType);
      Object.assign(window, { kept: event.target });
      return new WeakRef(event.data as object);
    };
    return collected(await make());
  });
for (const binaryType of ['arraybuffer', 'blob'] as const)
  lastWords.is(`methods by which ${binaryType}s are read are not asked`, 0, async ({ ws }) => {
    let asked = 0;
    const hosts: [object, string[]][] = [
      [TextDecoder.prototype, ['decode']],
      [FileReader.prototype, ['readAsText', 'readAsArrayBuffer']],
      [Blob.prototype, ['text', 'slice', 'arrayBuffer', 'stream']],
      [ArrayBuffer.prototype, ['slice']],
      [String.prototype, ['slice', 'indexOf', 'charCodeAt']],
      [Object.getPrototypeOf(Uint8Array.prototype), ['set', 'slice', 'subarray']],
    ];
    for (const [host, keys] of hosts)
      for (const key of keys) {
        const native = Reflect.get(host, key) as (...args: unknown[]) => unknown;
        Object.defineProperty(host, key, {
          configurable: true,
          value(this: unknown, ...args: unknown[]) {
            asked += 1;
            return Reflect.apply(native, this, args);
          },
        });
      }
    const event = await echoed(ws, binaryType);
    // What reads a Blob is a task of its own.
    await new Promise((resolve) => setTimeout(resolve, 50));
    await closed(event);
    return asked;
  });
