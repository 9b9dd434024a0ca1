import { closeBody, encodeFrame, OPCODE } from '../frame.ts';
import { closeBodyOf, closeCode } from './arguments.ts';
import type { EndingMaker } from './ending.ts';

const text = (payload: string | Uint8Array) => ({ opcode: OPCODE.text, payload: Buffer.from(payload) });

const frames = new Map<string, Uint8Array>([
  ['rsv', encodeFrame({ ...text('rsv'), rsv: 4 })],
  ['opcode', encodeFrame({ opcode: 3 })],
  ['continuation', encodeFrame({ opcode: OPCODE.continuation, payload: Buffer.from('nothing to continue') })],
  ['long-ping', encodeFrame({ opcode: OPCODE.ping, payload: Buffer.alloc(126) })],
  ['bad-utf8', encodeFrame(text(new Uint8Array([0xc3, 0x28])))],
  ['masked', encodeFrame({ ...text('masked'), mask: Buffer.from([1, 2, 3, 4]) })],
]);

/**
 * `/violate/NAME`: breaks the protocol once; `say=TEXT` sends a text message before, and `then=CODE` has a proper Close frame
 * follow, for a browser that lets the violation pass. `/violate/reserved-code?code=CODE` puts 1005, 1006 or 1015 on the wire, 1006 by default.
 */
export const violate: EndingMaker = (name, query) => {
  if (name === 'reserved-code') {
    const body = closeBodyOf(query.get('code') ?? '1006', query);
    return body && { open: (connection) => void connection.sendClose(body) };
  }
  const bytes = frames.get(name);
  const then = query.get('then');
  const next = closeCode(then);
  if (!bytes || (then !== null && next === null)) {
    return null;
  }
  const said = query.get('say');
  return {
    open: (connection) => {
      const violate = () => {
        void connection.tcp.write(bytes);
        if (next !== null) void connection.sendClose(closeBody(next));
      };
      if (said === null) return violate();
      void connection.tcp.write(encodeFrame(text(said)));
      // Chromium drops a message that comes in with what it cannot parse.
      connection.tcp.after(200, violate);
    },
  };
};
