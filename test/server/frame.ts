/** Opcodes of RFC 6455 5.2. */
export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export interface Frame {
  fin: boolean;
  /** The three RSV bits, 0-7. */
  rsv: number;
  /** 0-15. */
  opcode: number;
  masked: boolean;
  payload: Buffer;
}

export interface FrameParts {
  opcode: number;
  payload?: Uint8Array;
  /** True by default. */
  fin?: boolean;
  /** 0-7. */
  rsv?: number;
  /** Four bytes; masks the payload as a client must and a server must not. */
  mask?: Uint8Array;
}

function xor(payload: Uint8Array, mask: Uint8Array): Buffer {
  const result = Buffer.from(payload);
  const bytes = [mask[0] ?? 0, mask[1] ?? 0, mask[2] ?? 0, mask[3] ?? 0];
  for (let index = 0; index < result.length; index++) {
    result[index] = (result[index] ?? 0) ^ (bytes[index & 3] ?? 0);
  }
  return result;
}

function header(first: number, length: number, maskBit: number): Buffer {
  if (length < 126) {
    return Buffer.from([first, maskBit | length]);
  }
  if (length < 65_536) {
    const bytes = Buffer.from([first, maskBit | 126, 0, 0]);
    bytes.writeUInt16BE(length, 2);
    return bytes;
  }
  const bytes = Buffer.alloc(10);
  bytes.set([first, maskBit | 127]);
  bytes.writeBigUInt64BE(BigInt(length), 2);
  return bytes;
}

/** The bytes of one frame. Nothing is checked: a server that breaks the rules needs to write what it likes. */
export function encodeFrame({ opcode, payload = Buffer.alloc(0), fin = true, rsv = 0, mask }: FrameParts): Buffer {
  const first = (fin ? 0x80 : 0) | (rsv << 4) | opcode;
  const start = header(first, payload.length, mask ? 0x80 : 0);
  return mask ? Buffer.concat([start, mask, xor(payload, mask)]) : Buffer.concat([start, payload]);
}

/** The body of a Close frame: the code, then the reason. */
export function closeBody(code: number, reason: string | Uint8Array = ''): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(code);
  return Buffer.concat([bytes, typeof reason === 'string' ? Buffer.from(reason) : reason]);
}

/** Finds frames in a byte stream that arrives in pieces. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #length = 0;
  #needed = 2;

  /** Takes the next bytes of the stream and returns the frames they complete. */
  push(chunk: Buffer): Frame[] {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    const frames: Frame[] = [];
    // Joined only when something may be complete, so that a large frame in many pieces is not copied for each piece.
    while (this.#length >= this.#needed) {
      const bytes = this.#chunks.length === 1 ? (this.#chunks[0] ?? chunk) : Buffer.concat(this.#chunks);
      const frame = this.#read(bytes);
      if (frame) {
        frames.push(frame.value);
      }
      const rest = frame ? bytes.subarray(frame.size) : bytes;
      this.#chunks = [rest];
      this.#length = rest.length;
    }
    return frames;
  }

  #read(bytes: Buffer): { value: Frame; size: number } | null {
    const first = bytes.readUInt8(0);
    const second = bytes.readUInt8(1);
    const masked = (second & 0x80) !== 0;
    const short = second & 0x7f;
    const lengthBytes = short === 127 ? 8 : short === 126 ? 2 : 0;
    const start = 2 + lengthBytes + (masked ? 4 : 0);
    this.#needed = start;
    if (bytes.length < start) {
      return null;
    }
    const length =
      lengthBytes === 8 ? Number(bytes.readBigUInt64BE(2)) : lengthBytes === 2 ? bytes.readUInt16BE(2) : short;
    const size = start + length;
    this.#needed = size;
    if (bytes.length < size) {
      return null;
    }
    this.#needed = 2;
    const body = bytes.subarray(start, size);
    const payload = masked ? xor(body, bytes.subarray(start - 4, start)) : body;
    const value = { fin: (first & 0x80) !== 0, rsv: (first >> 4) & 7, opcode: first & 15, masked, payload };
    return { value, size };
  }
}
