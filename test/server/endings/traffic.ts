import { OPCODE } from '../frame.ts';
import type { OpenConnection } from '../open-connection.ts';
import { hexBytes, wholeNumber } from './arguments.ts';
import type { EndingMaker } from './ending.ts';

/** `/echo`: sends every message back and closes when the client does. */
export const echo: EndingMaker = () => ({});

/** `/raw/DIGITS`: writes these bytes, given in hexadecimal. */
export const raw: EndingMaker = (argument) => {
  const bytes = hexBytes(argument);
  return bytes && { open: ({ tcp }) => void tcp.write(bytes) };
};

/** `/flood?count=N&size=B`: sends N text messages of B bytes each, as fast as they are taken; then echoes. */
export const flood: EndingMaker = (_, query) => {
  const count = wholeNumber(query.get('count') ?? '1000', 10_000_000);
  const size = wholeNumber(query.get('size') ?? '10', 64 * 1024 * 1024);
  if (count === null || size === null) {
    return null;
  }
  return {
    open: (connection) => void sendAll(connection, count, Buffer.alloc(size, 'x')),
  };
};

async function sendAll(connection: OpenConnection, count: number, payload: Buffer): Promise<void> {
  for (let sent = 0; sent < count && !connection.tcp.destroyed; sent++) {
    await connection.send({ opcode: OPCODE.text, payload });
  }
}
