import { closeBody } from '../frame.ts';
import { closeBodyOf } from './arguments.ts';
import type { Ending, EndingMaker } from './ending.ts';

function endWith(body: Buffer | null, query: URLSearchParams): Ending | null {
  const tcp = query.get('tcp') ?? 'end';
  if (body === null || !['end', 'fin', 'keep'].includes(tcp)) {
    return null;
  }
  return {
    keepTcp: tcp === 'keep',
    open: (connection) => {
      void connection.sendClose(body);
      if (tcp === 'fin') {
        connection.tcp.end();
      }
    },
  };
}

/**
 * The server begins the closing handshake: `/close/CODE?reason=TEXT`, `?reasonHex=DIGITS`, or `/close` without a code.
 * FIN follows the client's answer; with `tcp=fin` it follows the Close frame at once, with `tcp=keep` never.
 */
export const close: EndingMaker = (code, query) =>
  endWith(code === '' ? Buffer.alloc(0) : closeBodyOf(code, query), query);

/** `/one-byte`: a Close frame whose body is half a code. */
export const oneByte: EndingMaker = (_, query) => endWith(Buffer.from([3]), query);

/** `/bad-reason`: a close reason that is not UTF-8. */
export const badReason: EndingMaker = (_, query) => endWith(closeBody(1000, Buffer.from([0xc3, 0x28])), query);
