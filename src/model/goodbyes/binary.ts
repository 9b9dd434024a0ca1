import { ahead, block, choice, type Expression, sequence, unit } from './expression.ts';

/*
 * Sizes as binary protocols write them. None is larger than a message that may be looked at, so that two bytes suffice.
 */

/** A block whose size is a number of seven bits a byte, the lowest first (MQTT, Protocol Buffers, lib0). */
export const varint = (part: Expression): Expression =>
  choice(
    sequence(ahead(unit('\0\x7f')), block(part, 0, 1)),
    sequence(ahead(unit('\x80\xff')), block(part, -128, 1, 128)),
  );

/** A block behind one byte that is its size. */
export const block8 = (part: Expression): Expression => block(part, 0, 1);
/** A block behind two bytes that are its size, the higher first. */
export const block16 = (part: Expression): Expression => block(part, 0, 256, 1);
/** A block behind four bytes that are its size, the highest first. */
export const block32 = (part: Expression): Expression => block(part, 0, 2 ** 24, 2 ** 16, 256, 1);
/** Bytes as the text that stands for them in an expression, written as hexadecimal digits. */
export const bytes = (hex: string): string =>
  hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
/** A text as MessagePack writes it, of up to 65,535 bytes. */
export const msgpackText = (part: Expression): Expression =>
  choice(
    sequence(ahead(unit('\xa0\xbf')), block(part, -0xa0, 1)),
    sequence(bytes('d9'), block8(part)),
    sequence(bytes('da'), block16(part)),
  );
/** A text as CBOR writes it (RFC 8949, 3.1, major type 3), of up to 65,535 bytes. */
export const cborText = (part: Expression): Expression =>
  choice(
    sequence(ahead(unit('\x60\x77')), block(part, -0x60, 1)),
    sequence(bytes('78'), block8(part)),
    sequence(bytes('79'), block16(part)),
  );
