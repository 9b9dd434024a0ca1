import { SIZES } from '#model/record/sizes.ts';
import type { GoodbyeRule } from './protocol.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const STOMP: Readonly<Record<string, string>> = { c: ':', n: ' ', r: ' ', '\\': '\\' };

const DECODERS: Readonly<Record<NonNullable<GoodbyeRule['reasonAs']>, (text: string) => string>> = {
  // XML 1.0, 4.1 and 4.6.
  xml: (text) =>
    text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name) return ENTITIES[name] ?? whole;
      const point = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    }),
  // STOMP 1.2, Value Encoding.
  stomp: (text) => text.replace(/\\([cnr\\])/g, (_, escaped: string) => STOMP[escaped] ?? ''),
  json: (text) => {
    try {
      return JSON.parse(`"${text}"`);
    } catch {
      return text;
    }
  },
};

/**
 * Any message may come in bytes, whatever its protocol is used to. What came as text is not touched: bytes from 0x80 have units of
 * their own (`BYTES` in `sizes.ts`).
 */
const fromUtf8 = (said: string): string =>
  said.replace(/[\uf780-\uf7ff]+/g, (units) =>
    new TextDecoder().decode(Uint8Array.from(units, (unit) => unit.charCodeAt(0))),
  );

/** A reason as it is to be read: decoded, in one line, and cut. */
export function decodeReason(said: string, as: GoodbyeRule['reasonAs']): string {
  const text = fromUtf8(said);
  const decoded = as ? DECODERS[as](text) : text;
  return oneLine(decoded).slice(0, SIZES.saidReason);
}

/** Without line ends and other controls (Unicode categories C and Z). */
export const oneLine = (text: string): string => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
