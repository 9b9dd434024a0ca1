import { OPCODE } from '../../server/frame.ts';
import type { Message } from '../../server/message-reader.ts';
import type { OpenConnection } from '../../server/open-connection.ts';

/** Sends a message: text for a string, binary for bytes. */
export type Say = (data: string | Buffer) => void;

/**
 * The server's side of one connection, called when it is open. `say` sends, `done` says that what the client wanted has been
 * answered. It gives back what takes the client's messages.
 */
export type Protocol = (say: Say, done: () => void) => (payload: Buffer) => void;

/** How to speak on an open connection. */
export const speaker =
  (connection: OpenConnection): Say =>
  (data) => {
    const message: Message =
      typeof data === 'string'
        ? { opcode: OPCODE.text, payload: Buffer.from(data) }
        : { opcode: OPCODE.binary, payload: data };
    void connection.send(message);
  };
