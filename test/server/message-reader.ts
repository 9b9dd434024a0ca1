import { type Frame, OPCODE } from './frame.ts';

export interface Message {
  opcode: typeof OPCODE.text | typeof OPCODE.binary;
  payload: Buffer;
}

/** Puts messages together from their data frames (RFC 6455 5.4). */
export class MessageReader {
  #opcode: Message['opcode'] | null = null;
  #parts: Buffer[] = [];

  /** The message the frame completes, null when more must come, `fault` when it may not stand here. */
  push({ opcode, fin, payload }: Frame): Message | null | 'fault' {
    if (opcode === OPCODE.text || opcode === OPCODE.binary) {
      if (this.#opcode !== null) {
        return 'fault';
      }
      this.#opcode = opcode;
    } else if (opcode !== OPCODE.continuation || this.#opcode === null) {
      return 'fault';
    }
    this.#parts.push(payload);
    if (!fin) {
      return null;
    }
    const message: Message = { opcode: this.#opcode, payload: Buffer.concat(this.#parts) };
    this.#opcode = null;
    this.#parts = [];
    return message;
  }
}
